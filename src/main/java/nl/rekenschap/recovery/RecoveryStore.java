package nl.rekenschap.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.recovery.RecoveryRow.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of recoveries and what they set off; what is collected has {@link CollectionStore}. */
@Repository
class RecoveryStore {

  private static final String NEWEST =
      """
      SELECT * FROM recovery.recovery WHERE case_id = :case ORDER BY number DESC LIMIT 1
      """;

  private final JdbcClient jdbc;
  private final CollectionStore collection;

  RecoveryStore(JdbcClient jdbc, CollectionStore collection) {
    this.jdbc = jdbc;
    this.collection = collection;
  }

  void open(
      CaseId caseId,
      int number,
      ProviderId provider,
      String title,
      int year,
      Money total,
      int weeks) {
    jdbc.sql(
            """
            INSERT INTO recovery.recovery
              (case_id, number, provider_id, title, year, phase, total, term_weeks)
            VALUES (:case, :number, :provider, :title, :year, 'DRAFTING', :total, :weeks)
            """)
        .param("case", caseId.value())
        .param("number", number)
        .param("provider", provider.value())
        .param("title", title)
        .param("year", year)
        .param("total", total.amount())
        .param("weeks", weeks)
        .update();
  }

  /** The newest recovery of a case. */
  Optional<RecoveryRow> find(CaseId caseId) {
    return jdbc.sql(NEWEST).param("case", caseId.value()).query(this::row).optional();
  }

  /** The same, held until the end of the transaction. */
  Optional<RecoveryRow> lock(CaseId caseId) {
    return jdbc.sql(NEWEST + " FOR UPDATE")
        .param("case", caseId.value())
        .query(this::row)
        .optional();
  }

  void draft(RecoveryRow row, Money total, RecoveryDraft draft, String by) {
    of(
            row,
            """
            UPDATE recovery.recovery
            SET phase = 'APPROVAL', total = :total, left_out = :leftOut,
                left_out_because = :because, term_weeks = :weeks, reasoning = :reasoning,
                drafted_by = :by, returned_because = NULL
            WHERE case_id = :case AND number = :number
            """)
        .param("total", total.amount())
        .param("leftOut", draft.leftOut().amount())
        .param("because", draft.leftOutBecause())
        .param("weeks", draft.termWeeks())
        .param("reasoning", draft.reasoning())
        .param("by", by)
        .update();
    of(row, "DELETE FROM recovery.set_off WHERE case_id = :case AND number = :number").update();
    collection.forgetDrafted(row);
    for (int place = 0; place < draft.setOffs().size(); place++) {
      SetOff part = draft.setOffs().get(place);
      of(
              row,
              """
              INSERT INTO recovery.set_off (case_id, number, place, against, amount)
              VALUES (:case, :number, :place, :against, :amount)
              """)
          .param("place", place)
          .param("against", part.against().value())
          .param("amount", part.amount().amount())
          .update();
    }
  }

  void returned(RecoveryRow row, String because) {
    of(
            row,
            """
            UPDATE recovery.recovery SET phase = 'DRAFTING', returned_because = :because
            WHERE case_id = :case AND number = :number
            """)
        .param("because", because)
        .update();
  }

  void approved(RecoveryRow row, String by, String collegeDecision) {
    of(
            row,
            """
            UPDATE recovery.recovery
            SET phase = 'APPROVED', approved_by = :by, college_decision = :college
            WHERE case_id = :case AND number = :number
            """)
        .param("by", by)
        .param("college", collegeDecision)
        .update();
  }

  void announced(RecoveryRow row, LocalDate on) {
    of(
            row,
            """
            UPDATE recovery.recovery SET phase = 'COLLECTING', announced_on = :on
            WHERE case_id = :case AND number = :number
            """)
        .param("on", on)
        .update();
  }

  void phase(RecoveryRow row, Phase phase) {
    of(
            row,
            """
            UPDATE recovery.recovery SET phase = :phase
            WHERE case_id = :case AND number = :number
            """)
        .param("phase", phase.name())
        .update();
  }

  void reminded(RecoveryRow row, LocalDate on, LocalDate waitUntil) {
    of(
            row,
            """
            UPDATE recovery.recovery SET reminded_on = :on, wait_until = :until
            WHERE case_id = :case AND number = :number
            """)
        .param("on", on)
        .param("until", waitUntil)
        .update();
  }

  void waitUntil(RecoveryRow row, LocalDate until) {
    of(
            row,
            """
            UPDATE recovery.recovery SET wait_until = :until
            WHERE case_id = :case AND number = :number
            """)
        .param("until", until)
        .update();
  }

  /** A new arrangement: nothing is waited for, and what interest there is stays. */
  void interestBefore(RecoveryRow row, Money interest) {
    of(
            row,
            """
            UPDATE recovery.recovery SET interest_before = :interest, wait_until = NULL
            WHERE case_id = :case AND number = :number
            """)
        .param("interest", interest.amount())
        .update();
  }

  private List<SetOff> setOffs(String caseId, int number) {
    return jdbc.sql(
            """
            SELECT against, amount FROM recovery.set_off
            WHERE case_id = :case AND number = :number ORDER BY place
            """)
        .param("case", caseId)
        .param("number", number)
        .query((set, n) -> new SetOff(new CaseId(set.getString("against")), money(set, "amount")))
        .list();
  }

  private StatementSpec of(RecoveryRow row, String sql) {
    return jdbc.sql(sql).param("case", row.caseId().value()).param("number", row.number());
  }

  private RecoveryRow row(ResultSet set, int n) throws SQLException {
    String caseId = set.getString("case_id");
    int number = set.getInt("number");
    return new RecoveryRow(
        new CaseId(caseId),
        number,
        new ProviderId(set.getString("provider_id")),
        set.getString("title"),
        set.getInt("year"),
        Phase.valueOf(set.getString("phase")),
        money(set, "total"),
        new RecoveryDraft(
            setOffs(caseId, number),
            money(set, "left_out"),
            set.getString("left_out_because"),
            set.getInt("term_weeks"),
            collection.instalments(caseId, number),
            set.getString("reasoning")),
        Optional.ofNullable(set.getString("drafted_by")),
        Optional.ofNullable(set.getString("returned_because")),
        Optional.ofNullable(set.getString("approved_by")),
        set.getString("college_decision"),
        Optional.ofNullable(set.getObject("announced_on", LocalDate.class)),
        Optional.ofNullable(set.getObject("reminded_on", LocalDate.class)),
        Optional.ofNullable(set.getObject("wait_until", LocalDate.class)),
        money(set, "interest_before"));
  }

  private static Money money(ResultSet set, String column) throws SQLException {
    return new Money(set.getBigDecimal(column));
  }
}
