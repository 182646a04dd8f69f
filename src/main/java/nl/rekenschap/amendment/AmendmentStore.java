package nl.rekenschap.amendment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.amendment.AmendmentDraft.NewTarget;
import nl.rekenschap.amendment.AmendmentRow.Heard;
import nl.rekenschap.amendment.AmendmentRow.Phase;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of notices and amendments.
 *
 * <p>Long because an amendment is written and read in one place, with its targets and differences.
 */
@Repository
class AmendmentStore {

  private final JdbcClient jdbc;

  AmendmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return its id
   */
  String begin(CaseId caseId, LocalDate on, String by, @Nullable Notice notice) {
    // Two people who begin at once get a number each.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('amendment ' || :case))")
        .param("case", caseId.value())
        .query((row, n) -> Boolean.TRUE)
        .single();
    int number =
        jdbc.sql(
                "SELECT coalesce(max(number), 0) + 1 FROM amendment.amendment WHERE case_id = :case")
            .param("case", caseId.value())
            .query(Integer.class)
            .single();
    String id = caseId.value() + "-" + number;
    jdbc.sql(
            """
            INSERT INTO amendment.amendment
              (id, case_id, number, started_on, started_by, phase, notice_kind, notice_what,
               notice_since, notice_amount, notice_targets)
            VALUES (:id, :case, :number, :on, :by, :phase, :kind, :what, :since, :amount, :targets)
            """)
        .param("id", id)
        .param("case", caseId.value())
        .param("number", number)
        .param("on", on)
        .param("by", by)
        .param("phase", (notice == null ? Phase.DRAFTING : Phase.ASSESSING).name())
        .param("kind", notice == null ? null : notice.kind().name())
        .param("what", notice == null ? null : notice.what())
        .param("since", notice == null ? null : notice.since())
        .param("amount", notice == null ? null : notice.amount())
        .param("targets", notice == null ? null : notice.targets())
        .update();
    return id;
  }

  void phase(String id, Phase phase) {
    jdbc.sql("UPDATE amendment.amendment SET phase = :phase WHERE id = :id")
        .param("phase", phase.name())
        .param("id", id)
        .update();
  }

  void noted(String id, String because) {
    jdbc.sql("UPDATE amendment.amendment SET phase = 'NOTED', noted_because = :why WHERE id = :id")
        .param("why", because)
        .param("id", id)
        .update();
  }

  void returned(String id, String because) {
    jdbc.sql(
            """
            UPDATE amendment.amendment SET phase = 'DRAFTING', returned_because = :why
            WHERE id = :id
            """)
        .param("why", because)
        .param("id", id)
        .update();
  }

  void draft(
      String id, AmendmentDraft draft, List<Difference> differences, String by, int baseVersion) {
    jdbc.sql(
            """
            UPDATE amendment.amendment
            SET kind = :kind, valid_from = :valid, amount = :amount, period_from = :from,
                period_until = :until, successor = :successor, agreement = :agreement,
                ground = :ground, reasoning = :reasoning, not_heard = :notHeard,
                curator_name = :curator, curator_address = :address, drafted_by = :by,
                base_version = :base, phase = 'APPROVAL', returned_because = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("kind", draft.kind().name())
        .param("valid", draft.validFrom())
        .param("amount", draft.amount().map(Money::amount).orElse(null))
        .param("from", draft.from().orElse(null))
        .param("until", draft.until().orElse(null))
        .param("successor", draft.successor().map(ProviderId::value).orElse(null))
        .param("agreement", draft.agreement())
        .param("ground", draft.ground().map(Ground::name).orElse(null))
        .param("reasoning", draft.reasoning())
        .param("notHeard", draft.notHeardBecause())
        .param("curator", draft.curatorName())
        .param("address", draft.curatorAddress())
        .param("by", by)
        .param("base", baseVersion)
        .update();
    targets(id, draft.targets());
    differences(id, differences);
  }

  private void targets(String id, List<NewTarget> targets) {
    jdbc.sql("DELETE FROM amendment.target WHERE amendment_id = :id").param("id", id).update();
    for (NewTarget target : targets) {
      jdbc.sql(
              """
              INSERT INTO amendment.target (amendment_id, indicator, value)
              VALUES (:id, :indicator, :value)
              """)
          .param("id", id)
          .param("indicator", target.indicator())
          .param("value", target.value().orElse(null))
          .update();
    }
  }

  private void differences(String id, List<Difference> differences) {
    jdbc.sql("DELETE FROM amendment.difference WHERE amendment_id = :id").param("id", id).update();
    int number = 1;
    for (Difference difference : differences) {
      jdbc.sql(
              """
              INSERT INTO amendment.difference (amendment_id, number, key, name, was, becomes)
              VALUES (:id, :number, :key, :name, :was, :becomes)
              """)
          .param("id", id)
          .param("number", number++)
          .param("key", difference.key())
          .param("name", difference.name())
          .param("was", difference.was())
          .param("becomes", difference.becomes())
          .update();
    }
  }

  void heard(String id, Heard heard) {
    jdbc.sql(
            """
            UPDATE amendment.amendment
            SET phase = 'HEARING', heard_kind = :kind, heard_amount = :amount,
                heard_until = :until
            WHERE id = :id
            """)
        .param("id", id)
        .param("kind", heard.kind().name())
        .param("amount", heard.amount().map(Money::amount).orElse(null))
        .param("until", heard.until().orElse(null))
        .update();
  }

  void approved(String id, String by, LocalDate on, @Nullable String collegeDecision) {
    jdbc.sql(
            """
            UPDATE amendment.amendment
            SET phase = 'APPROVED', approved_by = :by, approved_on = :on,
                college_decision = :college
            WHERE id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("on", on)
        .param("college", collegeDecision)
        .update();
  }

  Optional<AmendmentRow> find(String id) {
    return one(id, "");
  }

  /** The same, held until the transaction ends. */
  Optional<AmendmentRow> lock(String id) {
    return one(id, " FOR UPDATE");
  }

  private Optional<AmendmentRow> one(String id, String how) {
    return jdbc.sql("SELECT * FROM amendment.amendment WHERE id = :id" + how)
        .param("id", id)
        .query((row, n) -> row(row))
        .optional();
  }

  /** The amendments of a case, oldest first. */
  List<AmendmentRow> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM amendment.amendment WHERE case_id = :case ORDER BY number")
        .param("case", caseId.value())
        .query((row, n) -> row(row))
        .list();
  }

  List<Difference> differences(String id) {
    return jdbc.sql("SELECT * FROM amendment.difference WHERE amendment_id = :id ORDER BY number")
        .param("id", id)
        .query(
            (row, n) ->
                new Difference(
                    row.getString("key"),
                    row.getString("name"),
                    row.getString("was"),
                    row.getString("becomes")))
        .list();
  }

  private AmendmentRow row(ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new AmendmentRow(
        id,
        new CaseId(row.getString("case_id")),
        row.getInt("number"),
        day(row, "started_on").orElseThrow(),
        row.getString("started_by"),
        Phase.valueOf(row.getString("phase")),
        notice(row),
        row.getString("kind") == null ? Optional.empty() : Optional.of(draft(id, row)),
        row.getString("drafted_by"),
        row.getInt("base_version"),
        heard(row),
        row.getString("noted_because"),
        row.getString("returned_because"),
        row.getString("approved_by"),
        day(row, "approved_on").orElse(null));
  }

  private static Optional<Notice> notice(ResultSet row) throws SQLException {
    String kind = row.getString("notice_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Notice(
                Notice.Kind.valueOf(kind),
                row.getString("notice_what"),
                day(row, "notice_since").orElseThrow(),
                row.getString("notice_amount"),
                row.getString("notice_targets")));
  }

  private AmendmentDraft draft(String id, ResultSet row) throws SQLException {
    return new AmendmentDraft(
        ChangeKind.valueOf(row.getString("kind")),
        day(row, "valid_from").orElseThrow(),
        money(row, "amount"),
        day(row, "period_from"),
        day(row, "period_until"),
        targets(id),
        Optional.ofNullable(row.getString("successor")).map(ProviderId::new),
        row.getString("agreement"),
        Optional.ofNullable(row.getString("ground")).map(Ground::valueOf),
        row.getString("reasoning"),
        row.getString("not_heard"),
        row.getString("curator_name"),
        row.getString("curator_address"));
  }

  private List<NewTarget> targets(String id) {
    return jdbc.sql("SELECT * FROM amendment.target WHERE amendment_id = :id ORDER BY indicator")
        .param("id", id)
        .query(
            (row, n) ->
                new NewTarget(
                    row.getString("indicator"),
                    Optional.ofNullable(row.getObject("value", Long.class))))
        .list();
  }

  private static Optional<Heard> heard(ResultSet row) throws SQLException {
    String kind = row.getString("heard_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Heard(
                ChangeKind.valueOf(kind), money(row, "heard_amount"), day(row, "heard_until")));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Money> money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return Optional.ofNullable(amount).map(Money::new);
  }
}
