package nl.rekenschap.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A paper as words, tables and headings: the one form from which screen, public page, PDF and text
 * document are drawn, so that all say the same.
 *
 * @param practice whether it must bear the mark of practice data
 */
public record Document(String title, boolean practice, List<Chapter> chapters) {

  public Document {
    chapters = List.copyOf(chapters);
  }

  /**
   * A part with a heading of the second level.
   *
   * @param id unique within the document; fit for a link
   */
  public record Chapter(String id, String title, List<Block> blocks) {

    private static final String INTERVENTION = "interventie-";

    public Chapter {
      blocks = List.copyOf(blocks);
    }

    /** Whether it tells of one intervention: such a chapter is looked up, not read in a row. */
    public boolean isIntervention() {
      return id.startsWith(INTERVENTION);
    }
  }

  /** A piece of a chapter. */
  public sealed interface Block {

    /** Name of the template fragment that draws it. */
    default String kind() {
      return switch (this) {
        case Heading it -> "heading";
        case Sentence it -> "sentence";
        case Said it -> "said";
        case Terms it -> "terms";
        case Grid it -> "grid";
        case Chart it -> "chart";
      };
    }

    /** All words in it, in the order of reading. */
    default Stream<Text> texts() {
      return switch (this) {
        case Heading it -> Stream.of(Text.of(it.text()));
        case Sentence it -> Stream.of(it.text());
        case Said it -> Stream.of(Text.of(it.text()));
        case Terms it -> it.terms().stream().map(Term::what);
        case Grid it -> it.rows().stream().flatMap(row -> row.cells().stream());
        case Chart it -> Stream.of(Text.of(it.caption()));
      };
    }
  }

  /** A heading of level 3 or 4. */
  public record Heading(int level, String text) implements Block {}

  /** The product's own words. */
  public record Sentence(Text text) implements Block {

    public Sentence(String text) {
      this(Text.of(text));
    }
  }

  /** Somebody's own words; line breaks are kept. */
  public record Said(String text) implements Block {}

  /** Facts, each with what it is about. */
  public record Terms(List<Term> terms) implements Block {}

  /** One fact. */
  public record Term(String term, Text what) {

    public Term(String term, String what) {
      this(term, Text.of(what));
    }
  }

  /** A table; the first cell of a row is its heading. */
  public record Grid(String caption, List<Column> columns, List<Row> rows) implements Block {}

  /** Head of a column; numbers stand to the right. */
  public record Column(String heading, boolean number) {}

  /** Line breaks within a cell are kept. */
  public record Row(List<Text> cells, boolean total) {

    public static Row of(Text... cells) {
      return new Row(List.of(cells), false);
    }
  }

  /**
   * Bars side by side, one group for each label; what it shows always stands in a table beside it.
   *
   * @param unit what the numbers count
   * @param breakBefore index of the label before which the series is broken: what stands left of it
   *     may not be compared with what stands right of it
   */
  public record Chart(
      String caption,
      String unit,
      List<String> labels,
      List<Series> series,
      OptionalInt breakBefore)
      implements Block {}

  /** One colour of bars; absent where there is no number. */
  public record Series(String name, List<Optional<BigDecimal>> values) {}

  /** Ids of all figures in it, in the order of reading. */
  public List<String> figures() {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(Block::texts)
        .flatMap(text -> text.figures().stream())
        .distinct()
        .toList();
  }
}
