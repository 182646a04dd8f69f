package nl.rekenschap.dossier.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As much of JSON (RFC 8259) as the record needs: objects, lists, texts, whole numbers, truth and
 * nothing. Written in one way only, so that what is read can be held against what would be written.
 */
final class Json {

  private static final int DEEPEST = 6;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> fields -> {
        char between = '{';
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          out.append(between);
          quoted(String.valueOf(field.getKey()), out);
          out.append(':');
          write(field.getValue(), out);
          between = ',';
        }
        out.append('}');
      }
      case List<?> items -> {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(items.get(i), out);
        }
        out.append(']');
      }
      case String words -> quoted(words, out);
      case null -> out.append("null");
      default -> out.append(value);
    }
  }

  private static void quoted(String words, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      if (sign == '"' || sign == '\\') {
        out.append('\\').append(sign);
      } else if (sign < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
      } else {
        out.append(sign);
      }
    }
    out.append('"');
  }

  /**
   * @throws IllegalArgumentException when it is not what {@link #write} makes of an object
   */
  static Map<String, @Nullable Object> read(String line) {
    Json json = new Json(line);
    Object value = json.value(0);
    if (json.at != line.length() || !(value instanceof Map<?, ?> fields)) {
      throw json.unfit();
    }
    if (!write(value).equals(line)) {
      throw json.unfit();
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    fields.forEach((name, one) -> named.put((String) name, one));
    return named;
  }

  private @Nullable Object value(int depth) {
    if (depth > DEEPEST) {
      throw unfit();
    }
    return switch (here()) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> words();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    take('{');
    do {
      String name = words();
      take(':');
      if (fields.containsKey(name)) {
        throw unfit();
      }
      fields.put(name, value(depth + 1));
    } while (more('}'));
    return fields;
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> items = new ArrayList<>();
    take('[');
    if (here() == ']') {
      at++;
      return items;
    }
    do {
      items.add(value(depth + 1));
    } while (more(']'));
    return items;
  }

  private boolean more(char end) {
    if (here() == ',') {
      at++;
      return true;
    }
    take(end);
    return false;
  }

  private String words() {
    take('"');
    StringBuilder words = new StringBuilder();
    while (here() != '"') {
      char sign = here();
      at++;
      words.append(sign == '\\' ? escaped() : sign);
    }
    at++;
    return words.toString();
  }

  private char escaped() {
    char sign = here();
    at++;
    if (sign != 'u') {
      return sign;
    }
    if (at + 4 > text.length()) {
      throw unfit();
    }
    at += 4;
    return (char) Integer.parseInt(text, at - 4, at, 16);
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw unfit();
    }
    at += word.length();
    return meaning;
  }

  private Long number() {
    int from = at;
    while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    return Long.valueOf(text.substring(from, at));
  }

  private void take(char sign) {
    if (here() != sign) {
      throw unfit();
    }
    at++;
  }

  private char here() {
    if (at >= text.length()) {
      throw unfit();
    }
    return text.charAt(at);
  }

  private IllegalArgumentException unfit() {
    return new IllegalArgumentException("not as the record is written, at sign " + (at + 1));
  }
}
