package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Period;

/**
 * Everything a screen shows beside one task of the year-end.
 *
 * @param indicators what was agreed to count in that year
 * @param accepted figures of the year that were accepted: never typed again
 * @param missing periods that were closed without figures ("niet ontvangen") or not accepted
 * @param decideBy last day of the decision term; absent until something came in
 * @param papers what the award asks for, and whether it is there; empty when nothing special is
 * @param heard amounts and grounds on which the provider could give its views
 * @param completionExpired the term for completing passed without an answer
 */
public record YearEndFile(
    YearEnd yearEnd,
    AwardFile award,
    Money awarded,
    List<IndicatorForYear> indicators,
    List<AcceptedFigures> accepted,
    List<Period> missing,
    AccountabilityDraft draft,
    List<DraftFile> draftFiles,
    Optional<Accountability> accountability,
    List<Document> documents,
    Optional<LocalDate> decideBy,
    Optional<String> exOfficioBecause,
    Optional<String> askedFor,
    boolean completionExpired,
    Optional<DeterminationProposal.Made> proposal,
    Asked asked,
    List<Paper> papers,
    List<Heard> heard) {

  public YearEndFile {
    indicators = List.copyOf(indicators);
    accepted = List.copyOf(accepted);
    missing = List.copyOf(missing);
    draftFiles = List.copyOf(draftFiles);
    documents = List.copyOf(documents);
    papers = List.copyOf(papers);
    heard = List.copyOf(heard);
  }

  /** Aims and results of the year. */
  public List<Compared> comparison() {
    return asked.comparison();
  }

  /** From which difference a line of the financial report must be explained. */
  public Deviation deviation() {
    return asked.deviation();
  }

  /** Whether the financial report must have lines. */
  public boolean isMoneyAsked() {
    return asked.money();
  }

  /** The papers that are not there. */
  public List<YearEndDocument> missingPapers() {
    return papers.stream().filter(paper -> !paper.there()).map(Paper::document).toList();
  }

  /** The calculation as it would be with those costs left out; absent without any costs. */
  public Optional<AmountCalculation> calculation(List<NotEligible> notEligible) {
    return accountability
        .filter(filed -> !filed.costs().isEmpty())
        .map(
            filed ->
                AmountCalculation.of(
                    awarded,
                    award.draft().map(AwardDraft::clauses).orElse(Clauses.USUAL).kind(),
                    filed,
                    notEligible));
  }

  /** The target of the award; the plan's own where the award has none. */
  public static Target agreed(AwardFile award, IndicatorForYear indicator) {
    return award.targets().stream()
        .filter(target -> target.indicator().equals(indicator.code()))
        .map(AgreedTarget::target)
        .findFirst()
        .orElse(indicator.target());
  }
}
