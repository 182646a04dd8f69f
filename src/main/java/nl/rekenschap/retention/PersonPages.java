package nl.rekenschap.retention;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts what was found about a person in a zip: to read, and for a program. */
final class PersonPages {

  private static final String KEY = "retention.PersonPages.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PersonPages() {}

  static byte[] zip(String about, List<String> names, Map<String, List<String>> rows, Instant at) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, "gegevens.json", json(about, names, rows, at));
      entry(zip, "overzicht.html", html(about, rows, at));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String json(
      String about, List<String> names, Map<String, List<String>> rows, Instant at) {
    ObjectNode all = JSON.createObjectNode();
    all.put("about", about);
    names.forEach(all.putArray("names")::add);
    all.put("at", at.toString());
    ObjectNode tables = all.putObject("tables");
    rows.forEach(
        (table, found) ->
            found.forEach(row -> tables.withArray("/" + table).add(JSON.readTree(row))));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static String html(String about, Map<String, List<String>> rows, Instant at) {
    StringBuilder html = new StringBuilder();
    String title = escape(Dutch.text(KEY + "title", about));
    html.append("<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title></head><body><h1>")
        .append(title)
        .append("</h1><p>")
        .append(
            escape(
                Dutch.text(KEY + "intro", Dutch.date(at.atZone(BusinessClock.ZONE).toLocalDate()))))
        .append("</p>\n");
    rows.forEach((table, found) -> table(html, table, found));
    return html.append("</body></html>\n").toString();
  }

  private static void table(StringBuilder html, String table, List<String> found) {
    html.append("<h2>").append(escape(table)).append(" (").append(found.size()).append(")</h2>\n");
    for (String row : found) {
      html.append("<dl>");
      for (Map.Entry<String, JsonNode> field : JSON.readTree(row).properties()) {
        if (!field.getValue().isNull()) {
          html.append("<dt>")
              .append(escape(field.getKey()))
              .append("</dt><dd>")
              .append(escape(words(field.getValue())))
              .append("</dd>");
        }
      }
      html.append("</dl><hr>\n");
    }
  }

  private static String words(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
