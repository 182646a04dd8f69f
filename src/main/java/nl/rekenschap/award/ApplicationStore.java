package nl.rekenschap.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.award.ApplicationFile.Phase;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of applications. */
@Repository
class ApplicationStore {

  private final JdbcClient jdbc;

  ApplicationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(CaseId caseId, LocalDate on, LocalDate dueOn) {
    jdbc.sql(
            """
            INSERT INTO award.application (case_id, asked_on, due_on, phase)
            VALUES (:case, :on, :due, 'ASKED')
            """)
        .param("case", caseId.value())
        .param("on", on)
        .param("due", dueOn)
        .update();
  }

  Optional<ApplicationFile> find(CaseId caseId) {
    return file(caseId, "");
  }

  /** The same, held until the transaction ends. */
  Optional<ApplicationFile> lock(CaseId caseId) {
    return file(caseId, " FOR UPDATE");
  }

  private Optional<ApplicationFile> file(CaseId caseId, String hold) {
    Optional<GrantApplication> sent = newest(caseId);
    return jdbc.sql("SELECT * FROM award.application WHERE case_id = :case" + hold)
        .param("case", caseId.value())
        .query((row, number) -> file(row, sent))
        .optional();
  }

  private static ApplicationFile file(ResultSet row, Optional<GrantApplication> sent)
      throws SQLException {
    return new ApplicationFile(
        new CaseId(row.getString("case_id")),
        row.getObject("asked_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Phase.valueOf(row.getString("phase")),
        sent,
        Optional.ofNullable(row.getString("missing")),
        Optional.ofNullable(row.getObject("completion_until", LocalDate.class)));
  }

  private Optional<GrantApplication> newest(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM award.application_round WHERE case_id = :case
            ORDER BY round DESC LIMIT 1
            """)
        .param("case", caseId.value())
        .query(
            (row, number) ->
                new GrantApplication(
                    row.getString("activities"),
                    new Money(row.getBigDecimal("amount")),
                    row.getString("budget"),
                    row.getString("indicators"),
                    row.getString("declared_by"),
                    row.getInt("round"),
                    row.getObject("received_on", LocalDate.class),
                    row.getTimestamp("sent_at").toInstant(),
                    row.getString("sent_by")))
        .optional();
  }

  void add(CaseId caseId, GrantApplication sent) {
    jdbc.sql(
            """
            INSERT INTO award.application_round
              (case_id, round, activities, amount, budget, indicators, declared_by, received_on,
               sent_at, sent_by)
            VALUES (:case, :round, :activities, :amount, :budget, :indicators, :declaredBy, :on,
                    :at, :by)
            """)
        .param("case", caseId.value())
        .param("round", sent.round())
        .param("activities", sent.activities())
        .param("amount", sent.amount().amount())
        .param("budget", sent.budget())
        .param("indicators", sent.indicators())
        .param("declaredBy", sent.declaredBy())
        .param("on", sent.receivedOn())
        .param("at", Timestamp.from(sent.at()))
        .param("by", sent.byName())
        .update();
    jdbc.sql("DELETE FROM award.application_draft WHERE case_id = :case")
        .param("case", caseId.value())
        .update();
  }

  void phase(CaseId caseId, Phase phase) {
    jdbc.sql("UPDATE award.application SET phase = :phase WHERE case_id = :case")
        .param("case", caseId.value())
        .param("phase", phase.name())
        .update();
  }

  void askCompletion(CaseId caseId, String missing, @Nullable LocalDate until) {
    jdbc.sql(
            """
            UPDATE award.application
            SET phase = 'COMPLETION', missing = :missing, completion_until = :until
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("missing", missing)
        .param("until", until)
        .update();
  }

  void propose(CaseId caseId, UnhandledProposal proposal) {
    jdbc.sql(
            """
            UPDATE award.application
            SET phase = 'LEAVE_PROPOSED', unhandled_reason = :reason, unhandled_by = :by,
                unhandled_returned = NULL
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("reason", proposal.reason())
        .param("by", proposal.by())
        .update();
  }

  void returned(CaseId caseId, String reason) {
    jdbc.sql(
            """
            UPDATE award.application SET phase = 'INCOMPLETE', unhandled_returned = :reason
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("reason", reason)
        .update();
  }

  Optional<UnhandledProposal> proposal(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM award.application
            WHERE case_id = :case AND unhandled_reason IS NOT NULL
            """)
        .param("case", caseId.value())
        .query(
            (row, number) ->
                new UnhandledProposal(
                    row.getString("unhandled_reason"),
                    row.getString("unhandled_by"),
                    Optional.ofNullable(row.getString("unhandled_returned"))))
        .optional();
  }

  void keep(CaseId caseId, ApplicationInput typed) {
    jdbc.sql(
            """
            INSERT INTO award.application_draft
              (case_id, activities, amount, budget, indicators, declared_by)
            VALUES (:case, :activities, :amount, :budget, :indicators, :declaredBy)
            ON CONFLICT (case_id) DO UPDATE
            SET activities = excluded.activities, amount = excluded.amount,
                budget = excluded.budget, indicators = excluded.indicators,
                declared_by = excluded.declared_by
            """)
        .param("case", caseId.value())
        .param("activities", typed.activities())
        .param("amount", typed.amount())
        .param("budget", typed.budget())
        .param("indicators", typed.indicators())
        .param("declaredBy", typed.declaredBy())
        .update();
  }

  Optional<ApplicationInput> kept(CaseId caseId) {
    return jdbc.sql("SELECT * FROM award.application_draft WHERE case_id = :case")
        .param("case", caseId.value())
        .query(
            (row, number) ->
                new ApplicationInput(
                    row.getString("activities"),
                    row.getString("amount"),
                    row.getString("budget"),
                    row.getString("indicators"),
                    row.getString("declared_by")))
        .optional();
  }
}
