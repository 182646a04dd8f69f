package nl.rekenschap.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The room's SQL; {@link AwardRows} reads what comes back, {@link VersionStore} has the changes.
 * Long because an award, its targets and its draft are one row and its children.
 */
@Repository
class AwardStore {

  /** What was settled when the case was opened. */
  record Opening(LocalDate on, boolean practice, Optional<Frequency> frequency) {}

  private record TargetRow(CaseId caseId, AgreedTarget target) {}

  private static final String AWARDS = "SELECT * FROM award.award a";
  private static final String TARGETS =
      "SELECT t.* FROM award.agreed_target t JOIN award.award a ON a.case_id = t.case_id";
  private static final String OF_CASE = " WHERE a.case_id = :case";

  /** A row for each target, or one without any. */
  private static final String AWARD_OF_CASE =
      """
      SELECT a.*, t.place, t.indicator, t.version, t.kind, t.value, t.proposal_note,
             t.proposal_source,
             EXISTS (SELECT FROM award.version v WHERE v.case_id = a.case_id) AS changed
      FROM award.award a LEFT JOIN award.agreed_target t ON t.case_id = a.case_id
      """
          + OF_CASE
          + " ORDER BY t.place";

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
    AwardRows.Stage stage =
        provider.isPresent() ? AwardRows.Stage.DRAFTING : AwardRows.Stage.AWAITING_PROVIDER;
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
        .param(
            "state",
            (reason == null ? AwardRows.Stage.AWARDED : AwardRows.Stage.NOT_AWARDED).name())
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

  /** Most awards have no changes, and those are not looked for. */
  Optional<AwardFile> find(CaseId caseId) {
    return jdbc.sql(AWARD_OF_CASE)
        .param("case", caseId.value())
        .query(AwardStore::found)
        .map(it -> it.changed() ? Versions.over(it.file(), versions.of(caseId)) : it.file());
  }

  private record Found(AwardFile file, boolean changed) {}

  /** Every row says the same of the award; the last one knows all targets. */
  private static Optional<Found> found(ResultSet row) throws SQLException {
    List<AgreedTarget> targets = new ArrayList<>();
    Optional<Found> found = Optional.empty();
    while (row.next()) {
      if (row.getString("indicator") != null) {
        targets.add(target(row, targets.size()).target());
      }
      if (row.isLast()) {
        AwardFile file = AwardRows.file(row, List.copyOf(targets));
        found = Optional.of(new Found(file, row.getBoolean("changed")));
      }
    }
    return found;
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
                targets.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row.target()));
    Map<CaseId, List<VersionStore.Row>> changed = versions.ofYear(year);
    return jdbc
        .sql(AWARDS + OF_YEAR + " ORDER BY a.case_id")
        .param("year", year)
        .query(
            (row, number) ->
                AwardRows.file(
                    row, targets.getOrDefault(new CaseId(row.getString("case_id")), List.of())))
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
}
