package nl.rekenschap.award;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class AwardStore {

  /** What was settled when the case was opened. */
  record Opening(LocalDate on, boolean practice, Optional<Frequency> frequency) {}

  private enum Stage {
    AWAITING_PROVIDER,
    DRAFTING,
    AWAITING_APPROVAL,
    AWARDED,
    NOT_AWARDED
  }

  private record TargetRow(CaseId caseId, AgreedTarget target) {}

  private static final String AWARDS = "SELECT * FROM award.award a";
  private static final String TARGETS =
      "SELECT t.* FROM award.agreed_target t JOIN award.award a ON a.case_id = t.case_id";
  private static final String OF_CASE = " WHERE a.case_id = :case";
  private static final String OF_YEAR = " WHERE a.year = :year";

  private final JdbcClient jdbc;
  private final VersionStore versions;

  AwardStore(JdbcClient jdbc, VersionStore versions) {
    this.jdbc = jdbc;
    this.versions = versions;
  }

  /** Holds the award until the transaction ends: two changes then come one after another. */
  void lock(CaseId caseId) {
    jdbc.sql("SELECT FROM award.award WHERE case_id = :case FOR UPDATE")
        .param("case", caseId.value())
        .query((row, number) -> Boolean.TRUE)
        .single();
  }

  void open(
      CaseId caseId,
      String itemCode,
      int year,
      Opening opening,
      Optional<Money> budget,
      Optional<ProviderId> provider) {
    Stage stage = provider.isPresent() ? Stage.DRAFTING : Stage.AWAITING_PROVIDER;
    jdbc.sql(
            """
            INSERT INTO award.award
              (case_id, item_code, year, opened_on, practice, usual_frequency, budget,
               provider_id, state)
            VALUES (:case, :item, :year, :on, :practice, :frequency, :budget, :provider, :state)
            """)
        .param("case", caseId.value())
        .param("item", itemCode)
        .param("year", year)
        .param("on", opening.on())
        .param("practice", opening.practice())
        .param("frequency", opening.frequency().map(Enum::name).orElse(null))
        .param("budget", budget.map(Money::amount).orElse(null))
        .param("provider", provider.map(ProviderId::value).orElse(null))
        .param("state", stage.name())
        .update();
  }

  Opening opening(CaseId caseId) {
    return jdbc.sql(AWARDS + OF_CASE)
        .param("case", caseId.value())
        .query(
            (row, number) ->
                new Opening(
                    row.getObject("opened_on", LocalDate.class),
                    row.getBoolean("practice"),
                    ReportColumns.frequency(row, "usual_frequency")))
        .optional()
        .orElseThrow(Refused::notFound);
  }

  void nameProvider(CaseId caseId, ProviderId provider) {
    jdbc.sql(
            """
            UPDATE award.award SET provider_id = :provider, state = 'DRAFTING'
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("provider", provider.value())
        .update();
  }

  /** Keeps a draft in place of the one before. */
  void keep(CaseId caseId, AwardDraft draft) {
    Optional<Arrangement> arrangement = draft.clauses().arrangement();
    StatementSpec kept =
        jdbc.sql(
                """
            UPDATE award.award
            SET amount = :amount, period_from = :from, period_until = :until,
                activities = :activities, obligations = :obligations,
                amount_kind = :kind, legal_basis = :basis, basis_text = :basisText,
                conditions = :conditions, schedule = :schedule, under_budget = :underBudget,
                arrangement = :arrangement, documents = :documents, sampled = :sampled,
                most_often = :mostOften, frequency = :frequency, report_spans = :spans,
                report_dates = :dates, frequency_ground = :frequencyGround
            WHERE case_id = :case
            """)
            .param("case", caseId.value())
            .param("amount", draft.amount().amount())
            .param("from", draft.from())
            .param("until", draft.until())
            .param("activities", draft.activities())
            .param("obligations", draft.obligations().toArray(String[]::new))
            .param("kind", draft.clauses().kind().name())
            .param("basis", draft.clauses().basis().name())
            .param("basisText", draft.clauses().basisText())
            .param("conditions", draft.clauses().conditions().toArray(String[]::new))
            .param("schedule", draft.clauses().schedule().name())
            .param("underBudget", draft.clauses().underBudget())
            .param("arrangement", arrangement.map(it -> it.level().name()).orElse(null))
            .param(
                "documents",
                arrangement.stream()
                    .flatMap(it -> it.documents().stream())
                    .map(Enum::name)
                    .toArray(String[]::new))
            .param("sampled", arrangement.map(Arrangement::sampled).orElse(false))
            .param(
                "mostOften",
                arrangement.flatMap(Arrangement::mostOften).map(Enum::name).orElse(null));
    ReportColumns.write(kept, draft.clauses().reports()).update();
    jdbc.sql("DELETE FROM award.agreed_target WHERE case_id = :case")
        .param("case", caseId.value())
        .update();
    for (int place = 0; place < draft.targets().size(); place++) {
      add(caseId, place, draft.targets().get(place));
    }
  }

  private void add(CaseId caseId, int place, AgreedTarget agreed) {
    TargetColumns columns = TargetColumns.of(agreed.target());
    jdbc.sql(
            """
            INSERT INTO award.agreed_target
              (case_id, place, indicator, version, kind, value, proposal_note, proposal_source)
            VALUES (:case, :place, :indicator, :version, :kind, :value, :note, :source)
            """)
        .param("case", caseId.value())
        .param("place", place)
        .param("indicator", agreed.indicator())
        .param("version", agreed.version())
        .param("kind", columns.kind().name())
        .param("value", columns.value())
        .param("note", columns.proposalNote())
        .param("source", columns.proposalSource())
        .update();
  }

  void handOn(CaseId caseId, String draftedBy) {
    jdbc.sql(
            """
            UPDATE award.award
            SET state = 'AWAITING_APPROVAL', drafted_by = :by, reason = NULL
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("by", draftedBy)
        .update();
  }

  void giveBack(CaseId caseId, String reason) {
    jdbc.sql("UPDATE award.award SET state = 'DRAFTING', reason = :reason WHERE case_id = :case")
        .param("case", caseId.value())
        .param("reason", reason)
        .update();
  }

  /**
   * Writes the decision.
   *
   * @param reason why not; absent when the subsidy is awarded
   * @param college the decision of the college, when the amount was above the mandate
   */
  void decide(
      CaseId caseId, LocalDate on, String by, @Nullable String reason, @Nullable String college) {
    jdbc.sql(
            """
            UPDATE award.award
            SET state = :state, decided_on = :on, decided_by = :by, reason = :reason,
                college_decision = :college
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("state", (reason == null ? Stage.AWARDED : Stage.NOT_AWARDED).name())
        .param("on", on)
        .param("by", by)
        .param("reason", reason)
        .param("college", college)
        .update();
  }

  void confirmContacts(CaseId caseId, LocalDate on, String by) {
    jdbc.sql(
            """
            UPDATE award.award SET contacts_confirmed_on = :on, contacts_confirmed_by = :by
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("on", on)
        .param("by", by)
        .update();
  }

  Optional<AwardFile> find(CaseId caseId) {
    List<AgreedTarget> targets =
        jdbc
            .sql(TARGETS + OF_CASE + " ORDER BY t.place")
            .param("case", caseId.value())
            .query(AwardStore::target)
            .list()
            .stream()
            .map(TargetRow::target)
            .toList();
    return jdbc.sql(AWARDS + OF_CASE)
        .param("case", caseId.value())
        .query((row, number) -> file(row, targets))
        .optional()
        .map(file -> Versions.over(file, versions.of(caseId)));
  }

  /** The awards of a year by case; two statements, however many there are. */
  List<AwardFile> ofYear(int year) {
    Map<CaseId, List<AgreedTarget>> targets = new LinkedHashMap<>();
    jdbc.sql(TARGETS + OF_YEAR + " ORDER BY t.case_id, t.place")
        .param("year", year)
        .query(AwardStore::target)
        .list()
        .forEach(
            row ->
                targets
                    .computeIfAbsent(row.caseId(), id -> new java.util.ArrayList<>())
                    .add(row.target()));
    Map<CaseId, List<VersionStore.Row>> changed = versions.ofYear(year);
    return jdbc
        .sql(AWARDS + OF_YEAR + " ORDER BY a.case_id")
        .param("year", year)
        .query(
            (row, number) ->
                file(row, targets.getOrDefault(new CaseId(row.getString("case_id")), List.of())))
        .list()
        .stream()
        .map(file -> Versions.over(file, changed.getOrDefault(file.caseId(), List.of())))
        .toList();
  }

  /** The cases of which the decision is to award. */
  List<CaseId> awarded() {
    return jdbc.sql("SELECT case_id FROM award.award WHERE state = 'AWARDED' ORDER BY case_id")
        .query((row, number) -> new CaseId(row.getString("case_id")))
        .list();
  }

  private static TargetRow target(ResultSet row, int number) throws SQLException {
    TargetColumns columns = TargetColumns.read(row);
    return new TargetRow(
        new CaseId(row.getString("case_id")),
        new AgreedTarget(row.getString("indicator"), row.getInt("version"), columns.target()));
  }

  private static AwardFile file(ResultSet row, List<AgreedTarget> targets) throws SQLException {
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
