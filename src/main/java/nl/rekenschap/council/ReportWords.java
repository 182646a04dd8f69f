package nl.rekenschap.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Text;

/** Says each state in words, so that an absent number is never a gap or a 0. */
final class ReportWords {

  private static final String PREFIX = "council.Report.";

  /** Stands around the number of a figure that is filled in; no text has it. */
  private static final String MARK = "\u0001";

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

  /** A target that is a number is a figure; the others are words. */
  Text target(Target target, String id) {
    return number(target) > 0 || target instanceof Target.Number
        ? Text.figure(target(target), id)
        : target instanceof Target.ToBeAgreed open && open.proposal().isPresent()
            ? Text.figure(target(target), id)
            : Text.of(target(target));
  }

  Text realised(Realised realised, FigureNames names) {
    return switch (realised) {
      case Realised.Total it when it.complete() -> figure(Dutch.number(it.value()), names);
      case Realised.Total it -> figure(say("realised.incomplete", Dutch.number(it.value())), names);
      case Realised.AtLeast it -> figure(say("atLeast", Dutch.number(it.value())), names);
      case Realised.PerPeriod it -> perPeriod(it.periods(), names);
      case Realised.Described it -> Text.of(say("realised.described"));
      case Realised.NotReceived it -> Text.of(say("realised.notReceived"));
      case Realised.NotAvailable it -> Text.of(say("realised.notAvailable"));
      case Realised.Pending it -> Text.of(say("realised.pending"));
      case Realised.NotApplicable it -> Text.of(say("realised.notApplicable"));
      case Realised.NotComparable it -> Text.of(say("realised.notComparable"));
      case Realised.NoData it -> Text.of(say("realised.noData"));
    };
  }

  private static Text figure(String words, FigureNames names) {
    return Text.figure(words, names.whole());
  }

  private Text perPeriod(List<Figure.OfPeriod> periods, FigureNames names) {
    return Text.join(
        "\n",
        periods.stream()
            .map(p -> Text.of(span(p.span()) + ": ").plus(figure(p.span(), p.figure(), names)))
            .toList());
  }

  /** What one period says. */
  Text figure(String span, Figure figure, FigureNames names) {
    return switch (figure) {
      case Figure.Count it -> {
        String number = Dutch.number(it.number());
        yield Text.figure(
            it.gaps().isEmpty() ? number : say("realised.incomplete", number), names.period(span));
      }
      case Figure.PerPart it -> perPart(span, it, names);
      default -> Text.of(state(figure));
    };
  }

  /** The word in the place of a number. */
  String state(Figure figure) {
    return switch (figure) {
      case Figure.Count it -> Dutch.number(it.number());
      case Figure.PerPart it -> say("state.perPart");
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
  private Text perPart(String span, Figure.PerPart figure, FigureNames names) {
    Text numbers =
        Text.join(
            ", ",
            figure.numbers().stream()
                .map(
                    of ->
                        Text.of(of.part().map(name -> name + " ").orElse(""))
                            .plus(
                                Text.figure(
                                    Dutch.number(of.number()), names.part(span, of.part()))))
                .toList());
    return figure.gaps().isEmpty() ? numbers : text("realised.incomplete", numbers);
  }

  /** A sentence with figures in it. */
  Text text(String key, Text... arguments) {
    Object[] marks = new Object[arguments.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = MARK + i + MARK;
    }
    Text all = Text.EMPTY;
    String[] pieces = say(key, marks).split(MARK, -1);
    for (int i = 0; i < pieces.length; i++) {
      all = all.plus(i % 2 == 0 ? Text.of(pieces[i]) : arguments[Integer.parseInt(pieces[i])]);
    }
    return all;
  }

  /** {@code Kwartaal 1, Bliksemstage}. */
  String about(String span, Optional<String> part) {
    return capital(span(span)) + part.map(name -> ", " + name).orElse("");
  }

  /** Percentage of the target, rounded; only of a number, and only when the sum is complete. */
  static OptionalInt percent(Goal goal) {
    if (!(goal.realised() instanceof Realised.Total total) || !total.complete()) {
      return OptionalInt.empty();
    }
    long target = number(goal.target());
    return target == 0
        ? OptionalInt.empty()
        : OptionalInt.of(
            total
                .value()
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(target), 0, RoundingMode.HALF_UP)
                .intValue());
  }

  static boolean hasNumber(Target target) {
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

  String paid(ItemMoney money) {
    return money.paid().map(Dutch::money).orElseGet(() -> say("money.notPaid"));
  }

  String rest(ItemMoney money) {
    return money.rest().map(Dutch::money).orElseGet(() -> say("money.unknown"));
  }

  /** The unit is left out where the wording names it, and where nothing is counted. */
  String wording(Goal goal) {
    boolean said =
        goal.wording().toLowerCase(Locale.ROOT).contains(goal.unit().toLowerCase(Locale.ROOT));
    return said || goal.target() instanceof Target.NotApplicable
        ? goal.wording()
        : say("indicator.unit", goal.wording(), goal.unit());
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
