package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.Intervention.Cimo.Element;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Term;
import nl.rekenschap.publication.Document.Terms;
import nl.rekenschap.publication.Text;

/** A chapter for each intervention: what it is for, what came of it, and what is known elsewhere. */
final class ItemPages {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;
  private final FigureGrids figures;

  ItemPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
    this.figures = new FigureGrids(words);
  }

  /** The id is a stable word, so that a chapter can stand on a page of its own. */
  static String id(Item item) {
    return "interventie-" + item.code();
  }

  String title(Item item) {
    return words.say("item.title", item.name());
  }

  List<Chapter> chapters() {
    return report.chapters().stream()
        .flatMap(
            line ->
                line.items().stream()
                    .map(item -> new Chapter(id(item), title(item), blocks(line, item))))
        .toList();
  }

  private List<Block> blocks(CouncilReport.Chapter line, Item item) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Terms(facts(line, item)));
    blocks.addAll(cimo(item));
    blocks.add(new Heading(3, words.say("item.figures")));
    if (item.goals().isEmpty()) {
      blocks.add(new Sentence(words.say("noIndicator")));
    } else {
      blocks.addAll(figures.of(item));
    }
    item.goals().forEach(goal -> blocks.addAll(described(goal)));
    if (!item.milestones().isEmpty()) {
      blocks.add(milestones(item));
    }
    blocks.addAll(meaning(item));
    blocks.addAll(stories(item));
    blocks.addAll(evidence(item));
    blocks.add(new Heading(3, words.say("item.next")));
    blocks.add(
        report
            .narrative()
            .section("next." + item.code())
            .<Block>map(Said::new)
            .orElseGet(() -> new Sentence(words.say("item.nextNone"))));
    return blocks;
  }

  private List<Term> facts(CouncilReport.Chapter line, Item item) {
    List<Term> facts = new ArrayList<>();
    item.page().goal().ifPresent(goal -> facts.add(new Term(words.say("item.goal"), goal)));
    item.page().activity().ifPresent(it -> facts.add(new Term(words.say("item.activity"), it)));
    item.page().targetGroup().ifPresent(it -> facts.add(new Term(words.say("item.for"), it)));
    facts.add(new Term(words.say("column.line"), line.name()));
    facts.add(new Term(words.say("provider"), cells.provider(item)));
    facts.add(new Term(words.say("plan"), cells.plan(item)));
    facts.add(new Term(words.say("awarded"), cells.awarded(item)));
    facts.add(new Term(words.say("column.settled"), cells.settled(item)));
    facts.add(new Term(words.say("column.light"), light(item)));
    return facts;
  }

  private String light(Item item) {
    String said = cells.light(item.page().light());
    return item.page()
        .light()
        .map(ItemPage.Light::reason)
        .filter(reason -> !reason.isBlank())
        .map(reason -> said + "\n" + reason)
        .orElse(said);
  }

  private List<Block> cimo(Item item) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, words.say("cimo")));
    if (item.page().cimo().isEmpty()) {
      blocks.add(new Sentence(words.say("cimo.none")));
      return blocks;
    }
    ItemPage.Cimo cimo = item.page().cimo().get();
    blocks.add(
        new Grid(
            words.say("cimo.caption", item.name()),
            List.of(cells.column("cimo"), cells.column("cimo.what"), cells.column("cimo.by")),
            List.of(
                element(cimo, Element.CONTEXT, cimo.context()),
                element(cimo, Element.INTERVENTION, cimo.intervention()),
                element(cimo, Element.MECHANISMS, cimo.mechanisms()),
                element(cimo, Element.OUTCOMES, cimo.outcomes()))));
    if (!cimo.sharedWith().isEmpty()) {
      blocks.add(
          new Sentence(
              words.say("cimo.shared", cimo.name(), String.join(", ", cimo.sharedWith()))));
    }
    blocks.add(new Sentence(words.say(cimo.ties().isEmpty() ? "cimo.untied" : "cimo.tied")));
    if (cimo.ties().isEmpty() && !item.goals().isEmpty()) {
      blocks.add(
          new Sentence(
              words.say(
                  "cimo.indicators",
                  item.goals().stream().map(Goal::wording).collect(Collectors.joining("; ")))));
    }
    return blocks;
  }

  private Row element(ItemPage.Cimo cimo, Element element, List<String> texts) {
    String by =
        cimo.ties().stream()
            .filter(tie -> tie.element() == element)
            .flatMap(tie -> tie.indicators().stream())
            .collect(Collectors.joining("\n"));
    return Cells.row(
        words.say("cimo." + element),
        String.join("\n", texts),
        by.isEmpty() ? words.say("cimo.noIndicator") : by);
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
        List.of(
            cells.column("milestone"),
            cells.column("due"),
            cells.column("reached"),
            cells.column("explanation")),
        item.milestones().stream()
            .map(m -> Cells.row(m.text(), due(m), reached(m.outcome()), m.explanation()))
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

  private List<Block> meaning(Item item) {
    List<Block> blocks = new ArrayList<>();
    report.narrative().section("meaning." + item.code()).map(Said::new).ifPresent(blocks::add);
    List<Term> said = new ArrayList<>();
    item.explanations()
        .forEach(e -> said.add(new Term(words.about(e.span(), Optional.empty()), e.text())));
    item.page().remarks().stream()
        .collect(
            Collectors.groupingBy(
                ItemPage.Remark::indicator, LinkedHashMap::new, Collectors.toList()))
        .forEach((indicator, remarks) -> said.add(new Term(indicator, byPeriod(remarks))));
    if (!said.isEmpty()) {
      blocks.add(new Sentence(words.say("explanations")));
      blocks.add(new Terms(said));
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, new Heading(3, words.say("item.meaning")));
    }
    return blocks;
  }

  private String byPeriod(List<ItemPage.Remark> remarks) {
    return remarks.stream()
        .map(r -> words.about(r.span(), Optional.empty()) + ": " + r.text())
        .collect(Collectors.joining("\n"));
  }

  private List<Block> stories(Item item) {
    if (item.page().stories().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, words.say("item.stories")));
    for (ItemPage.Story story : item.page().stories()) {
      blocks.add(new Said(story.text()));
      blocks.add(
          new Sentence(words.say("item.storyOf", words.span(story.span()), story.ageBand())));
    }
    return blocks;
  }

  private List<Block> evidence(Item item) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, words.say("item.evidence")));
    if (item.page().evidence().isEmpty()) {
      blocks.add(new Sentence(words.say("item.evidenceNone")));
    } else {
      blocks.add(new Sentence(words.say("item.evidenceHow")));
      item.page().evidence().forEach(fact -> blocks.add(new Sentence(sourced(fact))));
    }
    if (!item.page().notes().isEmpty()) {
      blocks.add(new Heading(3, words.say("item.notes")));
      item.page().notes().forEach(fact -> blocks.add(new Sentence(sourced(fact))));
    }
    return blocks;
  }

  private String sourced(Fact fact) {
    return words.say("item.sourced", fact.text(), fact.source());
  }
}
