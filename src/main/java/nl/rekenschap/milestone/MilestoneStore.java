package nl.rekenschap.milestone;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class MilestoneStore {

  /** A case as it is kept; who reported is absent until somebody has. */
  record Row(
      CaseId caseId,
      String itemCode,
      int year,
      LocalDate dueOn,
      boolean reminded,
      Optional<Money> spent,
      String explanation,
      @Nullable String reportedBy,
      @Nullable String returnedBecause,
      @Nullable String confirmedBy) {}

  private final JdbcClient jdbc;

  MilestoneStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void plan(CaseId caseId, String itemCode, int year, LocalDate dueOn) {
    jdbc.sql(
            """
            INSERT INTO milestone.account (case_id, item_code, year, due_on)
            VALUES (:case, :item, :year, :due)
            """)
        .param("case", caseId.value())
        .param("item", itemCode)
        .param("year", year)
        .param("due", dueOn)
        .update();
  }

  void add(CaseId caseId, int number, MilestoneFile.Planned planned) {
    jdbc.sql(
            """
            INSERT INTO milestone.milestone (case_id, number, code, text, due_on)
            VALUES (:case, :number, :code, :text, :due)
            """)
        .param("case", caseId.value())
        .param("number", number)
        .param("code", planned.code())
        .param("text", planned.text())
        .param("due", planned.dueOn())
        .update();
  }

  Optional<Row> find(CaseId caseId) {
    return jdbc.sql("SELECT * FROM milestone.account WHERE case_id = :case")
        .param("case", caseId.value())
        .query(MilestoneStore::row)
        .optional();
  }

  List<MilestoneFile.Planned> planned(CaseId caseId) {
    return jdbc.sql("SELECT * FROM milestone.milestone WHERE case_id = :case ORDER BY number")
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new MilestoneFile.Planned(
                    row.getString("code"),
                    row.getString("text"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  /** Milestones that nobody has reported on yet and that are due in those days. */
  List<DueMilestone> due(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT m.case_id, m.text, m.due_on
            FROM milestone.milestone m JOIN milestone.account a ON a.case_id = m.case_id
            WHERE a.reported_by_name IS NULL AND m.due_on BETWEEN :from AND :until
            ORDER BY m.due_on, m.case_id, m.number
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, n) ->
                new DueMilestone(
                    new CaseId(row.getString("case_id")),
                    row.getString("text"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  List<MilestoneResult> results(CaseId caseId) {
    return jdbc.sql("SELECT * FROM milestone.milestone WHERE case_id = :case ORDER BY number")
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new MilestoneResult(
                    row.getString("code"),
                    row.getString("text"),
                    Optional.ofNullable(row.getObject("reached_on", LocalDate.class)),
                    Optional.ofNullable(row.getString("explanation")).orElse("")))
        .list();
  }

  void report(CaseId caseId, @Nullable Money spent, String explanation, String byName) {
    jdbc.sql(
            """
            UPDATE milestone.account
            SET spent = :spent, explanation = :explanation, reported_by_name = :by,
                returned_because = NULL
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("spent", spent == null ? null : spent.amount())
        .param("explanation", explanation)
        .param("by", byName)
        .update();
  }

  void result(CaseId caseId, MilestoneResult result) {
    jdbc.sql(
            """
            UPDATE milestone.milestone SET reached_on = :reached, explanation = :explanation
            WHERE case_id = :case AND code = :code
            """)
        .param("case", caseId.value())
        .param("code", result.code())
        .param("reached", result.reachedOn().orElse(null))
        .param("explanation", result.explanation())
        .update();
  }

  void reminded(CaseId caseId) {
    jdbc.sql("UPDATE milestone.account SET reminded = true WHERE case_id = :case")
        .param("case", caseId.value())
        .update();
  }

  void confirmed(CaseId caseId, String byName) {
    jdbc.sql("UPDATE milestone.account SET confirmed_by_name = :by WHERE case_id = :case")
        .param("case", caseId.value())
        .param("by", byName)
        .update();
  }

  void returned(CaseId caseId, String because, LocalDate dueOn) {
    jdbc.sql(
            """
            UPDATE milestone.account
            SET returned_because = :because, due_on = :due, reminded = false
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("because", because)
        .param("due", dueOn)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    BigDecimal spent = row.getBigDecimal("spent");
    return new Row(
        new CaseId(row.getString("case_id")),
        row.getString("item_code"),
        row.getInt("year"),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("reminded"),
        Optional.ofNullable(spent).map(Money::new),
        row.getString("explanation"),
        row.getString("reported_by_name"),
        row.getString("returned_because"),
        row.getString("confirmed_by_name"));
  }
}
