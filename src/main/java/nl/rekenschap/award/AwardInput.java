package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Target;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a person types it.
 *
 * @param amount as typed, see {@link DutchNumber}; empty when nothing was typed
 * @param obligations one a line
 * @param targets numbers as typed, by indicator code; where nothing was typed the plan's target
 *     holds
 */
public record AwardInput(
    String amount,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String activities,
    String obligations,
    Map<String, String> targets,
    Clauses clauses) {

  public AwardInput {
    targets = Map.copyOf(targets);
  }

  /** With the usual clauses. */
  public AwardInput(
      String amount,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String activities,
      String obligations,
      Map<String, String> targets) {
    this(amount, from, until, activities, obligations, targets, Clauses.USUAL);
  }

  /** Name of the form field in which the number for that indicator is typed. */
  public static String targetField(String indicator) {
    return "target-" + indicator;
  }

  /** Whether the award may agree a number for an indicator with that target in the plan. */
  public static boolean mayAgree(Target plan) {
    return DraftRules.mayAgree(plan);
  }

  /** What a first draft starts with: the plan's amount, the calendar year and the plan's words. */
  static AwardInput from(BudgetItem plan, Intervention intervention, List<String> obligations) {
    return new AwardInput(
        plan.amount().map(AwardInput::typed).orElse(""),
        LocalDate.of(plan.year(), 1, 1),
        LocalDate.of(plan.year(), 12, 31),
        Stream.of(intervention.activity(), intervention.goal())
            .flatMap(fact -> fact.stream().map(known -> known.text()))
            .collect(Collectors.joining("\n\n")),
        String.join("\n", obligations),
        Map.of());
  }

  /** The same with the amount and the activities that were applied for. */
  AwardInput with(GrantApplication sent) {
    return new AwardInput(
        typed(sent.amount()), from, until, sent.activities(), obligations, targets, clauses);
  }

  /** The same, reporting that often between. */
  AwardInput with(Frequency frequency) {
    return new AwardInput(
        amount,
        from,
        until,
        activities,
        obligations,
        targets,
        clauses.with(Reports.every(frequency)));
  }

  /** A draft that was kept, to go on with. */
  static AwardInput of(AwardDraft draft, List<IndicatorForYear> indicators) {
    Map<String, String> typed = new HashMap<>();
    for (AgreedTarget agreed : draft.targets()) {
      boolean deviates =
          indicators.stream()
              .filter(i -> i.code().equals(agreed.indicator()))
              .anyMatch(i -> !i.target().equals(agreed.target()));
      if (deviates && agreed.target() instanceof Target.Number number) {
        typed.put(agreed.indicator(), Dutch.number(number.value()));
      }
    }
    return new AwardInput(
        typed(draft.amount()),
        draft.from(),
        draft.until(),
        draft.activities(),
        String.join("\n", draft.obligations()),
        typed,
        draft.clauses());
  }

  /**
   * The draft that was meant.
   *
   * @throws Refused at the field that cannot be read: {@code amount}, {@code from}, {@code until}
   *     or a {@link #targetField}
   */
  public AwardDraft read(List<IndicatorForYear> indicators) {
    Money money = DutchNumber.money("amount", amount);
    return new AwardDraft(
        money,
        day("from", from),
        day("until", until),
        lines(activities).strip(),
        lines(obligations).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        indicators.stream().map(this::agreed).toList(),
        clauses);
  }

  private AgreedTarget agreed(IndicatorForYear indicator) {
    String typed = targets.getOrDefault(indicator.code(), "").strip();
    Target target =
        typed.isEmpty() || !mayAgree(indicator.target())
            ? indicator.target()
            : new Target.Number(DutchNumber.count(targetField(indicator.code()), typed));
    return new AgreedTarget(indicator.code(), indicator.version(), target);
  }

  /** Line ends as one character, whatever the machine on which was typed. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static LocalDate day(String field, @Nullable LocalDate day) {
    if (day == null) {
      throw Refused.at(field, "award.period.missing");
    }
    return day;
  }

  private static String typed(Money money) {
    return Dutch.money(money).replace("€\u00a0", "");
  }
}
