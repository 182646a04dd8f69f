package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.MotionAnswer;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.council.CouncilReport.SchoolRow;
import nl.rekenschap.publication.DataSet;

/** The figures of a report as open data: each with its id, its unit and why it is absent. */
public final class ReportData {

  private final CouncilReport report;
  private final Sentences sentences;
  private final ReportWords words;

  private ReportData(CouncilReport report, Sentences sentences) {
    this.report = report;
    this.sentences = sentences;
    this.words = new ReportWords(sentences);
  }

  /** The tables, each under a name that stays the same over the years. */
  public static List<DataSet> of(CouncilReport report, Sentences words) {
    return new ReportData(report, words).all();
  }

  private List<DataSet> all() {
    GoalData goals = new GoalData(report, sentences);
    List<DataSet> all = new ArrayList<>();
    all.add(goals.goals());
    all.add(goals.periods());
    all.add(goals.years());
    all.add(goals.reach());
    all.add(money());
    AccountData account = new AccountData(report, sentences);
    all.add(account.shares());
    all.add(account.elsewhere());
    all.add(milestones());
    all.add(quality());
    all.add(corrections());
    all.add(changes());
    all.add(motions());
    all.add(schools());
    return List.copyOf(all);
  }

  private Sheet sheet(String name) {
    return new Sheet(name, sentences);
  }

  private DataSet money() {
    Sheet sheet =
        sheet("geld")
            .text("jaar", "interventie_code", "interventie", "uitvoerder")
            .money("begroot")
            .text("begroot_cijfer")
            .money("verleend")
            .text("verleend_toestand", "verleend_cijfer")
            .money("vastgesteld_of_verwacht")
            .text("vastgesteld_toestand", "vastgesteld_cijfer")
            .money("rest")
            .text("rest_cijfer");
    for (Item item : report.items()) {
      ItemMoney money = item.money();
      sheet.row(
          Sheet.year(report.year()),
          Sheet.words(item.code()),
          Sheet.words(item.name()),
          Sheet.words(words.provider(item.provider(), item.delivery())),
          Sheet.money(money.plan()),
          id(money.plan().isPresent(), item, FigureId.Amount.PLAN),
          Sheet.money(money.awardedMoney()),
          Sheet.words(state(money.awarded())),
          id(money.awardedMoney().isPresent(), item, FigureId.Amount.AWARDED),
          Sheet.money(money.settledMoney()),
          Sheet.words(state(money.settled())),
          id(money.settledMoney().isPresent(), item, FigureId.Amount.SETTLED),
          Sheet.money(money.rest()),
          id(money.rest().isPresent(), item, FigureId.Amount.REST));
    }
    return sheet.done();
  }

  private String state(ItemMoney.Awarded awarded) {
    return switch (awarded) {
      case ItemMoney.Awarded.Amount it -> say("awarded");
      case ItemMoney.Awarded.NotYet it -> words.say("money.notYet");
      case ItemMoney.Awarded.NotAwarded it -> words.say("money.notAwarded");
      case ItemMoney.Awarded.NoSubsidy it -> words.say("money.noSubsidy");
    };
  }

  private String state(ItemMoney.Settled settled) {
    return switch (settled) {
      case ItemMoney.Settled.Determined it -> say("determined");
      case ItemMoney.Settled.Spent it -> say("spent");
      case ItemMoney.Settled.Expected it -> say("expected");
      case ItemMoney.Settled.Nothing it -> words.say("money.notAwarded");
      case ItemMoney.Settled.Unknown it -> words.say("money.unknown");
    };
  }

  private static DataSet.Value id(boolean known, Item item, FigureId.Amount amount) {
    return Sheet.id(known, FigureId.money(item.code(), amount).value());
  }

  private DataSet milestones() {
    Sheet sheet =
        sheet("mijlpalen")
            .text("interventie_code", "interventie", "mijlpaal", "jaar", "kwartaal", "toestand")
            .day("bereikt_op")
            .text("toelichting");
    for (Item item : report.items()) {
      for (Reached milestone : item.milestones()) {
        sheet.row(
            Sheet.words(item.code()),
            Sheet.words(item.name()),
            Sheet.words(milestone.text()),
            Sheet.year(milestone.year()),
            Sheet.words(milestone.quarter().map(q -> "q" + q)),
            Sheet.words(state(milestone.outcome())),
            milestone.outcome() instanceof Reached.Outcome.On on
                ? Sheet.day(on.day())
                : new DataSet.Value.Absent(),
            Sheet.words(milestone.explanation()));
      }
    }
    return sheet.done();
  }

  private String state(Reached.Outcome outcome) {
    return switch (outcome) {
      case Reached.Outcome.On it -> say("reached");
      case Reached.Outcome.Not it -> words.say("reached.not");
      case Reached.Outcome.NotReported it -> words.say("reached.notReported");
    };
  }

  private DataSet quality() {
    Sheet sheet = sheet("kwaliteit").text("aanleveraar");
    List<String> counts =
        List.of("perioden", "akkoord", "te_laat", "teruggestuurd", "niet_ontvangen", "open");
    counts.forEach(count -> sheet.number(count, say("unit.periods")));
    for (Quality quality : report.quality()) {
      sheet.row(
          Sheet.words(quality.provider().orElseGet(() -> words.say("by.municipality"))),
          Sheet.number(quality.periods()),
          Sheet.number(quality.accepted()),
          Sheet.number(quality.late()),
          Sheet.number(quality.returned()),
          Sheet.number(quality.missing()),
          Sheet.number(quality.open()));
    }
    return sheet.done();
  }

  private DataSet corrections() {
    Sheet sheet = sheet("correcties").text("interventie", "periode", "indicator", "toestand");
    for (CouncilReport.Changed changed : report.changed()) {
      sheet.row(
          Sheet.words(changed.item()),
          Sheet.words(changed.span()),
          Sheet.words(changed.indicator()),
          Sheet.words(words.say("changed.state")));
    }
    return sheet.done();
  }

  private DataSet changes() {
    Sheet sheet =
        sheet("wijzigingen")
            .text("interventie_code", "interventie", "wat", "waarover")
            .day("vanaf")
            .text("was", "wordt");
    for (YearChange change : report.changes()) {
      sheet.row(
          Sheet.words(change.item()),
          Sheet.words(change.name()),
          Sheet.words(words.say("change." + change.kind())),
          Sheet.words(change.subject()),
          Sheet.day(change.from()),
          Sheet.words(change.before().map(this::worth)),
          Sheet.words(change.after().map(this::worth)));
    }
    return sheet.done();
  }

  private String worth(YearChange.Worth worth) {
    return worth
        .money()
        .map(money -> money.amount().toPlainString())
        .or(() -> worth.target().map(words::target))
        .or(worth::words)
        .orElse("");
  }

  private DataSet motions() {
    Sheet sheet =
        sheet("moties").text("motie", "datum", "besluit", "stemmen", "antwoord", "posten");
    for (MotionAnswer answer : report.motions()) {
      sheet.row(
          Sheet.words(answer.motion().title()),
          Sheet.words(answer.motion().date()),
          Sheet.words(words.say("outcome." + answer.motion().outcome())),
          Sheet.words(answer.motion().votes()),
          Sheet.words(answer.motion().answer().map(fact -> fact.text())),
          Sheet.words(String.join("; ", answer.items())));
    }
    return sheet.done();
  }

  private DataSet schools() {
    Sheet sheet =
        sheet("scholen").text("school_code", "school", "gebieden", "posten", "toelichting");
    for (SchoolRow school : report.schools()) {
      sheet.row(
          Sheet.words(school.code()),
          Sheet.words(school.name()),
          Sheet.words(String.join("; ", school.areas())),
          Sheet.words(String.join("; ", school.items())),
          Sheet.words(school.note()));
    }
    return sheet.done();
  }

  private String say(String what) {
    return sentences.text("council.ReportData." + what);
  }
}
