package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Component;

/** Puts together what stands in several rooms about one amendment. */
@Component
class AmendmentFiles {

  private final AmendmentStore store;
  private final Award award;
  private final Determination determination;
  private final Programme programme;
  private final Ledger ledger;
  private final AmendmentPost post;
  private final AmendmentSettings settings;
  private final BusinessClock clock;

  AmendmentFiles(
      AmendmentStore store,
      Award award,
      Determination determination,
      Programme programme,
      Ledger ledger,
      AmendmentPost post,
      AmendmentSettings settings,
      BusinessClock clock) {
    this.store = store;
    this.award = award;
    this.determination = determination;
    this.programme = programme;
    this.ledger = ledger;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The award of a case that can be changed.
   *
   * @throws Refused {@code award.amend.notAwarded}, {@code amendment.determined}
   */
  AwardFile running(CaseId caseId) {
    AwardFile file = award.of(caseId).orElseThrow(Refused::notFound);
    if (file.awarded().isEmpty()) {
      throw new Refused("award.amend.notAwarded");
    }
    if (determination.decisionOf(caseId).isPresent()) {
      throw new Refused("amendment.determined");
    }
    return file;
  }

  /** First day that leaves a reasonable term when it is told today. */
  LocalDate earliest() {
    return clock.today().plusWeeks(settings.reasonableTermWeeks());
  }

  /** Indicators of the programme that the award does not have. */
  List<IndicatorForYear> addable(AwardFile file) {
    Set<String> agreed =
        file.targets().stream().map(AgreedTarget::indicator).collect(Collectors.toSet());
    return indicators(file).stream().filter(i -> !agreed.contains(i.code())).toList();
  }

  AmendmentFile file(AmendmentRow row) {
    AwardFile file = award.of(row.caseId()).orElseThrow(Refused::notFound);
    return new AmendmentFile(
        row.id(),
        row.caseId(),
        post.label(row.caseId()).titleAndYear(),
        file,
        indicators(file),
        addable(file),
        row.notice(),
        row.draft(),
        Optional.ofNullable(row.returnedBecause()),
        store.differences(row.id()),
        ledger.free(file.itemCode(), file.year()),
        earliest());
  }

  private List<IndicatorForYear> indicators(AwardFile file) {
    return programme.indicatorsOf(file.itemCode(), file.year());
  }

  /** For a provider without what is still weighed inside: a draft is no promise. */
  AmendmentLine line(AmendmentRow row, boolean staff) {
    AmendmentState state = state(row);
    boolean shown = staff || state instanceof AmendmentState.Decided;
    AmendmentState told =
        !staff && state instanceof AmendmentState.AwaitingApproval
            ? new AmendmentState.Drafting()
            : state;
    return new AmendmentLine(
        row.id(),
        row.number(),
        row.startedOn(),
        row.startedBy(),
        row.notice(),
        told,
        row.draft().filter(draft -> shown).map(AmendmentDraft::kind),
        row.draft().filter(draft -> shown).map(AmendmentDraft::validFrom),
        shown ? store.differences(row.id()) : List.of());
  }

  private static AmendmentState state(AmendmentRow row) {
    return switch (row.phase()) {
      case ASSESSING -> new AmendmentState.Assessing();
      case DRAFTING -> new AmendmentState.Drafting();
      case HEARING -> new AmendmentState.Hearing();
      case APPROVAL -> new AmendmentState.AwaitingApproval(String.valueOf(row.draftedBy()));
      case APPROVED, ANNOUNCED ->
          new AmendmentState.Decided(
              row.approvedOn() == null ? row.startedOn() : row.approvedOn(),
              String.valueOf(row.approvedBy()));
      case NOTED -> new AmendmentState.Noted(String.valueOf(row.notedBecause()));
    };
  }
}
