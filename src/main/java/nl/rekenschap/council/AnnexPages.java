package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.CouncilReport.SchoolRow;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Term;
import nl.rekenschap.publication.Document.Terms;
import nl.rekenschap.publication.Text;

/** Schools, definitions, how good the data is, and where all of it comes from. */
final class AnnexPages {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;

  AnnexPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
  }

  /** Each school is one row, so that a school under two areas counts once. */
  List<Block> schools() {
    List<Row> rows = new ArrayList<>();
    for (SchoolRow school : report.schools()) {
      rows.add(
          Cells.row(
              school.name(),
              String.join(", ", school.areas()),
              school.items().isEmpty()
                  ? words.say("schools.notThisYear")
                  : String.join(", ", school.items()),
              school.note().orElse("")));
    }
    return List.of(
        new Sentence(
            words.text(
                "schools.how",
                Cells.count(report.schools().size(), FigureId.other("schools", "all")),
                Cells.count(twice(), FigureId.other("schools", "twice")))),
        new Grid(
            words.say("schools.caption"),
            List.of(
                cells.column("school"),
                cells.column("areas"),
                cells.column("items"),
                cells.column("explanation")),
            rows));
  }

  private long twice() {
    return report.schools().stream().filter(school -> school.areas().size() > 1).count();
  }

  List<Block> quality() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, words.say("quality.in")));
    blocks.addAll(received());
    blocks.add(new Sentence(words.say("quality.estimated")));
    blocks.add(new Sentence(words.say("quality.suppressed")));
    int notShown = SmallCounts.notShown(report);
    if (notShown > 0) {
      blocks.add(new Sentence(words.say("quality.notShown", Dutch.number(notShown))));
    }
    blocks.addAll(changed());
    blocks.addAll(definitions());
    blocks.addAll(sources());
    return blocks;
  }

  private List<Block> received() {
    if (report.quality().isEmpty()) {
      return List.of(new Sentence(words.say("quality.none")));
    }
    return List.of(
        new Sentence(words.say("quality.how")),
        new Grid(
            words.say("quality.caption"),
            List.of(
                cells.column("provider"),
                cells.number("quality.periods"),
                cells.number("quality.accepted"),
                cells.number("quality.late"),
                cells.number("quality.returned"),
                cells.number("quality.missing"),
                cells.number("quality.open")),
            report.quality().stream().map(this::quality).toList()));
  }

  private Row quality(Quality quality) {
    String who = quality.provider().orElseGet(() -> words.say("by.municipality"));
    String code = OtherPassports.code(quality);
    return Cells.row(
        Text.of(who),
        Cells.count(quality.periods(), FigureId.other("quality", code, "periods")),
        Cells.count(quality.accepted(), FigureId.other("quality", code, "accepted")),
        Cells.count(quality.late(), FigureId.other("quality", code, "late")),
        Cells.count(quality.returned(), FigureId.other("quality", code, "returned")),
        Cells.count(quality.missing(), FigureId.other("quality", code, "missing")),
        Cells.count(quality.open(), FigureId.other("quality", code, "open")));
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
            List.of(
                cells.column("item"),
                cells.column("period"),
                cells.column("indicator"),
                cells.column("state")),
            report.changed().stream()
                .map(
                    one ->
                        Cells.row(
                            one.item(),
                            words.span(one.span()),
                            one.indicator(),
                            words.say("changed.state")))
                .toList()));
  }

  private List<Block> definitions() {
    List<Term> terms = new ArrayList<>();
    for (String term : List.of("output", "outcome", "impact", "determined", "realised")) {
      terms.add(new Term(words.say("define." + term), words.say("define." + term + ".is")));
    }
    for (Item item : report.items()) {
      item.goals()
          .forEach(
              goal ->
                  goal.definition()
                      .ifPresent(
                          definition ->
                              terms.add(
                                  new Term(
                                      words.say("define.indicator", goal.wording(), item.name()),
                                      definition))));
    }
    return List.of(new Heading(3, words.say("definitions")), new Terms(terms));
  }

  private List<Block> sources() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, words.say("sources")));
    blocks.add(
        new Terms(
            Stream.of("S1", "S0", "CBS")
                .map(code -> new Term(code, words.say("source." + code)))
                .toList()));
    blocks.add(new Sentence(words.say("sources.figures", providers())));
    report.items().stream()
        .flatMap(item -> item.page().evidence().stream())
        .map(Fact::text)
        .distinct()
        .map(Sentence::new)
        .forEach(blocks::add);
    return blocks;
  }

  private String providers() {
    List<String> names =
        report.quality().stream()
            .map(q -> q.provider().orElseGet(() -> words.say("by.municipality")))
            .distinct()
            .toList();
    return names.isEmpty() ? words.say("sources.nobody") : String.join(", ", names);
  }
}
