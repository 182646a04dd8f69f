package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Term;
import nl.rekenschap.publication.Document.Terms;
import nl.rekenschap.publication.Text;
import nl.rekenschap.reporting.Narrative;

/** One page: the core, three key figures, what needs attention, what is asked of the council. */
final class SummaryPage {

  private static final int FURTHEST = 3;

  private final CouncilReport report;
  private final ReportWords words;

  SummaryPage(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  List<Block> blocks(List<Term> decision) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        report
            .narrative()
            .section("core")
            .<Block>map(Said::new)
            .orElseGet(() -> new Sentence(words.say("coreMissing"))));
    blocks.add(new Heading(3, words.say("key")));
    blocks.add(keyFigures());
    blocks.add(new Heading(3, words.say("attention")));
    blocks.addAll(attention());
    blocks.add(new Heading(3, words.say("asked")));
    blocks.add(
        report
            .narrative()
            .section("ask")
            .<Block>map(Said::new)
            .orElseGet(() -> new Sentence(words.say("asked.note"))));
    blocks.add(new Heading(3, words.say("about")));
    blocks.add(new Terms(facts(decision)));
    return blocks;
  }

  Terms keyFigures() {
    List<Goal> measured =
        report.items().stream()
            .flatMap(item -> item.goals().stream())
            .filter(goal -> ReportWords.percent(goal).isPresent())
            .toList();
    long reached = measured.stream().filter(g -> ReportWords.percent(g).getAsInt() >= 100).count();
    return new Terms(
        List.of(
            new Term(
                words.say("targets"),
                words.text(
                    "ofTotal",
                    Cells.count(reached, FigureId.other("targets", "reached")),
                    Cells.count(measured.size(), FigureId.other("targets", "measured")))),
            new Term(words.say("key.named"), named()),
            new Term(words.say("key.children"), children())));
  }

  /** Money in the areas that the plan names. */
  private Text named() {
    InvestmentAccount account = report.account();
    return words.text(
        "key.named.of",
        amount(account.inFocus(true), AccountPages.id("focus", "in", true)),
        amount(account.total(true), FigureId.total(FigureId.Amount.PLAN)),
        amount(account.partlyInFocus(true), AccountPages.id("focus", "partly", true)));
  }

  private Text children() {
    Reach reach = Reach.of(report, IndicatorForYear.Reach.CHILDREN);
    return new ReachPages(report, words).range(reach);
  }

  private static Text amount(Money money, FigureId id) {
    return Text.figure(Dutch.money(money), id.value());
  }

  private List<Block> attention() {
    List<Block> points = new ArrayList<>();
    report.narrative().section("attention").map(Said::new).ifPresent(points::add);
    int found = points.size();
    received().ifPresent(points::add);
    furthest().forEach(points::add);
    report.items().stream()
        .filter(SummaryPage::isRed)
        .map(item -> new Sentence(words.say("attention.red", item.name())))
        .forEach(points::add);
    if (!report.changed().isEmpty()) {
      points.add(
          new Sentence(
              words.text(
                  "attention.changed",
                  Cells.count(report.changed().size(), FigureId.other("changed", "all")))));
    }
    if (points.size() == found && found == 0) {
      points.add(new Sentence(words.say("attention.none")));
    }
    return points;
  }

  private Optional<Sentence> received() {
    int missing = report.quality().stream().mapToInt(Quality::missing).sum();
    int late = report.quality().stream().mapToInt(Quality::late).sum();
    int open = report.quality().stream().mapToInt(Quality::open).sum();
    return missing + late + open == 0
        ? Optional.empty()
        : Optional.of(
            new Sentence(
                words.text(
                    "attention.received",
                    Cells.count(missing, FigureId.other("quality", "all", "missing")),
                    Cells.count(late, FigureId.other("quality", "all", "late")),
                    Cells.count(open, FigureId.other("quality", "all", "open")))));
  }

  /** What stays furthest below its target in numbers. */
  private record Below(Item item, Goal goal, int percent) {}

  private List<Sentence> furthest() {
    return report.items().stream()
        .flatMap(
            item ->
                item.goals().stream()
                    .filter(goal -> ReportWords.percent(goal).orElse(100) < 100)
                    .map(goal -> new Below(item, goal, ReportWords.percent(goal).getAsInt())))
        .sorted(Comparator.comparingInt(Below::percent))
        .limit(FURTHEST)
        .map(
            below ->
                new Sentence(
                    words.text(
                        "attention.below",
                        Text.of(below.item().name()),
                        Text.of(below.goal().wording()),
                        Text.figure(
                            below.percent() + "%",
                            FigureId.share(below.item().code(), below.goal().indicator())
                                .value()))))
        .toList();
  }

  private static boolean isRed(Item item) {
    return item.page().light().filter(l -> l.colour() == Narrative.Light.RED).isPresent();
  }

  private List<Term> facts(List<Term> decision) {
    int periods = report.quality().stream().mapToInt(Quality::periods).sum();
    int accepted = report.quality().stream().mapToInt(Quality::accepted).sum();
    List<Term> facts = new ArrayList<>();
    facts.add(new Term(words.say("programme"), report.programme()));
    facts.add(
        new Term(
            words.say("plan"),
            amount(report.money().plan(), FigureId.total(FigureId.Amount.PLAN))));
    facts.add(
        new Term(
            words.say("awarded"),
            amount(report.money().awarded(), FigureId.total(FigureId.Amount.AWARDED))));
    facts.add(
        new Term(
            words.say("periods"),
            words.text(
                "ofTotal",
                Cells.count(accepted, FigureId.other("quality", "all", "accepted")),
                Cells.count(periods, FigureId.other("quality", "all", "periods")))));
    facts.add(new Term(words.say("asOf"), words.date(report.asOf())));
    facts.addAll(decision);
    return facts;
  }
}
