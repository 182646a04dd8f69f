package nl.rekenschap.determination;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.award.Clauses.AmountKind;
import nl.rekenschap.kernel.Money;

/**
 * From the award and what was spent to the amount that follows from them. It is a calculation and
 * no decision: who proposes may have reasons for another amount.
 *
 * @param realised all costs that were accounted for
 * @param notEligible what is left out of them (Awb 4:46(3))
 */
public record AmountCalculation(
    Money awarded,
    AmountKind kind,
    Money realised,
    List<NotEligible> notEligible,
    Money otherIncome,
    Money ownContribution) {

  public AmountCalculation {
    notEligible = List.copyOf(notEligible);
  }

  static AmountCalculation of(
      Money awarded, AmountKind kind, Accountability filed, List<NotEligible> notEligible) {
    return new AmountCalculation(
        awarded, kind, filed.realised(), notEligible, filed.otherIncome(), filed.ownContribution());
  }

  /** What is left out in all. */
  public Money leftOut() {
    return Money.sum(notEligible.stream().map(NotEligible::amount).toList());
  }

  /** The costs that count. */
  public Money eligible() {
    return realised.minus(leftOut());
  }

  /** The costs that count and that nothing else paid for; never below nothing. */
  public Money uncovered() {
    Money left = eligible().minus(otherIncome).minus(ownContribution);
    return left.isNegative() ? Money.ZERO : left;
  }

  /** What follows from it. A fixed amount does not depend on what was spent (Awb 4:46(3)). */
  public Money amount() {
    if (kind == AmountKind.FIXED) {
      return awarded;
    }
    return uncovered().compareTo(awarded) < 0 ? uncovered() : awarded;
  }

  /** The steps from first to last, as they are shown and stand in the letter. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("realised", realised));
    if (!notEligible.isEmpty()) {
      steps.add(new Step("leftOut", Money.ZERO.minus(leftOut())));
      steps.add(new Step("eligible", eligible()));
    }
    steps.add(new Step("otherIncome", Money.ZERO.minus(otherIncome)));
    steps.add(new Step("ownContribution", Money.ZERO.minus(ownContribution)));
    steps.add(new Step("uncovered", uncovered()));
    steps.add(new Step(kind == AmountKind.FIXED ? "fixed" : "awarded", awarded));
    steps.add(new Step("amount", amount()));
    return List.copyOf(steps);
  }

  /**
   * One step; what is taken off is negative.
   *
   * @param name of the sentence {@code determination.calculation.<name>}
   */
  public record Step(String name, Money amount) {

    public String key() {
      return "determination.calculation." + name;
    }
  }
}
