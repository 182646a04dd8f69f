package nl.rekenschap.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.letter.LetterText.Inline;
import nl.rekenschap.letter.LetterText.Only;
import nl.rekenschap.letter.LetterText.Value;
import nl.rekenschap.letter.LetterText.Words;
import org.jspecify.annotations.Nullable;

/** Reads what stands within a line: words, places to fill in, and parts that show or not. */
final class LineReader {

  private static final Pattern TAG = Pattern.compile("([#^/]?)\\s*([a-z][A-Za-z]{0,39})");
  private static final Pattern TABLE = Pattern.compile("tabel:.*");
  // Looks like markup of another language; in a letter it would be printed as it is typed.
  private static final Pattern FOREIGN =
      Pattern.compile("</?[A-Za-z!][^>]*>?|\\*\\*|__|~~|`|\\[[^\\]]*]\\(|\\[\\[|[$#]\\{");

  private final int line;
  private final String text;
  private final Consumer<TemplateProblem> problems;
  private int at;
  private int depth;

  private LineReader(int line, String text, Consumer<TemplateProblem> problems) {
    this.line = line;
    this.text = text;
    this.problems = problems;
  }

  static List<Inline> read(int line, String text, Consumer<TemplateProblem> problems) {
    return new LineReader(line, text, problems).until(null);
  }

  /** The parts up to the end of that block, or of the line. */
  private List<Inline> until(@Nullable String block) {
    List<Inline> parts = new ArrayList<>();
    while (at < text.length()) {
      int open = text.indexOf("{{", at);
      words(parts, text.substring(at, open < 0 ? text.length() : open));
      if (open < 0) {
        at = text.length();
        break;
      }
      int close = text.indexOf("}}", open);
      if (close < 0) {
        problem("letter.problem.braces");
        at = text.length();
        break;
      }
      at = close + 2;
      if (tag(parts, text.substring(open + 2, close).strip(), block)) {
        return parts;
      }
    }
    if (block != null) {
      problem("letter.problem.unclosed", block);
    }
    return parts;
  }

  /** Whether this tag ends the block. */
  private boolean tag(List<Inline> parts, String tag, @Nullable String block) {
    Matcher read = TAG.matcher(tag);
    if (!read.matches()) {
      problem(
          TABLE.matcher(tag).matches() ? "letter.problem.tableAlone" : "letter.problem.tag",
          shortened(tag));
      return false;
    }
    String name = read.group(2);
    switch (read.group(1)) {
      case "" -> parts.add(new Value(line, name));
      case "/" -> {
        if (name.equals(block)) {
          return true;
        }
        problem("letter.problem.unopened", name);
      }
      default -> only(parts, name, read.group(1).equals("^"));
    }
    return false;
  }

  private void only(List<Inline> parts, String name, boolean absent) {
    if (depth == TemplateReader.DEEPEST) {
      problem("letter.problem.deep", Integer.toString(depth));
      return;
    }
    depth++;
    parts.add(new Only(line, name, absent, List.copyOf(until(name))));
    depth--;
  }

  private void words(List<Inline> parts, String words) {
    if (words.isEmpty()) {
      return;
    }
    Matcher foreign = FOREIGN.matcher(words);
    if (foreign.find()) {
      problem("letter.problem.markup", shortened(foreign.group()));
    }
    if (words.contains("}}")) {
      problem("letter.problem.braces");
    }
    parts.add(new Words(words));
  }

  private void problem(String key, String... about) {
    problems.accept(TemplateProblem.at(line, key, about));
  }

  private static String shortened(String found) {
    return found.length() > 40 ? found.substring(0, 40) + "…" : found;
  }
}
