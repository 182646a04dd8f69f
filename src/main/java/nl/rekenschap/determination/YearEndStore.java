package nl.rekenschap.determination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the year-end's course: each method is one thing that happens to it. */
@Repository
class YearEndStore {

  private final JdbcClient jdbc;

  YearEndStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void plan(
      CaseId caseId,
      int year,
      ProviderId provider,
      String title,
      LocalDate opensOn,
      LocalDate dueOn) {
    jdbc.sql(
            """
            INSERT INTO determination.year_end
              (case_id, year, provider_id, title, phase, opens_on, due_on)
            VALUES (:case, :year, :provider, :title, 'PLANNED', :opens, :due)
            """)
        .param("case", caseId.value())
        .param("year", year)
        .param("provider", provider.value())
        .param("title", title)
        .param("opens", opensOn)
        .param("due", dueOn)
        .update();
  }

  Optional<YearEndRow> find(CaseId caseId) {
    return jdbc.sql("SELECT * FROM determination.year_end WHERE case_id = :case")
        .param("case", caseId.value())
        .query(YearEndStore::row)
        .optional();
  }

  /** The same, held until the transaction ends: two people's steps then come one after another. */
  Optional<YearEndRow> lock(CaseId caseId) {
    return jdbc.sql("SELECT * FROM determination.year_end WHERE case_id = :case FOR UPDATE")
        .param("case", caseId.value())
        .query(YearEndStore::row)
        .optional();
  }

  /** Cases of that year whose year-end has opened and is not determined. */
  Set<CaseId> running(int year) {
    return jdbc.sql(
            """
            SELECT case_id FROM determination.year_end
            WHERE year = :year AND phase NOT IN ('PLANNED', 'DETERMINED')
            """)
        .param("year", year)
        .query((row, number) -> new CaseId(row.getString("case_id")))
        .set();
  }

  List<YearEndRow> of(ProviderId provider) {
    return jdbc.sql(
            """
            SELECT * FROM determination.year_end WHERE provider_id = :provider
            ORDER BY year DESC, title, case_id
            """)
        .param("provider", provider.value())
        .query(YearEndStore::row)
        .list();
  }

  void opened(CaseId caseId, LocalDate dueOn, int nextReminder) {
    set(
        caseId,
        "phase = 'OPEN', due_on = :due, next_reminder = :next",
        Map.of("due", dueOn, "next", nextReminder));
  }

  /** Another provider takes the place of the one before in that case. */
  void succeed(CaseId caseId, ProviderId provider) {
    set(caseId, "provider_id = :provider", Map.of("provider", provider.value()));
  }

  void moved(CaseId caseId, LocalDate opensOn, LocalDate dueOn) {
    set(caseId, "opens_on = :opens, due_on = :due", Map.of("opens", opensOn, "due", dueOn));
  }

  void reminded(CaseId caseId, int nextReminder) {
    set(caseId, "next_reminder = :next", Map.of("next", nextReminder));
  }

  void termSet(CaseId caseId, LocalDate dueOn, int nextReminder) {
    set(
        caseId,
        "due_on = :due, next_reminder = :next, terms_set = terms_set + 1",
        Map.of("due", dueOn, "next", nextReminder));
  }

  void exOfficio(CaseId caseId, String because, LocalDate decideBy) {
    set(
        caseId,
        "phase = 'PROPOSING', ex_officio_because = :because, decide_by = :by",
        Map.of("because", because, "by", decideBy));
  }

  void filed(CaseId caseId, LocalDate decideBy) {
    set(caseId, "phase = 'FILED', decide_by = :by", Map.of("by", decideBy));
  }

  void complete(CaseId caseId) {
    set(caseId, "phase = 'PROPOSING', complete = true", Map.of());
  }

  void incomplete(CaseId caseId, String missing, LocalDate askedOn, LocalDate until) {
    set(
        caseId,
        """
        phase = 'COMPLETION', complete = false, missing = :missing, completion_asked = :asked,
        completion_until = :until
        """,
        Map.of("missing", missing, "asked", askedOn, "until", until));
  }

  void completed(CaseId caseId, LocalDate decideBy) {
    set(caseId, "phase = 'FILED', decide_by = :by", Map.of("by", decideBy));
  }

  void expired(CaseId caseId, LocalDate decideBy) {
    set(
        caseId,
        "phase = 'PROPOSING', completion_expired = true, decide_by = :by",
        Map.of("by", decideBy));
  }

  void phase(CaseId caseId, Phase phase) {
    set(caseId, "phase = :phase", Map.of("phase", phase.name()));
  }

  void warned(CaseId caseId, LocalDate decideBy) {
    set(caseId, "warned_for = :by", Map.of("by", decideBy));
  }

  private void set(CaseId caseId, String assignments, Map<String, ?> values) {
    jdbc.sql("UPDATE determination.year_end SET " + assignments + " WHERE case_id = :case")
        .params(values)
        .param("case", caseId.value())
        .update();
  }

  private static YearEndRow row(ResultSet row, int number) throws SQLException {
    return new YearEndRow(
        new CaseId(row.getString("case_id")),
        row.getInt("year"),
        new ProviderId(row.getString("provider_id")),
        row.getString("title"),
        Phase.valueOf(row.getString("phase")),
        row.getObject("opens_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getInt("next_reminder"),
        row.getInt("terms_set"),
        row.getString("ex_officio_because"),
        row.getBoolean("complete"),
        row.getString("missing"),
        row.getObject("completion_asked", LocalDate.class),
        row.getObject("completion_until", LocalDate.class),
        row.getBoolean("completion_expired"),
        row.getObject("decide_by", LocalDate.class),
        row.getObject("warned_for", LocalDate.class));
  }
}
