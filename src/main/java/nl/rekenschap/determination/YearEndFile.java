package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Period;

/**
 * Everything a screen shows beside one task of the year-end.
 *
 * @param indicators what was agreed to count in that year
 * @param accepted figures of the year that were accepted: never typed again
 * @param missing periods that were closed without figures ("niet ontvangen") or not accepted
 * @param decideBy last day of the decision term; absent until something came in
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
    Optional<DeterminationProposal.Made> proposal) {

  public YearEndFile {
    indicators = List.copyOf(indicators);
    accepted = List.copyOf(accepted);
    missing = List.copyOf(missing);
    draftFiles = List.copyOf(draftFiles);
    documents = List.copyOf(documents);
  }
}
