package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;

/** What a draft must be: little while it is kept, all when it is handed on. */
final class DraftRules {

  static final int LONGEST_TEXT = 4000;
  static final int LONGEST_OBLIGATION = 500;
  static final int MOST_OBLIGATIONS = 40;
  static final int LONGEST_REASON = 2000;

  private DraftRules() {}

  /**
   * Limits that hold for every draft that is stored.
   *
   * @throws Refused at the field that breaks one
   */
  static void checkKept(AwardDraft draft, List<IndicatorForYear> indicators) {
    Prose.requireKeepable("activities", draft.activities(), LONGEST_TEXT);
    obligations(draft.obligations());
    clauses(draft.clauses());
    targets(draft.targets(), indicators);
  }

  /**
   * All rules of a draft that goes to the manager.
   *
   * @throws Refused at the field that breaks one
   */
  static void checkComplete(AwardDraft draft, AwardFile file, List<IndicatorForYear> indicators) {
    amount(draft.amount(), file);
    period(draft.from(), draft.until(), file.year());
    Prose.requireThere("activities", draft.activities());
    checkKept(draft, indicators);
    draft.clauses().reports().ifPresent(reports -> frequency(reports, draft));
  }

  /**
   * The reason of a manager, without blanks around it.
   *
   * @throws Refused at field {@code reason} when it is missing, too long or no text
   */
  static String reason(String typed) {
    return Prose.required("reason", typed, LONGEST_REASON);
  }

  /** Whether a number may be agreed: where the plan wants one or is silent, not where it chose. */
  static boolean mayAgree(Target plan) {
    return switch (plan) {
      case Target.NotSet silent -> true;
      case Target.ToBeAgreed open -> true;
      case Target.Number number -> false;
      case Target.Minimum minimum -> false;
      case Target.NoneByDesign none -> false;
      case Target.NotApplicable text -> false;
    };
  }

  private static void amount(Money amount, AwardFile file) {
    if (amount.isNegative()) {
      throw Refused.at("amount", "kernel.number.negative");
    }
    if (amount.isZero()) {
      throw Refused.at("amount", "award.amount.zero");
    }
    file.budget()
        .filter(budget -> amount.compareTo(budget) > 0)
        .ifPresent(
            budget -> {
              throw Refused.at("amount", "award.amount.aboveBudget", budget, file.year());
            });
  }

  private static void period(LocalDate from, LocalDate until, int year) {
    if (from.getYear() != year) {
      throw Refused.at("from", "award.period.outsideYear", year);
    }
    if (until.isBefore(from)) {
      throw Refused.at("until", "award.period.reversed");
    }
    if (until.getYear() != year) {
      throw Refused.at("until", "award.period.outsideYear", year);
    }
  }

  private static void clauses(Clauses clauses) {
    Prose.requireKeepable("basisText", clauses.basisText(), LONGEST_OBLIGATION);
    if (clauses.conditions().size() > MOST_OBLIGATIONS) {
      throw Refused.at("conditions", "award.conditions.many", MOST_OBLIGATIONS);
    }
    clauses
        .conditions()
        .forEach(one -> Prose.requireKeepable("conditions", one, LONGEST_OBLIGATION));
    clauses
        .reports()
        .ifPresent(it -> Prose.requireKeepable("frequencyGround", it.ground(), LONGEST_REASON));
  }

  /** More often than goes with a subsidy of that size only for a reason that is recorded. */
  private static void frequency(Reports reports, AwardDraft draft) {
    draft
        .clauses()
        .arrangement()
        .filter(arrangement -> arrangement.isExceededBy(reports))
        .filter(arrangement -> reports.ground().isBlank())
        .flatMap(Arrangement::mostOften)
        .ifPresent(
            most -> {
              throw Refused.at("frequency", "award.frequency.above." + most, draft.amount());
            });
  }

  private static void obligations(List<String> obligations) {
    if (obligations.size() > MOST_OBLIGATIONS) {
      throw Refused.at("obligations", "award.obligations.many", MOST_OBLIGATIONS);
    }
    for (String obligation : obligations) {
      if (obligation.length() > LONGEST_OBLIGATION) {
        throw Refused.at("obligations", "award.obligations.long", LONGEST_OBLIGATION);
      }
      Prose.requireKeepable("obligations", obligation, LONGEST_OBLIGATION);
    }
  }

  private static void targets(List<AgreedTarget> agreed, List<IndicatorForYear> indicators) {
    boolean same =
        agreed.stream()
            .map(target -> target.indicator() + "/" + target.version())
            .toList()
            .equals(indicators.stream().map(i -> i.code() + "/" + i.version()).toList());
    if (!same) {
      throw new Refused("award.targets.planChanged");
    }
    for (int i = 0; i < agreed.size(); i++) {
      target(agreed.get(i).target(), indicators.get(i));
    }
  }

  private static void target(Target agreed, IndicatorForYear indicator) {
    if (agreed.equals(indicator.target())) {
      return;
    }
    if (!(agreed instanceof Target.Number number) || !mayAgree(indicator.target())) {
      throw new Refused("award.targets.planChanged");
    }
    if (number.value() < 1) {
      throw Refused.at(AwardInput.targetField(indicator.code()), "award.target.zero");
    }
  }
}
