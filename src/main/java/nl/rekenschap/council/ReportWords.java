package nl.rekenschap.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.Target;

/** Says each state in words, so that an absent number is never a gap or a 0. */
final class ReportWords {

  private static final String PREFIX = "council.Report.";

  private final Sentences words;

  ReportWords(Sentences words) {
    this.words = words;
  }

  String say(String key, Object... arguments) {
    return words.text(PREFIX + key, arguments);
  }

  String date(LocalDate day) {
    return words.date(day);
  }

  String span(String code) {
    return switch (code.charAt(0)) {
      case 'q' -> say("span.quarter", code.substring(1));
      case 'h' -> say("span.halfYear", code.substring(1));
      default -> say("span.year");
    };
  }

  String target(Target target) {
    return switch (target) {
      case Target.Number it -> Dutch.number(it.value());
      case Target.Minimum it -> say("target.minimum", Dutch.number(it.value()));
      case Target.NoneByDesign it -> say("target.noneByDesign");
      case Target.ToBeAgreed it ->
          it.proposal()
              .map(p -> say("target.proposal", Dutch.number(p.value())))
              .orElseGet(() -> say("target.toBeAgreed"));
      case Target.NotSet it -> say("target.notSet");
      case Target.NotApplicable it -> say("target.notApplicable");
    };
  }

  String realised(Realised realised) {
    return switch (realised) {
      case Realised.Total it when it.complete() -> Dutch.number(it.value());
      case Realised.Total it -> say("realised.incomplete", Dutch.number(it.value()));
      case Realised.AtLeast it -> say("atLeast", Dutch.number(it.value()));
      case Realised.Suppressed it -> say("suppressed");
      case Realised.PerPeriod it -> perPeriod(it.periods(), "\n");
      case Realised.Described it -> say("realised.described");
      case Realised.NotReceived it -> say("realised.notReceived");
      case Realised.NotAvailable it -> say("realised.notAvailable");
      case Realised.Pending it -> say("realised.pending");
      case Realised.NotApplicable it -> say("realised.notApplicable");
      case Realised.NotComparable it -> say("realised.notComparable");
      case Realised.NoData it -> say("realised.noData");
    };
  }

  /** Everything that must be known to read the figure rightly, one sentence a line. */
  String explanation(Goal goal) {
    List<String> lines = new ArrayList<>();
    List<Figure.OfPeriod> periods = goal.realised().periodFigures();
    percent(goal).ifPresent(percent -> lines.add(say("percent", Integer.toString(percent))));
    switch (goal.realised()) {
      case Realised.Total total -> {
        if (periods.size() > 1) {
          lines.add(capital(perPeriod(periods, "; ")) + ".");
        }
        total
            .calculation()
            .filter(how -> how != Calculation.SUM)
            .ifPresent(how -> lines.add(say("calculation." + how)));
        if (!total.complete()) {
          lines.add(say(hasNumber(goal.target()) ? "incomplete.noPercent" : "incomplete"));
        }
      }
      case Realised.AtLeast it -> {
        lines.add(capital(perPeriod(periods, "; ")) + ".");
        lines.add(say("personsDoNotAdd"));
        lines.add(say("atLeast.why"));
        if (periods.stream().anyMatch(ReportWords::hasParts)) {
          lines.add(say("personsInParts"));
        }
        if (hasNumber(goal.target())) {
          lines.add(say("personsNoPercent"));
        }
      }
      case Realised.PerPeriod it -> {
        boolean parts = periods.stream().anyMatch(p -> p.figure() instanceof Figure.PerPart);
        lines.add(say(parts ? "notAddedOverParts" : "notAdded"));
        if (hasNumber(goal.target())) {
          lines.add(say("personsNoPercent"));
        }
      }
      case Realised.Suppressed it -> lines.add(capital(perPeriod(periods, "; ")) + ".");
      case Realised.NotReceived it -> lines.add(capital(perPeriod(periods, "; ")) + ".");
      case Realised.NotAvailable it -> lines.add(capital(perPeriod(periods, "; ")) + ".");
      case Realised.Described it -> {}
      case Realised.Pending it -> {}
      case Realised.NotApplicable it -> {}
      case Realised.NotComparable it -> {}
      case Realised.NoData it -> {}
    }
    lines.addAll(remarks(periods));
    if (goal.provisional()) {
      lines.add(say("provisional"));
    }
    goal.definition().ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static boolean hasParts(Figure.OfPeriod period) {
    return period.figure() instanceof Figure.Count count && count.parts() > 1;
  }

  private List<String> remarks(List<Figure.OfPeriod> periods) {
    List<String> lines = new ArrayList<>();
    for (Figure.OfPeriod period : periods) {
      List<Figure.Remark> remarks =
          switch (period.figure()) {
            case Figure.Count count -> count.gaps();
            case Figure.PerPart parts -> parts.gaps();
            case Figure.Suppressed hidden -> hidden.gaps();
            case Figure.NotAvailable gap -> gap.reasons();
            case Figure.NotApplicable none -> List.of();
            case Figure.NotComparable none -> List.of();
            case Figure.Words none -> List.of();
            case Figure.NotReported none -> List.of();
            case Figure.NotReceived none -> List.of();
            case Figure.Pending none -> List.of();
          };
      remarks.forEach(
          remark -> lines.add(say("gap", about(period.span(), remark.about()), remark.text())));
    }
    return lines;
  }

  /** {@code Kwartaal 1, Bliksemstage}. */
  String about(String span, Optional<String> part) {
    return capital(span(span)) + part.map(name -> ", " + name).orElse("");
  }

  /** {@code kwartaal 1: 300; kwartaal 2: niet ontvangen}. */
  private String perPeriod(List<Figure.OfPeriod> periods, String between) {
    return periods.stream()
        .map(p -> span(p.span()) + ": " + figure(p.figure()))
        .collect(Collectors.joining(between));
  }

  private String figure(Figure figure) {
    return switch (figure) {
      case Figure.Count it when it.gaps().isEmpty() -> Dutch.number(it.number());
      case Figure.Count it -> say("realised.incomplete", Dutch.number(it.number()));
      case Figure.PerPart it -> perPart(it);
      case Figure.Suppressed it -> say("suppressed");
      case Figure.NotApplicable it -> say("realised.notApplicable");
      case Figure.NotComparable it -> say("realised.notComparable");
      case Figure.Words it -> say("realised.described");
      case Figure.NotAvailable it -> say("realised.notAvailable");
      case Figure.NotReported it -> say("realised.notReported");
      case Figure.NotReceived it -> say("realised.notReceived");
      case Figure.Pending it -> say("realised.pending");
    };
  }

  /** {@code Hatert 12, Grootstal 8}. */
  private String perPart(Figure.PerPart figure) {
    String numbers =
        figure.numbers().stream()
            .map(of -> of.part().map(name -> name + " ").orElse("") + number(of))
            .collect(Collectors.joining(", "));
    return figure.gaps().isEmpty() ? numbers : say("realised.incomplete", numbers);
  }

  private String number(Figure.OfPart part) {
    return part.number().map(Dutch::number).orElseGet(() -> say("suppressed"));
  }

  /** Percentage of the target, rounded; only of a number, and only when the sum is complete. */
  static OptionalInt percent(Goal goal) {
    if (!(goal.realised() instanceof Realised.Total total) || !total.complete()) {
      return OptionalInt.empty();
    }
    long target = number(goal.target());
    return target == 0 || target < goal.percentFrom()
        ? OptionalInt.empty()
        : OptionalInt.of(
            total
                .value()
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(target), 0, RoundingMode.HALF_UP)
                .intValue());
  }

  private static boolean hasNumber(Target target) {
    return number(target) > 0;
  }

  private static long number(Target target) {
    return switch (target) {
      case Target.Number it -> it.value();
      case Target.Minimum it -> it.value();
      case Target.NoneByDesign it -> 0;
      case Target.ToBeAgreed it -> 0;
      case Target.NotSet it -> 0;
      case Target.NotApplicable it -> 0;
    };
  }

  String provider(Optional<String> provider, nl.rekenschap.programme.Delivery delivery) {
    return provider.orElseGet(
        () ->
            switch (delivery) {
              case GRANTEE -> say("by.unknown");
              case PARTNERS -> say("by.partners");
              case MUNICIPALITY, INVESTMENT, ADVICE, COSTS -> say("by.municipality");
            });
  }

  String plan(ItemMoney money) {
    String plan = money.plan().map(Dutch::money).orElseGet(() -> say("money.noPlan"));
    return plan
        + money
            .textAmount()
            .map(text -> "\n" + say("money.textDiffers", Dutch.money(text)))
            .orElse("");
  }

  String awarded(ItemMoney money) {
    return switch (money.awarded()) {
      case ItemMoney.Awarded.Amount it -> Dutch.money(it.money());
      case ItemMoney.Awarded.NotYet it -> say("money.notYet");
      case ItemMoney.Awarded.NotAwarded it -> say("money.notAwarded");
      case ItemMoney.Awarded.NoSubsidy it -> say("money.noSubsidy");
    };
  }

  String settled(ItemMoney money) {
    return switch (money.settled()) {
      case ItemMoney.Settled.Determined it -> say("money.determined", Dutch.money(it.money()));
      case ItemMoney.Settled.Spent it -> say("money.spent", Dutch.money(it.money()));
      case ItemMoney.Settled.Expected it -> say("money.expected", Dutch.money(it.money()));
      case ItemMoney.Settled.Nothing it -> Dutch.money(Money.ZERO);
      case ItemMoney.Settled.Unknown it -> say("money.unknown");
    };
  }

  String rest(ItemMoney money) {
    return money.rest().map(Dutch::money).orElseGet(() -> say("money.unknown"));
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
