package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Characters.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rekenschap.kernel.Dutch;

/** Writes a book as .ods: the few parts that a spreadsheet program needs. */
final class OdsWriter {

  private static final String VERSION = " office:version=\"1.3\"";
  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
          + " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + VERSION;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final Pattern EDGE_OR_RUN = Pattern.compile("^ +| {2,}| +$");

  private final Book book;
  private final ZipOutputStream zip;
  private final Writer out;
  private final Map<Book.Rule, String> rules = new LinkedHashMap<>();

  private OdsWriter(Book book, ZipOutputStream zip) {
    this.book = book;
    this.zip = zip;
    this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
  }

  static void write(Book book, OutputStream target) {
    try (ZipOutputStream zip = new ZipOutputStream(target)) {
      new OdsWriter(book, zip).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    writeType();
    part("META-INF/manifest.xml", OdsParts.manifest());
    part("meta.xml", OdsParts.meta(book, NAMESPACES));
    part("settings.xml", OdsParts.settings(book, NAMESPACES));
    part("styles.xml", OdsStyles.common(NAMESPACES));
    zip.putNextEntry(new ZipEntry("content.xml"));
    writeContent();
    out.flush();
    zip.closeEntry();
  }

  /** First and not packed, so that the file's kind can be told from its beginning. */
  private void writeType() throws IOException {
    byte[] type = Format.ODS.mediaType().getBytes(StandardCharsets.US_ASCII);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    CRC32 sum = new CRC32();
    sum.update(type);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
    zip.closeEntry();
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(HEAD);
    out.write(xml);
    out.flush();
    zip.closeEntry();
  }

  private void writeContent() throws IOException {
    out.write(HEAD);
    out.write("<office:document-content" + NAMESPACES + ">");
    out.write(OdsStyles.automatic(book));
    out.write("<office:body><office:spreadsheet>");
    writeRules();
    for (int i = 0; i < book.leaves().size(); i++) {
      writeLeaf(i, book.leaves().get(i));
    }
    out.write("</office:spreadsheet></office:body></office:document-content>");
  }

  /** They stand before the sheets, so the lines are made twice. */
  private void writeRules() throws IOException {
    for (Book.Leaf leaf : book.leaves()) {
      leaf.lines()
          .to(
              line ->
                  line.cells().stream()
                      .map(Book.Drawn::rule)
                      .filter(java.util.Objects::nonNull)
                      .forEach(rule -> rules.putIfAbsent(rule, "rule" + (rules.size() + 1))));
    }
    if (rules.isEmpty()) {
      return;
    }
    out.write("<table:content-validations>");
    for (Map.Entry<Book.Rule, String> entry : rules.entrySet()) {
      out.write(rule(entry.getKey(), entry.getValue()));
    }
    out.write("</table:content-validations>");
  }

  private static String rule(Book.Rule rule, String name) {
    String message =
        switch (rule.check()) {
          case WHOLE -> Dutch.text("workbook.rule.whole");
          case AMOUNT -> Dutch.text("workbook.rule.amount");
          case ONE_OF -> Dutch.text("workbook.rule.list");
          case OFFER -> "";
        };
    return "<table:content-validation table:name=\""
        + name
        + "\" table:condition=\""
        + escaped(condition(rule))
        + "\" table:allow-empty-cell=\"true\"><table:error-message table:message-type=\"stop\""
        + " table:display=\""
        + !message.isEmpty()
        + "\"><text:p>"
        + escaped(message)
        + "</text:p></table:error-message></table:content-validation>";
  }

  private static String condition(Book.Rule rule) {
    return switch (rule.check()) {
      case WHOLE -> "of:cell-content-is-whole-number() and cell-content()>=0";
      case AMOUNT -> "of:cell-content-is-decimal-number() and cell-content()>=0";
      case ONE_OF, OFFER -> {
        StringBuilder list = new StringBuilder("of:cell-content-is-in-list(");
        for (String text : rule.list()) {
          list.append(list.charAt(list.length() - 1) == '(' ? "" : ";")
              .append('"')
              .append(text.replace("\"", "\"\""))
              .append('"');
        }
        yield list.append(')').toString();
      }
    };
  }

  private void writeLeaf(int place, Book.Leaf leaf) throws IOException {
    out.write(
        "<table:table table:name=\""
            + escaped(leaf.name())
            + "\" table:style-name=\"sheet"
            + place
            + "\" table:protected=\"true\">");
    writeColumns(place, leaf);
    int[] next = {1};
    leaf.lines()
        .to(
            line -> {
              try {
                writeLine(leaf, line, next[0]);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              next[0] = line.row() + 1;
            });
    out.write("</table:table>");
  }

  private void writeColumns(int place, Book.Leaf leaf) throws IOException {
    if (leaf.widths().isEmpty()) {
      out.write("<table:table-column/>");
    }
    for (int column = 0; column < leaf.widths().size(); column++) {
      out.write(
          "<table:table-column table:style-name=\"width"
              + place
              + "-"
              + column
              + "\""
              + (leaf.hiddenColumns().contains(column) ? " table:visibility=\"collapse\"" : "")
              + "/>");
    }
  }

  private void writeLine(Book.Leaf leaf, Book.Line line, int next) throws IOException {
    if (line.row() > next) {
      out.write(
          "<table:table-row table:number-rows-repeated=\""
              + (line.row() - next)
              + "\"><table:table-cell/></table:table-row>");
    }
    boolean printed = line.row() == 1 && leaf.frozenRows() == 1;
    out.write(printed ? "<table:table-header-rows><table:table-row>" : "<table:table-row>");
    int column = 0;
    for (Book.Drawn cell : line.cells()) {
      if (cell.column() > column) {
        int gap = cell.column() - column;
        out.write("<table:table-cell table:number-columns-repeated=\"" + gap + "\"/>");
      }
      writeCell(cell);
      column = cell.column() + 1;
    }
    if (line.cells().isEmpty()) {
      out.write("<table:table-cell/>");
    }
    out.write(printed ? "</table:table-row></table:table-header-rows>" : "</table:table-row>");
  }

  private void writeCell(Book.Drawn cell) throws IOException {
    out.write("<table:table-cell table:style-name=\"" + OdsStyles.name(cell.look()) + "\"");
    if (cell.rule() != null) {
      out.write(" table:content-validation-name=\"" + rules.get(cell.rule()) + "\"");
    }
    switch (cell.value()) {
      case Book.Value.Number number ->
          out.write(
              " office:value-type=\"float\" office:value=\""
                  + number.number().toPlainString()
                  + "\"><text:p>"
                  + Decimals.inDutch(number.number())
                  + "</text:p></table:table-cell>");
      case Book.Value.Text text -> {
        if (text.text().isEmpty()) {
          out.write("/>");
        } else {
          out.write(" office:value-type=\"string\">");
          writeText(text.text(), cell);
          out.write("</table:table-cell>");
        }
      }
    }
  }

  private void writeText(String text, Book.Drawn cell) throws IOException {
    for (String paragraph : text.split("\n", -1)) {
      out.write("<text:p>");
      if (cell.link() != null) {
        // 'Cijfers'!I7 is Cijfers.I7 here.
        int mark = cell.link().lastIndexOf('!');
        String target = cell.link().substring(0, mark) + "." + cell.link().substring(mark + 1);
        out.write(
            "<text:a xlink:type=\"simple\" xlink:href=\"#"
                + escaped(target)
                + "\">"
                + spaced(paragraph)
                + "</text:a>");
      } else {
        out.write(spaced(paragraph));
      }
      out.write("</text:p>");
    }
  }

  /** Spaces at the edges, and more than one, would be lost. */
  private static String spaced(String text) {
    return EDGE_OR_RUN
        .matcher(escaped(text).replace("	", "<text:tab/>"))
        .replaceAll(run -> "<text:s text:c=\"" + run.group().length() + "\"/>");
  }
}
