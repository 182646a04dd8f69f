package nl.rekenschap.determination;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Puts together what stands in several rooms about one year-end. */
@Component
class YearEndFiles {

  private final YearEndStore years;
  private final AccountabilityStore accountabilities;
  private final DeterminationStore decisions;
  private final Award award;
  private final Reporting reporting;
  private final Programme programme;
  private final Dossier dossier;
  private final DeterminationSettings settings;

  YearEndFiles(
      YearEndStore years,
      AccountabilityStore accountabilities,
      DeterminationStore decisions,
      Award award,
      Reporting reporting,
      Programme programme,
      Dossier dossier,
      DeterminationSettings settings) {
    this.years = years;
    this.accountabilities = accountabilities;
    this.decisions = decisions;
    this.award = award;
    this.reporting = reporting;
    this.programme = programme;
    this.dossier = dossier;
    this.settings = settings;
  }

  void plan(CaseId caseId, int year) {
    YearEndAnnouncement.awarded(award, caseId);
    AwardFile awarded = awardOf(caseId);
    ProviderId provider =
        awarded.provider().orElseThrow(() -> new IllegalStateException("nobody carries out"));
    years.plan(
        caseId,
        year,
        provider,
        programme.item(awarded.itemCode(), year).name(),
        settings.opensOn(year),
        settings.dueOn(year));
  }

  YearEnd yearEnd(YearEndRow row) {
    return new YearEnd(
        row.caseId(), row.title(), row.year(), row.opensOn(), row.dueOn(), state(row));
  }

  YearEndState state(YearEndRow row) {
    return switch (row.phase()) {
      case PLANNED -> new YearEndState.Planned(row.opensOn());
      case OPEN -> new YearEndState.Open(row.dueOn());
      case FILED -> {
        Accountability filed =
            accountabilities.newest(row.caseId()).orElseThrow(IllegalStateException::new);
        yield new YearEndState.Filed(filed.at(), filed.byName());
      }
      case COMPLETION ->
          new YearEndState.CompletionAsked(
              row.mustCompleteBy(), Optional.ofNullable(row.missing()).orElse(""));
      case PROPOSING -> new YearEndState.Proposing(row.exOfficio());
      case APPROVAL ->
          new YearEndState.AwaitingApproval(
              decisions.proposal(row.caseId()).orElseThrow(IllegalStateException::new).byName());
      case DETERMINED ->
          new YearEndState.Determined(
              decisions.decision(row.caseId()).orElseThrow(IllegalStateException::new));
    };
  }

  YearEndFile file(YearEndRow row) {
    CaseId caseId = row.caseId();
    AwardFile awarded = awardOf(caseId);
    Optional<Accountability> filed = accountabilities.newest(caseId);
    return new YearEndFile(
        yearEnd(row),
        awarded,
        YearEndAnnouncement.awarded(award, caseId),
        programme.indicatorsOf(awarded.itemCode(), row.year()),
        reporting.acceptedOf(caseId),
        reporting.periodsOf(caseId).stream().filter(YearEndFiles::hasNoFigures).toList(),
        accountabilities
            .draft(caseId)
            .or(() -> filed.map(AccountabilityDraft::of))
            .orElse(AccountabilityDraft.EMPTY),
        accountabilities.files(caseId),
        filed,
        attachments(caseId),
        Optional.ofNullable(row.decideBy()),
        Optional.ofNullable(row.exOfficioBecause()),
        Optional.ofNullable(row.missing()),
        row.completionExpired(),
        decisions.proposal(caseId));
  }

  private AwardFile awardOf(CaseId caseId) {
    return award.of(caseId).orElseThrow(() -> new IllegalStateException("no award of " + caseId));
  }

  private List<Document> attachments(CaseId caseId) {
    return dossier.documents(caseId).stream()
        .filter(document -> document.kind().equals(YearEndAttachments.KIND))
        .toList();
  }

  private static boolean hasNoFigures(Period period) {
    return period.acceptedRound().isEmpty();
  }
}
