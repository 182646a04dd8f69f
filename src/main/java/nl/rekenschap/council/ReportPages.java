package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.MotionAnswer;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Term;
import nl.rekenschap.publication.Document.Terms;
import nl.rekenschap.publication.Text;

/** Lays out a report: summary, goals, areas, money, context, motions, data quality. */
final class ReportPages {

  private final CouncilReport report;
  private final ReportWords words;
  private final MoneyPages money;
  private final AccountPages account;
  private final ContextPages context;

  ReportPages(CouncilReport report, Sentences sentences) {
    this.report = report;
    this.words = new ReportWords(sentences);
    this.money = new MoneyPages(report, words);
    this.account = new AccountPages(report, words);
    this.context = new ContextPages(report, words);
  }

  Document document(List<Term> decision) {
    return new Document(
        words.say("title", Integer.toString(report.year())),
        report.practice(),
        List.of(
            new Chapter("samenvatting", words.say("summary"), summary(decision)),
            new Chapter("doelrealisatie", words.say("goals"), goals()),
            new Chapter("investeringen", words.say("areas"), account.blocks()),
            new Chapter("geld", words.say("money"), money.money()),
            new Chapter("context", words.say("context"), context.blocks()),
            new Chapter("moties", words.say("motions"), motions()),
            new Chapter("gegevens", words.say("quality"), quality())));
  }

  List<Term> decision(PublishedReport published) {
    return List.of(
        new Term(words.say("decidedOn"), words.date(published.decidedOn())),
        new Term(words.say("caseNumber"), published.caseNumber()),
        new Term(words.say("publishedOn"), words.date(published.publishedOn())),
        new Term(words.say("sha256"), published.sha256()));
  }

  private List<Block> summary(List<Term> decision) {
    List<Block> blocks = new ArrayList<>();
    String core = report.narrative().core();
    blocks.add(core.isBlank() ? new Sentence(words.say("coreMissing")) : new Said(core));
    int periods = report.quality().stream().mapToInt(Quality::periods).sum();
    int accepted = report.quality().stream().mapToInt(Quality::accepted).sum();
    List<Goal> measured =
        report.items().stream()
            .flatMap(i -> i.goals().stream())
            .filter(g -> ReportWords.percent(g).isPresent())
            .toList();
    long reached = measured.stream().filter(g -> ReportWords.percent(g).orElse(0) >= 100).count();
    List<Term> facts = new ArrayList<>();
    facts.add(new Term(words.say("programme"), report.programme()));
    facts.add(new Term(words.say("plan"), Dutch.money(report.money().plan())));
    facts.add(new Term(words.say("awarded"), Dutch.money(report.money().awarded())));
    facts.add(
        new Term(
            words.say("periods"),
            words.say("ofTotal", Dutch.number(accepted), Dutch.number(periods))));
    facts.add(
        new Term(
            words.say("targets"),
            words.say("ofTotal", Dutch.number(reached), Dutch.number(measured.size()))));
    facts.add(new Term(words.say("asOf"), words.date(report.asOf())));
    facts.addAll(decision);
    blocks.add(new Terms(facts));
    return blocks;
  }

  private List<Block> goals() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Sentence(words.say("goals.how")));
    for (CouncilReport.Chapter chapter : report.chapters()) {
      blocks.add(new Heading(3, chapter.name()));
      Optional.ofNullable(report.narrative().lines().get(chapter.code()))
          .map(Said::new)
          .ifPresent(blocks::add);
      chapter.items().forEach(item -> blocks.addAll(item(item)));
    }
    return blocks;
  }

  private List<Block> item(Item item) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(4, item.name()));
    blocks.add(
        new Terms(
            List.of(
                new Term(words.say("provider"), words.provider(item.provider(), item.delivery())),
                new Term(words.say("plan"), words.plan(item.money())))));
    blocks.add(item.goals().isEmpty() ? new Sentence(words.say("noIndicator")) : goals(item));
    item.goals().forEach(goal -> blocks.addAll(described(goal)));
    if (!item.milestones().isEmpty()) {
      blocks.add(milestones(item));
    }
    if (!item.explanations().isEmpty()) {
      blocks.add(new Sentence(words.say("explanations")));
      blocks.add(
          new Terms(
              item.explanations().stream()
                  .map(e -> new Term(words.about(e.span(), Optional.empty()), e.text()))
                  .toList()));
    }
    return blocks;
  }

  private Grid goals(Item item) {
    return new Grid(
        words.say("goals.caption", item.name()),
        List.of(
            column("indicator"),
            number("previous", Integer.toString(report.year() - 1)),
            number("target", Integer.toString(report.year())),
            number("realised", Integer.toString(report.year())),
            column("explanation")),
        item.goals().stream()
            .map(
                goal ->
                    row(
                        wording(goal),
                        words.realised(goal.previous()),
                        words.target(goal.target()),
                        words.realised(goal.realised()),
                        words.explanation(goal)))
            .toList());
  }

  /** The unit is left out where the wording names it, and where nothing is counted. */
  private String wording(Goal goal) {
    boolean said =
        goal.wording().toLowerCase(Locale.ROOT).contains(goal.unit().toLowerCase(Locale.ROOT));
    return said || goal.target() instanceof Target.NotApplicable
        ? goal.wording()
        : words.say("indicator.unit", goal.wording(), goal.unit());
  }

  private List<Block> described(Goal goal) {
    List<Term> texts = new ArrayList<>();
    for (Figure.OfPeriod period : goal.realised().periodFigures()) {
      if (period.figure() instanceof Figure.Words said) {
        said.texts()
            .forEach(t -> texts.add(new Term(words.about(period.span(), t.about()), t.text())));
      }
    }
    return texts.isEmpty()
        ? List.of()
        : List.of(new Sentence(words.say("described", goal.wording())), new Terms(texts));
  }

  private Grid milestones(Item item) {
    return new Grid(
        words.say("milestones.caption", item.name()),
        List.of(column("milestone"), column("due"), column("reached"), column("explanation")),
        item.milestones().stream()
            .map(m -> row(m.text(), due(m), reached(m.outcome()), m.explanation()))
            .toList());
  }

  private String due(Reached milestone) {
    return milestone
        .quarter()
        .map(q -> words.say("due.quarter", Integer.toString(q), Integer.toString(milestone.year())))
        .orElse(Integer.toString(milestone.year()));
  }

  private String reached(Reached.Outcome outcome) {
    return switch (outcome) {
      case Reached.Outcome.On it -> words.say("reached.on", words.date(it.day()));
      case Reached.Outcome.Not it -> words.say("reached.not");
      case Reached.Outcome.NotReported it -> words.say("reached.notReported");
    };
  }

  private List<Block> motions() {
    if (report.motions().isEmpty()) {
      return List.of(new Sentence(words.say("motions.none")));
    }
    return List.of(
        new Grid(
            words.say("motions.caption"),
            List.of(column("motion"), column("outcome"), column("answer"), column("items")),
            report.motions().stream().map(this::motion).toList()));
  }

  private Row motion(MotionAnswer answer) {
    String date = answer.motion().date().map(d -> " (" + d + ")").orElse("");
    String outcome = words.say("outcome." + answer.motion().outcome().name());
    return row(
        answer.motion().title() + date,
        outcome + answer.motion().votes().map(v -> ", " + v).orElse(""),
        answer.motion().answer().map(f -> f.text()).orElseGet(() -> words.say("answer.none")),
        answer.items().isEmpty() ? words.say("items.all") : String.join(", ", answer.items()));
  }

  private List<Block> quality() {
    if (report.quality().isEmpty()) {
      return List.of(new Sentence(words.say("quality.none")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Sentence(words.say("quality.how")));
    blocks.add(
        new Grid(
            words.say("quality.caption"),
            List.of(
                column("provider"),
                number("quality.periods"),
                number("quality.accepted"),
                number("quality.late"),
                number("quality.returned"),
                number("quality.missing"),
                number("quality.open")),
            report.quality().stream().map(this::quality).toList()));
    blocks.addAll(changed());
    return blocks;
  }

  /** Figures of which a correction is under way; nothing when there are none. */
  private List<Block> changed() {
    if (report.changed().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Heading(3, words.say("changed")),
        new Sentence(words.say("changed.how")),
        new Grid(
            words.say("changed.caption"),
            List.of(column("item"), column("period"), column("indicator"), column("state")),
            report.changed().stream()
                .map(
                    one ->
                        row(
                            one.item(),
                            words.span(one.span()),
                            one.indicator(),
                            words.say("changed.state")))
                .toList()));
  }

  private Row quality(Quality quality) {
    return row(
        quality.provider().orElseGet(() -> words.say("by.municipality")),
        Dutch.number(quality.periods()),
        Dutch.number(quality.accepted()),
        Dutch.number(quality.late()),
        Dutch.number(quality.returned()),
        Dutch.number(quality.missing()),
        Dutch.number(quality.open()));
  }

  private Column column(String key) {
    return new Column(words.say("column." + key), false);
  }

  private Column number(String key, Object... arguments) {
    return new Column(words.say("column." + key, arguments), true);
  }

  private static Row row(String... cells) {
    return new Row(Arrays.stream(cells).map(Text::of).toList(), false);
  }
}
