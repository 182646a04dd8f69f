package nl.rekenschap.council;

import java.util.List;

/**
 * A report as words, tables and headings: the one form from which screen and public page are drawn,
 * so that both say the same.
 *
 * @param practice whether it must bear the mark of practice data
 */
public record ReportDocument(String title, boolean practice, List<Chapter> chapters) {

  /**
   * A part with a heading of the second level.
   *
   * @param id unique within the document; fit for a link
   */
  public record Chapter(String id, String title, List<Block> blocks) {}

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
      };
    }
  }

  /** A heading of level 3 or 4. */
  public record Heading(int level, String text) implements Block {}

  /** The product's own words. */
  public record Sentence(String text) implements Block {}

  /** Somebody's own words; line breaks are kept. */
  public record Said(String text) implements Block {}

  public record Terms(List<Term> terms) implements Block {}

  public record Term(String term, String what) {}

  /** A table; the first cell of a row is its heading. */
  public record Grid(String caption, List<Column> columns, List<Row> rows) implements Block {}

  public record Column(String heading, boolean number) {}

  /** Line breaks within a cell are kept. */
  public record Row(List<String> cells, boolean total) {}

  /** The figures as they are now or as they were handed on, without what was decided on them. */
  public static ReportDocument of(CouncilReport report, Sentences words) {
    return new ReportPages(report, words).document(List.of());
  }

  /** A published report, with the decision and the hash. */
  public static ReportDocument of(PublishedReport published, Sentences words) {
    ReportPages pages = new ReportPages(published.report(), words);
    return pages.document(pages.decision(published));
  }
}
