package nl.rekenschap.payment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/**
 * What the finance package gives back: {@code order number;reference;day;outcome}, a line for each
 * order. Reads the whole and says of each wrong line what is wrong.
 */
final class ReferenceFile {

  static final int LONGEST_REFERENCE = 120;

  private static final int CELLS = 4;
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));

  /** A line as it was read, with its place in the file. */
  record Line(int number, Settlement settlement) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<LineProblem> problems = new ArrayList<>();

  private ReferenceFile() {}

  /**
   * @throws Refused {@code payment.reference.encoding} when it is not UTF-8
   */
  static String decode(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refused.at("references", "payment.reference.encoding");
    }
  }

  static ReferenceFile read(String text) {
    ReferenceFile file = new ReferenceFile();
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isBlank() && !(i == 0 && isHeading(all.get(i)))) {
        file.line(i + 1, all.get(i));
      }
    }
    return file;
  }

  List<Line> lines() {
    return lines;
  }

  List<LineProblem> problems() {
    return problems;
  }

  private static boolean isHeading(String line) {
    String first = line.split(";", 2)[0].toLowerCase(Locale.ROOT);
    return first.contains("nummer") || first.contains("number");
  }

  private void line(int number, String text) {
    try {
      lines.add(new Line(number, settlement(cells(text))));
    } catch (Refused refused) {
      problems.add(new LineProblem(number, refused));
    }
  }

  private static Settlement settlement(List<String> cells) {
    if (cells.size() != CELLS) {
      throw new Refused("payment.reference.cells", CELLS, cells.size());
    }
    return new Settlement(
        OrderNumber.read(cells.get(0))
            .orElseThrow(() -> new Refused("payment.reference.number", shown(cells.get(0)))),
        Prose.line("reference", cells.get(1), LONGEST_REFERENCE),
        day(cells.get(2)),
        Outcome.read(cells.get(3))
            .orElseThrow(() -> new Refused("payment.reference.outcome", shown(cells.get(3)))));
  }

  private static LocalDate day(String text) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return LocalDate.parse(text.strip(), format);
      } catch (DateTimeParseException e) {
        // The next form; what fits none is refused below.
      }
    }
    throw new Refused("payment.reference.day", shown(text));
  }

  /** Not endless in a sentence. */
  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** Quoted or not; a doubled quote within quotes is one. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      boolean doubled = quoted && sign == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(sign);
        i++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ';' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    if (quoted) {
      throw new Refused("payment.reference.quotes");
    }
    cells.add(cell.toString());
    return cells;
  }
}
