package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Text;

/** The figures of a paper: each with what it counts and how it is said, in the order of reading. */
final class ShownFigures {

  /** How the id of a number begins that has none of its own. */
  static final String PLACE = "at~";

  private final Map<String, Shown> figures = new LinkedHashMap<>();

  private ShownFigures() {}

  /**
   * One figure.
   *
   * @param id of the figure; where it stands, for a number without an id
   * @param what heading, row and column under which it stands first
   */
  record Shown(String id, String what, String words) {}

  static ShownFigures of(Document document) {
    ShownFigures all = new ShownFigures();
    document.chapters().forEach(all::read);
    return all;
  }

  /** The figures of both, in the order of the newer one; what stands there no more comes last. */
  static List<FigurePair> compare(Document was, Document becomes) {
    Map<String, Shown> before = of(was).figures;
    Map<String, Shown> after = of(becomes).figures;
    List<FigurePair> pairs = new ArrayList<>();
    Stream.concat(after.keySet().stream(), before.keySet().stream())
        .distinct()
        .forEach(
            id -> {
              Shown old = before.get(id);
              Shown now = after.get(id);
              pairs.add(
                  new FigurePair(
                      id,
                      now == null ? Objects.requireNonNull(old).what() : now.what(),
                      Optional.ofNullable(old).map(Shown::words),
                      Optional.ofNullable(now).map(Shown::words)));
            });
    return List.copyOf(pairs);
  }

  private void read(Document.Chapter chapter) {
    String under = chapter.title();
    for (Document.Block block : chapter.blocks()) {
      switch (block) {
        case Document.Heading it -> under = it.text();
        case Document.Sentence it -> add(it.text(), under);
        case Document.Terms it -> {
          for (Document.Term term : it.terms()) {
            add(term.what(), under + ": " + term.term());
          }
        }
        case Document.Grid it -> read(chapter.id(), it);
        default -> {} // words of people, and charts of what stands in a table
      }
    }
  }

  private void read(String chapter, Document.Grid grid) {
    for (Document.Row row : grid.rows()) {
      String heading = row.cells().isEmpty() ? "" : row.cells().getFirst().plain();
      for (int i = 0; i < row.cells().size(); i++) {
        Document.Column column = grid.columns().get(i);
        Text cell = row.cells().get(i);
        String what = grid.caption() + ": " + heading + (i == 0 ? "" : ", " + column.heading());
        add(cell, what);
        if (i > 0 && column.number() && cell.figures().isEmpty() && !cell.isEmpty()) {
          put(
              PLACE + String.join("~", chapter, grid.caption(), heading, column.heading()),
              what,
              cell);
        }
      }
    }
  }

  /** A text with one figure says it as a whole: "at least 12". */
  private void add(Text text, String what) {
    if (text.figures().size() == 1) {
      put(text.figures().getFirst(), what, text);
      return;
    }
    for (Text.Run run : text.runs()) {
      run.figure().ifPresent(id -> figures.putIfAbsent(id, new Shown(id, what, run.words())));
    }
  }

  private void put(String id, String what, Text text) {
    figures.putIfAbsent(id, new Shown(id, what, text.plain()));
  }
}
