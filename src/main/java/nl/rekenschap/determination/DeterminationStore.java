package nl.rekenschap.determination;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.Clauses.AmountKind;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
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

  void propose(
      CaseId caseId,
      DeterminationProposal proposal,
      Optional<AmountCalculation> calculation,
      String by,
      String byName) {
    int number = proposals(caseId) + 1;
    jdbc.sql(
            """
            INSERT INTO determination.proposal
              (case_id, number, outcome, determined, reasoning, ground, not_heard_reason,
               proposed_by, proposed_by_name, awarded, amount_kind, realised, other_income,
               own_contribution)
            VALUES (:case, :number, :outcome, :determined, :reasoning, :ground, :notHeard, :by,
                    :byName, :awarded, :kind, :realised, :income, :own)
            """)
        .param("case", caseId.value())
        .param("number", number)
        .param("outcome", proposal.outcome().name())
        .param("determined", proposal.determined().amount())
        .param("reasoning", proposal.reasoning())
        .param("ground", proposal.ground().map(Ground::name).orElse(null))
        .param("notHeard", proposal.notHeardBecause().orElse(null))
        .param("by", by)
        .param("byName", byName)
        .param("awarded", calculation.map(c -> c.awarded().amount()).orElse(null))
        .param("kind", calculation.map(c -> c.kind().name()).orElse(null))
        .param("realised", calculation.map(c -> c.realised().amount()).orElse(null))
        .param("income", calculation.map(c -> c.otherIncome().amount()).orElse(null))
        .param("own", calculation.map(c -> c.ownContribution().amount()).orElse(null))
        .update();
    proposal.notEligible().forEach(part -> addNotEligible(caseId, number, part));
  }

  private void addNotEligible(CaseId caseId, int number, NotEligible part) {
    jdbc.sql(
            """
            INSERT INTO determination.not_eligible
              (case_id, number, line, description, amount, reason)
            VALUES (:case, :number, :line, :description, :amount, :reason)
            """)
        .param("case", caseId.value())
        .param("number", number)
        .param("line", part.line())
        .param("description", part.description())
        .param("amount", part.amount().amount())
        .param("reason", part.reason())
        .update();
  }

  private List<NotEligible> notEligible(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM determination.not_eligible WHERE case_id = :case AND number =
              (SELECT max(number) FROM determination.proposal WHERE case_id = :case)
            ORDER BY line
            """)
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new NotEligible(
                    row.getInt("line"),
                    row.getString("description"),
                    money(row, "amount"),
                    row.getString("reason")))
        .list();
  }

  private int proposals(CaseId caseId) {
    return jdbc.sql("SELECT count(*) FROM determination.proposal WHERE case_id = :case")
        .param("case", caseId.value())
        .query(Integer.class)
        .single();
  }

  /** The provider is asked for its views on the newest proposal. */
  void heardAbout(CaseId caseId) {
    newestProposal("heard_about = cast(:value AS boolean)", caseId, "true");
  }

  /** What the provider was asked about so far. */
  List<Heard> heard(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT determined, ground FROM determination.proposal
            WHERE case_id = :case AND heard_about AND ground IS NOT NULL ORDER BY number
            """)
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new Heard(money(row, "determined"), Ground.valueOf(row.getString("ground"))))
        .list();
  }

  /** The newest proposal. */
  Optional<DeterminationProposal.Made> proposal(CaseId caseId) {
    List<NotEligible> notEligible = notEligible(caseId);
    return jdbc.sql(
            """
            SELECT * FROM determination.proposal WHERE case_id = :case ORDER BY number DESC LIMIT 1
            """)
        .param("case", caseId.value())
        .query((row, n) -> proposal(row, notEligible))
        .optional();
  }

  void approved(CaseId caseId, String byName) {
    newestProposal("approved_by_name = :value", caseId, byName);
  }

  /** Names the decision of the college that the approval of the newest proposal rests on. */
  void byTheCollege(CaseId caseId, String decision) {
    newestProposal("college_decision = :value", caseId, decision);
  }

  /** The decision of the college; absent when the approval was within the mandate. */
  Optional<String> collegeDecision(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT college_decision FROM determination.proposal
            WHERE case_id = :case AND college_decision IS NOT NULL AND number =
              (SELECT max(number) FROM determination.proposal WHERE case_id = :case)
            """)
        .param("case", caseId.value())
        .query(String.class)
        .optional();
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

  private static DeterminationProposal.Made proposal(ResultSet row, List<NotEligible> notEligible)
      throws SQLException {
    return new DeterminationProposal.Made(
        new DeterminationProposal(
            Outcome.valueOf(row.getString("outcome")),
            money(row, "determined"),
            row.getString("reasoning"),
            Optional.ofNullable(row.getString("ground")).map(Ground::valueOf),
            Optional.ofNullable(row.getString("not_heard_reason")),
            notEligible),
        row.getString("proposed_by_name"),
        Optional.ofNullable(row.getString("returned_because")),
        Optional.ofNullable(calculation(row, notEligible)));
  }

  private static @Nullable AmountCalculation calculation(
      ResultSet row, List<NotEligible> notEligible) throws SQLException {
    String kind = row.getString("amount_kind");
    return kind == null
        ? null
        : new AmountCalculation(
            money(row, "awarded"),
            AmountKind.valueOf(kind),
            money(row, "realised"),
            notEligible,
            money(row, "other_income"),
            money(row, "own_contribution"));
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
