package nl.rekenschap.determination;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.DeterminationProposal.Hearing;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was proposed and what was decided. */
@Repository
class DeterminationStore {

  private final JdbcClient jdbc;

  DeterminationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void propose(CaseId caseId, DeterminationProposal proposal, String by, String byName) {
    Hearing hearing = proposal.hearing().orElse(null);
    Hearing.Held held = hearing instanceof Hearing.Held h ? h : null;
    jdbc.sql(
            """
            INSERT INTO determination.proposal
              (case_id, number, outcome, determined, reasoning, ground, heard_on, heard_summary,
               not_heard_reason, proposed_by, proposed_by_name)
            SELECT :case, coalesce(max(number), 0) + 1, :outcome, :determined, :reasoning, :ground,
                   :heardOn, :heardSummary, :notHeard, :by, :byName
            FROM determination.proposal WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("outcome", proposal.outcome().name())
        .param("determined", proposal.determined().amount())
        .param("reasoning", proposal.reasoning())
        .param("ground", proposal.ground().map(Ground::name).orElse(null))
        .param("heardOn", held == null ? null : held.on())
        .param("heardSummary", held == null ? null : held.summary())
        .param("notHeard", hearing instanceof Hearing.Skipped skipped ? skipped.because() : null)
        .param("by", by)
        .param("byName", byName)
        .update();
  }

  /** The newest proposal. */
  Optional<DeterminationProposal.Made> proposal(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM determination.proposal WHERE case_id = :case ORDER BY number DESC LIMIT 1
            """)
        .param("case", caseId.value())
        .query(DeterminationStore::proposal)
        .optional();
  }

  void approved(CaseId caseId, String byName) {
    newestProposal("approved_by_name = :value", caseId, byName);
  }

  void returned(CaseId caseId, String because) {
    newestProposal("returned_because = :value", caseId, because);
  }

  private void newestProposal(String assignment, CaseId caseId, String value) {
    jdbc.sql(
            "UPDATE determination.proposal SET "
                + assignment
                + """
                 WHERE case_id = :case AND number =
                  (SELECT max(number) FROM determination.proposal WHERE case_id = :case)
                """)
        .param("case", caseId.value())
        .param("value", value)
        .update();
  }

  /** Who approved the newest proposal; absent while nobody has. */
  Optional<String> approvedBy(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT approved_by_name FROM determination.proposal
            WHERE case_id = :case AND approved_by_name IS NOT NULL AND number =
              (SELECT max(number) FROM determination.proposal WHERE case_id = :case)
            """)
        .param("case", caseId.value())
        .query(String.class)
        .optional();
  }

  void decide(DeterminationDecision decision, int year) {
    jdbc.sql(
            """
            INSERT INTO determination.decision
              (case_id, year, awarded, determined, outcome, ex_officio, reasoning, decided_on,
               proposed_by, approved_by)
            VALUES (:case, :year, :awarded, :determined, :outcome, :exOfficio, :reasoning, :on,
                    :proposedBy, :approvedBy)
            """)
        .param("case", decision.caseId().value())
        .param("year", year)
        .param("awarded", decision.awarded().amount())
        .param("determined", decision.determined().amount())
        .param("outcome", decision.outcome().name())
        .param("exOfficio", decision.exOfficio())
        .param("reasoning", decision.reasoning())
        .param("on", decision.decidedOn())
        .param("proposedBy", decision.proposedBy())
        .param("approvedBy", decision.approvedBy())
        .update();
  }

  Optional<DeterminationDecision> decision(CaseId caseId) {
    return jdbc.sql("SELECT * FROM determination.decision_now WHERE case_id = :case")
        .param("case", caseId.value())
        .query(DeterminationStore::decision)
        .optional();
  }

  List<DeterminationDecision> decisions(int year) {
    return jdbc.sql("SELECT * FROM determination.decision_now WHERE year = :year ORDER BY case_id")
        .param("year", year)
        .query(DeterminationStore::decision)
        .list();
  }

  List<DeterminationDecision> decisions() {
    return jdbc.sql("SELECT * FROM determination.decision_now ORDER BY case_id")
        .query(DeterminationStore::decision)
        .list();
  }

  private static DeterminationProposal.Made proposal(ResultSet row, int number)
      throws SQLException {
    return new DeterminationProposal.Made(
        new DeterminationProposal(
            Outcome.valueOf(row.getString("outcome")),
            money(row, "determined"),
            row.getString("reasoning"),
            Optional.ofNullable(row.getString("ground")).map(Ground::valueOf),
            Optional.ofNullable(hearing(row))),
        row.getString("proposed_by_name"),
        Optional.ofNullable(row.getString("returned_because")));
  }

  private static @Nullable Hearing hearing(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("heard_on", LocalDate.class);
    if (on != null) {
      return new Hearing.Held(on, row.getString("heard_summary"));
    }
    String because = row.getString("not_heard_reason");
    return because == null ? null : new Hearing.Skipped(because);
  }

  private static DeterminationDecision decision(ResultSet row, int number) throws SQLException {
    return new DeterminationDecision(
        new CaseId(row.getString("case_id")),
        money(row, "awarded"),
        money(row, "determined"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBoolean("ex_officio"),
        row.getString("reasoning"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("proposed_by"),
        row.getString("approved_by"));
  }

  static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return new Money(amount);
  }
}
