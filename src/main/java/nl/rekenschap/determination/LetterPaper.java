package nl.rekenschap.determination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * Letters on paper: HTML files with {@code {{name}}} for a value, always escaped, and {@code
 * {{#name}}…{{/name}}} for a part that stands there only when the value does, or once for each of a
 * list.
 */
final class LetterPaper {

  private static final Pattern PART =
      Pattern.compile("\\{\\{#([A-Za-z_]+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\{\\{([A-Za-z_]+)}}");

  private LetterPaper() {}

  /** The letter {@code determination/letters/<name>.nl.html}, filled. */
  static byte[] fill(String name, Map<String, ?> values) {
    return filled(read("determination/letters/" + name + ".nl.html"), values)
        .getBytes(StandardCharsets.UTF_8);
  }

  static String filled(String template, Map<String, ?> values) {
    StringBuilder parts = new StringBuilder();
    Matcher part = PART.matcher(template);
    int end = 0;
    while (part.find()) {
      parts.append(values(template.substring(end, part.start()), values));
      parts.append(part(part.group(2), values.get(part.group(1)), values));
      end = part.end();
    }
    return parts.append(values(template.substring(end), values)).toString();
  }

  private static String part(
      String content, @org.jspecify.annotations.Nullable Object value, Map<String, ?> values) {
    return switch (value) {
      case null -> "";
      case String text when text.isEmpty() -> "";
      case List<?> rows -> {
        StringBuilder all = new StringBuilder();
        rows.forEach(row -> all.append(values(content, (Map<?, ?>) row)));
        yield all.toString();
      }
      default -> values(content, values);
    };
  }

  private static String values(String text, Map<?, ?> values) {
    Matcher value = VALUE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (value.find()) {
      Object known = values.get(value.group(1));
      if (known == null) {
        throw new IllegalStateException("letter asks for unknown value " + value.group(1));
      }
      value.appendReplacement(
          filled, Matcher.quoteReplacement(HtmlUtils.htmlEscape(known.toString())));
    }
    return value.appendTail(filled).toString();
  }

  private static String read(String path) {
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
