package nl.rekenschap.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;

/** Templates, and workbooks that went through somebody's hands. */
final class Samples {

  static final byte[] KEY = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
  static final WorkbookSettings SETTINGS = new WorkbookSettings(null, 25, 50, 100_000);

  private Samples() {}

  static Workbook workbook() {
    return new Workbook(SETTINGS, new Seal(() -> KEY));
  }

  static Template template(Template.Row... rows) {
    return template(1, rows);
  }

  static Template template(int version, Template.Row... rows) {
    return new Template(
        "cijfers",
        version,
        new CaseId("2025-jinc"),
        new PeriodId("2025-jinc-q1"),
        "JINC bliksemstages",
        "Stichting JINC",
        "eerste kwartaal 2025",
        LocalDate.of(2025, 4, 30),
        "",
        List.of("Nog niet gemeten", "Telling loopt nog"),
        List.of(rows));
  }

  static Template.Row number(String field, String value) {
    return row(field, Template.Kind.NUMBER, value, "");
  }

  static Template.Row row(String field, Template.Kind kind, String value, String denominator) {
    return new Template.Row(
        field,
        "Aantal & soort van " + field,
        "groep <8>",
        "leerlingen",
        kind,
        "1.140",
        "250",
        "niet bekend",
        value,
        denominator,
        "",
        "",
        List.of());
  }

  static Template everyKind() {
    Template.Row choice = row("oordeel", Template.Kind.WORDS, "", "");
    return template(
        number("ontmoetingen/bliksemstage", "1140"),
        number("scholen", ""),
        row("kosten", Template.Kind.MONEY, "12,50", ""),
        row("bereik", Template.Kind.RATIO, "30", "40"),
        row("verhaal", Template.Kind.WORDS, "Het ging goed.\n  Tweede regel", ""),
        new Template.Row(
            choice.fieldName(),
            choice.indicator(),
            choice.part(),
            choice.unit(),
            choice.kind(),
            "",
            "",
            "",
            "goed",
            "",
            "",
            "na \"overleg\"",
            List.of("goed", "niet \"goed\"", "weet niet")));
  }

  /** The parts of a zip, in their order. */
  static Map<String, byte[]> parts(byte[] zip) {
    try {
      Path file = Files.createTempFile("sample", ".zip");
      Map<String, byte[]> parts = new LinkedHashMap<>();
      try (ZipFile in = new ZipFile(Files.write(file, zip).toFile())) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
        }
      }
      Files.delete(file);
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] with(byte[] zip, String name, String content) {
    Map<String, byte[]> parts = parts(zip);
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** The workbook after that change in one of its parts; fails when nothing changed. */
  static byte[] changed(byte[] zip, String name, UnaryOperator<String> change) {
    String before = text(zip, name);
    String after = change.apply(before);
    if (before.equals(after)) {
      throw new AssertionError("nothing changed in " + name + ": " + before);
    }
    return with(zip, name, after);
  }

  static String text(byte[] zip, String name) {
    byte[] part = parts(zip).get(name);
    if (part == null) {
      throw new AssertionError(name + " not in " + parts(zip).keySet());
    }
    return new String(part, StandardCharsets.UTF_8);
  }

  /** The sheet with figures of an .xlsx that we made, changed by hand. */
  static byte[] figures(byte[] xlsx, UnaryOperator<String> change) {
    return changed(xlsx, "xl/worksheets/sheet2.xml", change);
  }

  /** Puts another cell in place; {@code inside} are its attributes but r and s, and its content. */
  static byte[] cell(byte[] xlsx, String ref, String attributes, String content) {
    return figures(
        xlsx,
        xml ->
            xml.replaceFirst(
                "<c r=\"" + ref + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)",
                java.util.regex.Matcher.quoteReplacement(
                    "<c r=\"" + ref + "\" " + attributes + ">" + content + "</c>")));
  }
}
