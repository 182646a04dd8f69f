package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * The award of one case as it stands.
 *
 * @param budget amount in the programme's table; absent when the plan has none
 * @param provider absent while it is to be named
 * @param draft absent until the first one; after amendments what holds now
 * @param first the draft that was awarded, before any amendment
 * @param firstProvider who it was awarded to
 * @param versions the amendments, oldest first
 * @param collegeDecision the college's own decision, for an amount above the mandate
 * @param usualFrequency how often such a case reports when nothing else is agreed; absent in cases
 *     that are older
 * @param contacts that the provider confirmed whom the municipality can reach; absent until then
 */
public record AwardFile(
    CaseId caseId,
    String itemCode,
    int year,
    Optional<Money> budget,
    Optional<ProviderId> provider,
    Optional<AwardDraft> draft,
    State state,
    Optional<AwardDraft> first,
    Optional<ProviderId> firstProvider,
    List<AwardVersion> versions,
    Optional<String> collegeDecision,
    Optional<Frequency> usualFrequency,
    Optional<ContactsConfirmed> contacts) {

  public AwardFile {
    versions = List.copyOf(versions);
  }

  /** An award that nothing has changed. */
  public AwardFile(
      CaseId caseId,
      String itemCode,
      int year,
      Optional<Money> budget,
      Optional<ProviderId> provider,
      Optional<AwardDraft> draft,
      State state) {
    this(
        caseId,
        itemCode,
        year,
        budget,
        provider,
        draft,
        state,
        draft,
        provider,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Who of the provider confirmed its contacts, and when. */
  public record ContactsConfirmed(LocalDate on, String by) {}

  /** Where the award stands. */
  public sealed interface State {
    /** No provider yet: the case waits, visibly. */
    record AwaitingProvider() implements State {}

    record Drafting(@Nullable String returnedBecause) implements State {}

    record AwaitingApproval(String draftedBy) implements State {}

    record Awarded(LocalDate on, String draftedBy, String approvedBy) implements State {}

    record NotAwarded(LocalDate on, String reason, String decidedBy) implements State {}
  }

  /** The targets that hold at the end of the year. */
  public List<AgreedTarget> targets() {
    return draft.map(AwardDraft::targets).orElse(List.of());
  }

  /** How it is paid in advance, as drafted or decided. */
  public AdvanceSchedule schedule() {
    return draft.map(AwardDraft::clauses).orElse(Clauses.USUAL).schedule();
  }

  /** Which accountability goes with it; absent in awards that are older than arrangements. */
  public Optional<Arrangement> arrangement() {
    return draft.map(AwardDraft::clauses).flatMap(Clauses::arrangement);
  }

  /** How often is reported between, and when; absent in awards that are older. */
  public Optional<Reports> reports() {
    return draft.map(AwardDraft::clauses).flatMap(Clauses::reports);
  }

  /** What the year-end asks besides the form itself. */
  public List<YearEndDocument> documents() {
    return arrangement().map(Arrangement::documents).orElse(List.of());
  }

  /** The targets that held on that day: amendments count from the day on which they do. */
  public List<AgreedTarget> targetsOn(LocalDate day) {
    List<AgreedTarget> held = first.map(AwardDraft::targets).orElse(List.of());
    for (AwardVersion version : versions) {
      if (!version.validFrom().isAfter(day)) {
        held = Versions.with(held, version.changed());
      }
    }
    return held;
  }

  /** The awarded amount, after amendments; absent while there is no positive decision. */
  public Optional<Money> awarded() {
    return state instanceof State.Awarded ? draft.map(AwardDraft::amount) : Optional.empty();
  }

  /** The same without what is still being weighed: a draft is no promise. */
  AwardFile asTheProviderSeesIt() {
    return switch (state) {
      case State.AwaitingProvider waits -> this;
      case State.Awarded decision -> this;
      case State.NotAwarded decision -> without(decision);
      case State.Drafting drafting -> without(new State.Drafting(null));
      case State.AwaitingApproval drafted -> without(new State.Drafting(null));
    };
  }

  private AwardFile without(State shown) {
    return new AwardFile(caseId, itemCode, year, budget, provider, Optional.empty(), shown);
  }
}
