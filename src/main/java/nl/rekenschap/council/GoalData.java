package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.DataSet;
import nl.rekenschap.publication.DataSet.Value;

/** Indicators as open data: by year, by period and part, over the years, and as reach. */
final class GoalData {

  private final CouncilReport report;
  private final Sentences sentences;
  private final ReportWords words;

  GoalData(CouncilReport report, Sentences sentences) {
    this.report = report;
    this.sentences = sentences;
    this.words = new ReportWords(sentences);
  }

  private String say(String what) {
    return sentences.text("council.ReportData." + what);
  }

  DataSet goals() {
    Sheet sheet =
        new Sheet("doelrealisatie", sentences)
            .text("jaar", "programmalijn", "interventie_code", "interventie", "uitvoerder")
            .text("indicator_code", "indicator", "eenheid")
            .number("streefwaarde", say("unit.row"))
            .text("streefwaarde_toestand", "streefwaarde_cijfer")
            .number("gerealiseerd", say("unit.row"))
            .text("gerealiseerd_toestand", "gerealiseerd_cijfer")
            .number("vorig_jaar", say("unit.row"))
            .text("vorig_jaar_toestand", "vorig_jaar_cijfer")
            .number("percentage", "%")
            .text("percentage_cijfer", "trend", "voorlopig");
    for (CouncilReport.Chapter line : report.chapters()) {
      line.items().forEach(item -> item.goals().forEach(goal -> row(sheet, line, item, goal)));
    }
    return sheet.done();
  }

  private void row(Sheet sheet, CouncilReport.Chapter line, Item item, Goal goal) {
    FigureNames names = FigureNames.now(item.code(), goal.indicator());
    FigureNames before = FigureNames.previous(item.code(), goal.indicator());
    OptionalInt percent = ReportWords.percent(goal);
    sheet.row(
        Sheet.year(report.year()),
        Sheet.words(line.name()),
        Sheet.words(item.code()),
        Sheet.words(item.name()),
        Sheet.words(words.provider(item.provider(), item.delivery())),
        Sheet.words(goal.indicator()),
        Sheet.words(goal.wording()),
        Sheet.words(goal.unit()),
        Sheet.number(number(goal.target())),
        Sheet.words(state(goal.target())),
        Sheet.id(number(goal.target()).isPresent(), names.target()),
        Sheet.number(number(goal.realised())),
        Sheet.words(state(goal.realised())),
        Sheet.id(number(goal.realised()).isPresent(), names.whole()),
        Sheet.number(number(goal.previous())),
        Sheet.words(state(goal.previous())),
        Sheet.id(number(goal.previous()).isPresent(), before.whole()),
        percent.isPresent() ? Sheet.number(percent.getAsInt()) : new Value.Absent(),
        Sheet.id(percent.isPresent(), names.share()),
        Sheet.words(words.say("trend." + Trend.of(goal))),
        Sheet.words(say(goal.provisional() ? "yes" : "no")));
  }

  DataSet periods() {
    Sheet sheet =
        new Sheet("perioden", sentences)
            .text("jaar", "interventie_code", "interventie", "indicator_code", "indicator")
            .text("eenheid", "periode", "onderdeel")
            .number("waarde", say("unit.row"))
            .text("toestand", "toelichting", "cijfer");
    for (Item item : report.items()) {
      for (Goal goal : item.goals()) {
        goal.realised().periodFigures().forEach(of -> period(sheet, item, goal, of));
        goal.parts()
            .forEach(in -> part(sheet, item, goal, in.span(), Optional.of(in.part()), in.number()));
      }
    }
    return sheet.done();
  }

  private void period(Sheet sheet, Item item, Goal goal, Figure.OfPeriod of) {
    FigureNames names = FigureNames.now(item.code(), goal.indicator());
    if (of.figure() instanceof Figure.PerPart parts) {
      parts.numbers().forEach(number -> apart(sheet, item, goal, of.span(), number));
      return;
    }
    Optional<BigDecimal> number =
        of.figure() instanceof Figure.Count count ? Optional.of(count.number()) : Optional.empty();
    value(
        sheet,
        item,
        goal,
        of.span(),
        Optional.empty(),
        number,
        number.isPresent() ? accepted(of.figure()) : words.state(of.figure()),
        told(of.figure()),
        names.period(of.span()));
  }

  /** A number that was taken out leaves its row, with the word for it. */
  private void apart(Sheet sheet, Item item, Goal goal, String span, Figure.OfPart number) {
    if (number.number().isPresent()) {
      part(sheet, item, goal, span, number.part(), number.number().get());
      return;
    }
    value(
        sheet,
        item,
        goal,
        span,
        number.part(),
        Optional.empty(),
        words.say("suppressed"),
        "",
        FigureNames.now(item.code(), goal.indicator()).part(span, number.part()));
  }

  private String accepted(Figure figure) {
    boolean whole = figure instanceof Figure.Count count && count.gaps().isEmpty();
    return say(whole ? "state.complete" : "state.incomplete");
  }

  private static String told(Figure figure) {
    return (switch (figure) {
          case Figure.Count it -> it.gaps();
          case Figure.Words it -> it.texts();
          case Figure.NotAvailable it -> it.reasons();
          default -> List.<Figure.Remark>of();
        })
        .stream()
            .map(remark -> remark.about().map(name -> name + ": ").orElse("") + remark.text())
            .collect(Collectors.joining("\n"));
  }

  private void part(
      Sheet sheet, Item item, Goal goal, String span, Optional<String> part, BigDecimal number) {
    value(
        sheet,
        item,
        goal,
        span,
        part,
        Optional.of(number),
        say("state.complete"),
        "",
        FigureNames.now(item.code(), goal.indicator()).part(span, part));
  }

  private void value(
      Sheet sheet,
      Item item,
      Goal goal,
      String span,
      Optional<String> part,
      Optional<BigDecimal> number,
      String state,
      String told,
      String id) {
    sheet.row(
        Sheet.year(report.year()),
        Sheet.words(item.code()),
        Sheet.words(item.name()),
        Sheet.words(goal.indicator()),
        Sheet.words(goal.wording()),
        Sheet.words(goal.unit()),
        Sheet.words(span),
        Sheet.words(part),
        Sheet.number(number),
        Sheet.words(state),
        Sheet.words(told),
        Sheet.id(number.isPresent(), id));
  }

  DataSet years() {
    Sheet sheet =
        new Sheet("meerjaren", sentences)
            .text("interventie_code", "interventie", "indicator_code", "indicator", "eenheid")
            .text("jaar")
            .number("streefwaarde", say("unit.row"))
            .text("streefwaarde_cijfer")
            .number("gerealiseerd", say("unit.row"))
            .text("gerealiseerd_toestand", "gerealiseerd_cijfer")
            .money("begroot")
            .text("begroot_cijfer");
    for (Item item : report.items()) {
      for (Goal goal : item.goals()) {
        goal.years().forEach(year -> year(sheet, item, goal, year));
      }
    }
    return sheet.done();
  }

  private void year(Sheet sheet, Item item, Goal goal, Goal.YearOf year) {
    FigureNames names = FigureNames.in(year.year(), item.code(), goal.indicator());
    Optional<BigDecimal> target = year.target().flatMap(GoalData::number);
    Optional<BigDecimal> realised = year.realised().flatMap(GoalData::number);
    sheet.row(
        Sheet.words(item.code()),
        Sheet.words(item.name()),
        Sheet.words(goal.indicator()),
        Sheet.words(goal.wording()),
        Sheet.words(goal.unit()),
        Sheet.year(year.year()),
        Sheet.number(target),
        Sheet.id(target.isPresent(), names.target()),
        Sheet.number(realised),
        Sheet.words(
            year.realised()
                .map(this::state)
                .orElseGet(() -> words.say("years.later", Integer.toString(report.year())))),
        Sheet.id(realised.isPresent(), names.whole()),
        Sheet.money(year.money().plan()),
        Sheet.id(year.money().plan().isPresent(), names.ofYear("plan")));
  }

  DataSet reach() {
    Sheet sheet =
        new Sheet("bereik", sentences)
            .text("jaar", "wie", "interventie_code", "interventie", "indicator")
            .number("ten_minste", say("unit.persons"))
            .number("ten_hoogste", say("unit.persons"))
            .text("ten_minste_cijfer", "ten_hoogste_cijfer");
    for (Reach reach : Reach.all(report).values()) {
      String who = words.say("reach." + reach.who());
      for (Reach.Row row : reach.rows()) {
        sheet.row(
            Sheet.year(report.year()),
            Sheet.words(who),
            Sheet.words(row.item()),
            Sheet.words(row.name()),
            Sheet.words(row.wording()),
            Sheet.number(Optional.of(row.range().low())),
            Sheet.number(Optional.of(row.range().high())),
            Sheet.words(FigureId.other("reach", row.item(), row.indicator(), "low").value()),
            Sheet.words(FigureId.other("reach", row.item(), row.indicator(), "high").value()));
      }
    }
    return sheet.done();
  }

  private static Optional<BigDecimal> number(Target target) {
    return switch (target) {
      case Target.Number it -> Optional.of(BigDecimal.valueOf(it.value()));
      case Target.Minimum it -> Optional.of(BigDecimal.valueOf(it.value()));
      case Target.NoneByDesign it -> Optional.empty();
      case Target.ToBeAgreed it -> Optional.empty();
      case Target.NotSet it -> Optional.empty();
      case Target.NotApplicable it -> Optional.empty();
    };
  }

  private String state(Target target) {
    return switch (target) {
      case Target.Number it -> say("target.number");
      case Target.Minimum it -> say("target.minimum");
      default -> words.target(target);
    };
  }

  private static Optional<BigDecimal> number(Realised realised) {
    return switch (realised) {
      case Realised.Total it -> Optional.of(it.value());
      case Realised.AtLeast it -> Optional.of(it.value());
      default -> Optional.empty();
    };
  }

  private String state(Realised realised) {
    return switch (realised) {
      case Realised.Total it -> say(it.complete() ? "state.complete" : "state.incomplete");
      case Realised.AtLeast it -> say("state.atLeast");
      case Realised.PerPeriod it -> say("state.perPeriod");
      default -> words.realised(realised, FigureNames.now("geen", "geen")).plain();
    };
  }
}
