package nl.rekenschap.determination;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.YearEndDocument;
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

  /** What an accountability of that case has to meet. */
  Asked asked(YearEndRow row) {
    AwardFile awarded = awardOf(row.caseId());
    return new Asked(moneyAsked(awarded), settings.deviation(), comparison(row, awarded));
  }

  /** Nothing special asked: as always, with money. */
  private static boolean moneyAsked(AwardFile awarded) {
    return awarded
        .arrangement()
        .map(arrangement -> arrangement.asks(YearEndDocument.FINANCIAL_REPORT))
        .orElse(true);
  }

  private List<Compared> comparison(YearEndRow row, AwardFile awarded) {
    return Compared.all(
        programme.indicatorsOf(awarded.itemCode(), row.year()).stream(),
        indicator -> YearEndFile.agreed(awarded, indicator),
        reporting.acceptedOf(row.caseId()),
        reporting.periodsOf(row.caseId()).stream().filter(YearEndFiles::hasNoFigures).toList());
  }

  private List<Paper> papers(AwardFile awarded, CaseId caseId, List<Document> documents) {
    List<DraftFile> waiting = accountabilities.files(caseId);
    return awarded.documents().stream()
        .map(
            paper ->
                new Paper(
                    paper,
                    Paper.inForm(paper)
                        || waiting.stream().anyMatch(f -> f.document().equals(Optional.of(paper)))
                        || documents.stream()
                            .anyMatch(
                                d -> d.kind().equals(YearEndAttachments.kind(Optional.of(paper))))))
        .toList();
  }

  private AccountabilityDraft blank(YearEndRow row, AwardFile awarded) {
    return moneyAsked(awarded)
        ? AccountabilityDraft.first(row.title(), YearEndAnnouncement.awarded(award, row.caseId()))
        : AccountabilityDraft.EMPTY;
  }

  YearEndFile file(YearEndRow row) {
    CaseId caseId = row.caseId();
    AwardFile awarded = awardOf(caseId);
    Optional<Accountability> filed = accountabilities.newest(caseId);
    List<Document> documents = attachments(caseId);
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
            .orElseGet(() -> blank(row, awarded)),
        accountabilities.files(caseId),
        filed,
        documents,
        Optional.ofNullable(row.decideBy()),
        Optional.ofNullable(row.exOfficioBecause()),
        Optional.ofNullable(row.missing()),
        row.completionExpired(),
        decisions.proposal(caseId),
        asked(row),
        papers(awarded, caseId, documents),
        decisions.heard(caseId));
  }

  private AwardFile awardOf(CaseId caseId) {
    return award.of(caseId).orElseThrow(() -> new IllegalStateException("no award of " + caseId));
  }

  private List<Document> attachments(CaseId caseId) {
    return dossier.documents(caseId).stream()
        .filter(document -> YearEndAttachments.isOne(document.kind()))
        .toList();
  }

  private static boolean hasNoFigures(Period period) {
    return period.acceptedRound().isEmpty();
  }
}
