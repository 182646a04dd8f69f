package nl.rekenschap.award;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/** Reads awards from their rows. */
final class AwardRows {

  /** How far an award is, as its row says it. */
  enum Stage {
    AWAITING_PROVIDER,
    DRAFTING,
    AWAITING_APPROVAL,
    AWARDED,
    NOT_AWARDED
  }

  private AwardRows() {}

  /** The award as it was decided; changes lie over it. */
  static AwardFile file(ResultSet row, List<AgreedTarget> targets) throws SQLException {
    Optional<AwardDraft> draft = draft(row, targets);
    Optional<ProviderId> provider =
        Optional.ofNullable(row.getString("provider_id")).map(ProviderId::new);
    return new AwardFile(
        new CaseId(row.getString("case_id")),
        row.getString("item_code"),
        row.getInt("year"),
        Optional.ofNullable(row.getBigDecimal("budget")).map(Money::new),
        provider,
        draft,
        state(row),
        draft,
        provider,
        List.of(),
        Optional.ofNullable(row.getString("college_decision")),
        ReportColumns.frequency(row, "usual_frequency"),
        contacts(row));
  }

  private static Optional<AwardDraft> draft(ResultSet row, List<AgreedTarget> targets)
      throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    if (amount == null) {
      return Optional.empty();
    }
    return Optional.of(
        new AwardDraft(
            new Money(amount),
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_until", LocalDate.class),
            row.getString("activities"),
            List.of((String[]) row.getArray("obligations").getArray()),
            List.copyOf(targets),
            clauses(row)));
  }

  private static Optional<AwardFile.ContactsConfirmed> contacts(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("contacts_confirmed_on", LocalDate.class);
    String by = row.getString("contacts_confirmed_by");
    return on == null ? Optional.empty() : Optional.of(new AwardFile.ContactsConfirmed(on, by));
  }

  private static Optional<Arrangement> arrangement(ResultSet row) throws SQLException {
    String level = row.getString("arrangement");
    if (level == null) {
      return Optional.empty();
    }
    List<YearEndDocument> documents =
        Stream.of((String[]) row.getArray("documents").getArray())
            .map(YearEndDocument::valueOf)
            .toList();
    return Optional.of(
        new Arrangement(
            Arrangement.Level.valueOf(level),
            documents,
            row.getBoolean("sampled"),
            ReportColumns.frequency(row, "most_often")));
  }

  private static Clauses clauses(ResultSet row) throws SQLException {
    return new Clauses(
        Clauses.AmountKind.valueOf(row.getString("amount_kind")),
        Clauses.LegalBasis.valueOf(row.getString("legal_basis")),
        row.getString("basis_text"),
        List.of((String[]) row.getArray("conditions").getArray()),
        AdvanceSchedule.valueOf(row.getString("schedule")),
        row.getBoolean("under_budget"),
        arrangement(row),
        ReportColumns.read(row));
  }

  private static State state(ResultSet row) throws SQLException {
    return switch (Stage.valueOf(row.getString("state"))) {
      case AWAITING_PROVIDER -> new State.AwaitingProvider();
      case DRAFTING -> new State.Drafting(row.getString("reason"));
      case AWAITING_APPROVAL -> new State.AwaitingApproval(row.getString("drafted_by"));
      case AWARDED ->
          new State.Awarded(
              row.getObject("decided_on", LocalDate.class),
              row.getString("drafted_by"),
              row.getString("decided_by"));
      case NOT_AWARDED ->
          new State.NotAwarded(
              row.getObject("decided_on", LocalDate.class),
              row.getString("reason"),
              row.getString("decided_by"));
    };
  }
}
