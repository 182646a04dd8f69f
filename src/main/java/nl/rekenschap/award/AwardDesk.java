package nl.rekenschap.award;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.provider.Organisation;

/**
 * All that lies on the desk of who works on an award: the award beside what the plan says.
 *
 * @param plan the budget line of that year
 * @param indicators as they hold in that year, in the plan's order
 * @param provider absent while it is to be named
 * @param input the draft as it was kept, or what a first draft starts with
 * @param free what the budget line of that year still has to award; below zero after an award on a
 *     ground
 * @param arrangement which accountability goes with the amount as it stands
 */
public record AwardDesk(
    AwardFile file,
    BudgetItem plan,
    Intervention intervention,
    List<IndicatorForYear> indicators,
    Optional<Organisation> provider,
    AwardInput input,
    Money free,
    Arrangement arrangement) {

  /** Whether the draft gives more than is free, so that its approval needs a ground. */
  public boolean isAboveFree() {
    return file.draft().filter(draft -> draft.amount().compareTo(free) > 0).isPresent();
  }

  /** What the award agrees for that indicator; absent before the first draft. */
  public Optional<AgreedTarget> agreed(IndicatorForYear indicator) {
    return file.targets().stream().filter(t -> t.indicator().equals(indicator.code())).findFirst();
  }
}
