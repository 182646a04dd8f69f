package nl.rekenschap.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was changed since an award; rows are added and never changed. */
@Repository
class VersionStore {

  /** One change, with what held after it; of the targets only those that it set. */
  record Row(
      CaseId caseId,
      int number,
      String reference,
      ChangeKind kind,
      LocalDate validFrom,
      LocalDate decidedOn,
      String decidedBy,
      Money amount,
      LocalDate from,
      LocalDate until,
      ProviderId provider,
      List<AgreedTarget> targets) {}

  private static final String OF_CASE = " v WHERE v.case_id = :case";
  private static final String OF_YEAR =
      " v JOIN award.award a ON a.case_id = v.case_id WHERE a.year = :year";

  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Row row) {
    jdbc.sql(
            """
            INSERT INTO award.version
              (case_id, number, reference, kind, valid_from, decided_on, decided_by, amount,
               period_from, period_until, provider_id)
            VALUES (:case, :number, :reference, :kind, :valid, :on, :by, :amount, :from, :until,
                    :provider)
            """)
        .param("case", row.caseId().value())
        .param("number", row.number())
        .param("reference", row.reference())
        .param("kind", row.kind().name())
        .param("valid", row.validFrom())
        .param("on", row.decidedOn())
        .param("by", row.decidedBy())
        .param("amount", row.amount().amount())
        .param("from", row.from())
        .param("until", row.until())
        .param("provider", row.provider().value())
        .update();
    for (int place = 0; place < row.targets().size(); place++) {
      add(row, place, row.targets().get(place));
    }
  }

  private void add(Row row, int place, AgreedTarget agreed) {
    TargetColumns columns = TargetColumns.of(agreed.target());
    jdbc.sql(
            """
            INSERT INTO award.version_target
              (case_id, number, place, indicator, version, kind, value, proposal_note,
               proposal_source)
            VALUES (:case, :number, :place, :indicator, :version, :kind, :value, :note, :source)
            """)
        .param("case", row.caseId().value())
        .param("number", row.number())
        .param("place", place)
        .param("indicator", agreed.indicator())
        .param("version", agreed.version())
        .param("kind", columns.kind().name())
        .param("value", columns.value())
        .param("note", columns.proposalNote())
        .param("source", columns.proposalSource())
        .update();
  }

  /** The changes of a case, oldest first. */
  List<Row> of(CaseId caseId) {
    return rows(OF_CASE, "case", caseId.value()).getOrDefault(caseId, List.of());
  }

  /** The changes of all cases of a year; two statements, however many there are. */
  Map<CaseId, List<Row>> ofYear(int year) {
    return rows(OF_YEAR, "year", year);
  }

  private Map<CaseId, List<Row>> rows(String which, String name, Object value) {
    Map<String, List<AgreedTarget>> targets = new LinkedHashMap<>();
    jdbc.sql("SELECT v.* FROM award.version_target" + which + " ORDER BY v.case_id, v.number, v.place")
        .param(name, value)
        .query(
            row -> {
              targets
                  .computeIfAbsent(key(row), id -> new ArrayList<>())
                  .add(
                      new AgreedTarget(
                          row.getString("indicator"),
                          row.getInt("version"),
                          TargetColumns.read(row).target()));
            });
    Map<CaseId, List<Row>> rows = new LinkedHashMap<>();
    jdbc.sql("SELECT v.* FROM award.version" + which + " ORDER BY v.case_id, v.number")
        .param(name, value)
        .query((row, number) -> row(row, targets.getOrDefault(key(row), List.of())))
        .list()
        .forEach(row -> rows.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
    return rows;
  }

  private static String key(ResultSet row) throws SQLException {
    return row.getString("case_id") + "/" + row.getInt("number");
  }

  private static Row row(ResultSet row, List<AgreedTarget> targets) throws SQLException {
    return new Row(
        new CaseId(row.getString("case_id")),
        row.getInt("number"),
        row.getString("reference"),
        ChangeKind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
        row.getString("decided_by"),
        new Money(row.getBigDecimal("amount")),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_until", LocalDate.class),
        new ProviderId(row.getString("provider_id")),
        List.copyOf(targets));
  }
}
