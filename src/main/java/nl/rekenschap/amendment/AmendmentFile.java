package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.IndicatorForYear;

/**
 * What the screen of a task shows.
 *
 * @param award as it holds now
 * @param indicators of the programme in that year
 * @param addable those that the award does not have
 * @param differences what the draft changes; empty without a draft
 * @param free what the budget line still has to award
 * @param earliest first day that leaves a reasonable term (Awb 4:50)
 */
public record AmendmentFile(
    String id,
    CaseId caseId,
    String title,
    AwardFile award,
    List<IndicatorForYear> indicators,
    List<IndicatorForYear> addable,
    Optional<Notice> notice,
    Optional<AmendmentDraft> draft,
    Optional<String> returnedBecause,
    List<Difference> differences,
    Money free,
    LocalDate earliest) {

  public AmendmentFile {
    indicators = List.copyOf(indicators);
    addable = List.copyOf(addable);
    differences = List.copyOf(differences);
  }

  /** Whether the draft gives more besides than is free, so that its approval needs a ground. */
  public boolean isAboveFree() {
    Money awarded = award.awarded().orElse(Money.ZERO);
    return draft
        .flatMap(AmendmentDraft::amount)
        .map(to -> to.minus(awarded))
        .filter(more -> !more.isNegative() && !more.isZero() && more.compareTo(free) > 0)
        .isPresent();
  }
}
