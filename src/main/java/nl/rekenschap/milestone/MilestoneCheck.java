package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The rules for a report on milestones. */
final class MilestoneCheck {

  static final int LONGEST = 4000;

  private final LocalDate from;
  private final LocalDate today;

  /** Nothing is reached in the future, or before the year in which it was prepared. */
  MilestoneCheck(int year, LocalDate today) {
    this.from = LocalDate.of(year - 1, 1, 1);
    this.today = today;
  }

  /**
   * One result for each planned milestone, in the plan's order and with the plan's texts.
   *
   * @throws Refused at {@code reached.<code>} or {@code explanation.<code>}
   */
  List<MilestoneResult> results(
      List<MilestoneFile.Planned> planned, List<MilestoneResult> results) {
    List<String> codes = results.stream().map(MilestoneResult::code).sorted().toList();
    if (!codes.equals(planned.stream().map(MilestoneFile.Planned::code).sorted().toList())) {
      throw new Refused("milestone.results.incomplete");
    }
    return planned.stream()
        .map(
            p ->
                checked(
                    p,
                    results.stream()
                        .filter(r -> r.code().equals(p.code()))
                        .findFirst()
                        .orElseThrow()))
        .toList();
  }

  private MilestoneResult checked(MilestoneFile.Planned planned, MilestoneResult result) {
    String at = "explanation." + planned.code();
    Optional<LocalDate> reached = result.reachedOn();
    if (reached.filter(day -> day.isAfter(today) || day.isBefore(from)).isPresent()) {
      throw Refused.at("reached." + planned.code(), "milestone.reached.range", from, today);
    }
    String why =
        reached.isPresent()
            ? Prose.optional(at, result.explanation(), LONGEST)
            : Prose.required(at, result.explanation(), LONGEST);
    return new MilestoneResult(planned.code(), planned.text(), reached, why);
  }

  String explanation(
      String text, boolean nothingPlanned, @Nullable Money spent, Optional<Money> budget) {
    if (spent != null && spent.isNegative()) {
      throw Refused.at("spent", "kernel.number.negative");
    }
    // Without a cell in the budget table there is no money to spend: that asks for words too.
    boolean above = spent != null && spent.compareTo(budget.orElse(Money.ZERO)) > 0;
    String bare = Prose.optional("explanation", text, LONGEST);
    if (above && bare.isEmpty()) {
      throw Refused.at("explanation", "milestone.explanation.aboveBudget");
    }
    return nothingPlanned ? Prose.required("explanation", bare, LONGEST) : bare;
  }
}
