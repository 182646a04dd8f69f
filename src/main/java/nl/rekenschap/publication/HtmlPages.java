package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.publication.Document.Grid;

/**
 * The paper as plain pages: one with all chapters, and one for each intervention. Where the first
 * would become too heavy for a slow line it goes on at a next one, and so does a chapter that is
 * too heavy by itself.
 */
final class HtmlPages {

  /** How heavy a page may be, without pictures. */
  static final int MOST_BYTES = 60_000;

  // For what stands around the chapters on a page.
  private static final int FRAME_BYTES = 3_000;
  private static final int MOST_ROWS = 150;

  private final Document document;
  private final Imprint imprint;
  private final HtmlFiles downloads;
  private final List<Page> pages = new ArrayList<>();

  /** Pages in the order of reading; {@code where} gives the page on which a chapter begins. */
  private final Map<String, String> where = new LinkedHashMap<>();

  /** What stands on one page. */
  private record Page(String name, String title, StringBuilder html) {

    int bytes() {
      return html.toString().getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private HtmlPages(Document document, Imprint imprint, HtmlFiles downloads) {
    this.document = document;
    this.imprint = imprint;
    this.downloads = downloads;
  }

  /**
   * All pages, the first one first, and their style.
   *
   * @param downloads files that the first page offers
   */
  static List<OutputFile> of(Document document, Imprint imprint, HtmlFiles downloads) {
    return new HtmlPages(document, imprint, downloads).files();
  }

  private List<OutputFile> files() {
    next(document.title());
    document.chapters().stream().filter(chapter -> !hasPage(chapter)).forEach(this::add);
    document.chapters().stream().filter(HtmlPages::hasPage).forEach(this::addPage);
    List<OutputFile> files = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      files.add(OutputFile.text(pages.get(i).name(), "text/html", page(i)));
    }
    files.add(HtmlFrame.style());
    return files;
  }

  private static boolean hasPage(Chapter chapter) {
    return chapter.isIntervention();
  }

  private Page next(String title) {
    String name = pages.isEmpty() ? Outputs.FIRST_PAGE : "deel-" + (pages.size() + 1) + ".html";
    Page page = new Page(name, title, new StringBuilder());
    pages.add(page);
    return page;
  }

  private void addPage(Chapter chapter) {
    pages.add(new Page(chapter.id() + ".html", chapter.title(), new StringBuilder()));
    write(chapter, chapter.title());
  }

  private void add(Chapter chapter) {
    int bytes = bytes(String.join("", parts(chapter)));
    Page page = pages.getLast();
    if (!page.html().isEmpty() && room(page) < bytes) {
      next(part());
    }
    write(chapter, part());
  }

  private String part() {
    return Dutch.text("publication.part", document.title(), Integer.toString(pages.size() + 1));
  }

  private static List<String> parts(Chapter chapter) {
    HtmlBlocks blocks = new HtmlBlocks(chapter.id(), hasPage(chapter) ? 1 : 0);
    return ChartTable.beside(chapter.blocks()).stream()
        .flatMap(block -> block instanceof Grid grid ? pieces(grid) : Stream.of(block))
        .map(blocks::draw)
        .toList();
  }

  /** A table that no page can hold goes on in a next one with the same headings. */
  private static Stream<Block> pieces(Grid grid) {
    int pieces = Math.max(1, Math.ceilDiv(grid.rows().size(), MOST_ROWS));
    return IntStream.range(0, pieces)
        .mapToObj(
            piece ->
                new Grid(
                    piece == 0 ? grid.caption() : grid.caption() + " " + goesOn(),
                    grid.columns(),
                    grid.rows()
                        .subList(
                            piece * MOST_ROWS,
                            Math.min(grid.rows().size(), (piece + 1) * MOST_ROWS))));
  }

  /** The chapter, over as many pages as it needs. */
  private void write(Chapter chapter, String title) {
    Page page = pages.getLast();
    where.put(chapter.id(), page.name());
    page.html().append(begin(chapter, ""));
    for (String part : parts(chapter)) {
      if (room(page) < bytes(part)) {
        page.html().append("</section>\n");
        page = next(hasPage(chapter) ? title + " " + goesOn() : title);
        page.html().append(begin(chapter, " " + goesOn()));
      }
      page.html().append(part);
    }
    page.html().append("</section>\n");
  }

  /** A chapter with a page of its own has its name at the top of it. */
  private static String begin(Chapter chapter, String more) {
    String id = escaped(chapter.id());
    if (hasPage(chapter)) {
      return "<section id=\"%s\" aria-labelledby=\"kop\">\n".formatted(id);
    }
    return "<section id=\"%s\" aria-labelledby=\"%s-kop\">\n<h2 id=\"%s-kop\">%s</h2>\n"
        .formatted(id, id, id, escaped(chapter.title() + more));
  }

  private static String goesOn() {
    return Dutch.text("publication.goesOn");
  }

  private int room(Page page) {
    int around =
        page.name().equals(Outputs.FIRST_PAGE)
            ? bytes(contents() + downloads.top() + downloads.section())
            : 0;
    return MOST_BYTES - FRAME_BYTES - around - page.bytes();
  }

  private static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  private String page(int place) {
    Page page = pages.get(place);
    boolean first = place == 0;
    StringBuilder html = new StringBuilder();
    String title = first ? document.title() : page.title() + " · " + document.title();
    html.append(HtmlFrame.begin(first ? imprint.title() : page.title(), title, imprint));
    html.append(practice());
    html.append("<h1 id=\"kop\">%s</h1>\n".formatted(escaped(page.title())));
    if (first) {
      html.append(downloads.top()).append(contents());
    }
    html.append(page.html());
    html.append(turn(place));
    if (first) {
      html.append(downloads.section());
    }
    html.append(practice());
    return html.append(HtmlFrame.end(imprint)).toString();
  }

  private String practice() {
    return document.practice()
        ? "<p class=\"practice\">%s</p>\n".formatted(escaped(Dutch.text("publication.practice")))
        : "";
  }

  /** What there is in the edition, and how to read a figure. */
  private String contents() {
    StringBuilder html = new StringBuilder();
    html.append("<nav aria-label=\"%s\">\n<ul>\n".formatted(escaped(text("contents"))));
    for (Chapter chapter : document.chapters()) {
      String page = where.getOrDefault(chapter.id(), chapter.id() + ".html");
      String target = page.equals(Outputs.FIRST_PAGE) ? "" : page;
      html.append(
          "<li><a href=\"%s#%s\">%s</a>\n"
              .formatted(escaped(target), escaped(chapter.id()), escaped(chapter.title())));
    }
    html.append("</ul>\n</nav>\n");
    return html.append("<p>%s\n".formatted(escaped(text("figures")))).toString();
  }

  private String turn(int place) {
    StringBuilder html = new StringBuilder();
    if (pages.size() > 1) {
      html.append("<nav aria-label=\"%s\"><ul>\n".formatted(escaped(text("turn"))));
      if (place > 0) {
        html.append(link("previous", pages.get(place - 1)));
      }
      if (place + 1 < pages.size()) {
        html.append(link("next", pages.get(place + 1)));
      }
      html.append("</ul></nav>\n");
    }
    return html.toString();
  }

  private String link(String way, Page page) {
    return "<li><a href=\"%s\">%s</a>\n"
        .formatted(escaped(page.name()), escaped(text(way, page.title())));
  }

  private static String text(String what, Object... arguments) {
    return Dutch.text("publication." + what, arguments);
  }
}
