package nl.rekenschap.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.letter.LetterText.Block;
import nl.rekenschap.letter.LetterText.Heading;
import nl.rekenschap.letter.LetterText.Inline;
import nl.rekenschap.letter.LetterText.Items;
import nl.rekenschap.letter.LetterText.Paragraph;
import nl.rekenschap.letter.LetterText.TableOf;
import nl.rekenschap.letter.LetterText.When;

/**
 * Reads the small language in which letters are written: paragraphs, headings ({@code # } and
 * {@code ## }), lists ({@code - }), places to fill in, blocks that show or not, and tables. There
 * are no expressions in it, and nothing in it can run.
 */
final class TemplateReader {

  /** How many blocks may stand within each other. */
  static final int DEEPEST = 5;

  private static final Pattern BLOCK =
      Pattern.compile("\\{\\{\\s*([#^/])\\s*([a-z][A-Za-z]{0,39})\\s*}}");
  private static final Pattern TABLE =
      Pattern.compile("\\{\\{\\s*tabel:\\s*([a-z][A-Za-z]{0,39})\\s*}}");
  private static final Pattern HEADING = Pattern.compile("(#{1,2}) +(\\S.*)");
  // What other languages begin a line with.
  private static final Pattern FOREIGN =
      Pattern.compile("#|[*+>] |\\||\\d{1,3}[.)] |={3,}|_{3,}|-");

  /** What was read and what was wrong with it. */
  record Reading(LetterText text, List<TemplateProblem> problems) {}

  /** A block that waits for its end. */
  private record Open(int line, String name, boolean absent, List<Block> blocks) {}

  private final List<TemplateProblem> problems = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<List<Inline>> paragraph = new ArrayList<>();
  private final List<List<Inline>> items = new ArrayList<>();
  private int begun;
  private int line;

  private TemplateReader() {
    open.push(new Open(0, "", false, new ArrayList<>()));
  }

  static Reading read(String text) {
    TemplateReader reader = new TemplateReader();
    text.lines().forEach(reader::take);
    reader.end();
    return new Reading(
        new LetterText(List.copyOf(reader.open.getLast().blocks())), List.copyOf(reader.problems));
  }

  private void take(String raw) {
    line++;
    String text = raw.strip();
    Matcher block = BLOCK.matcher(text);
    Matcher table = TABLE.matcher(text);
    Matcher heading = HEADING.matcher(text);
    if (text.isEmpty()) {
      flush();
    } else if (block.matches()) {
      flush();
      block(block.group(1), block.group(2));
    } else if (table.matches()) {
      add(new TableOf(line, table.group(1)));
    } else if (heading.matches()) {
      add(new Heading(line, heading.group(1).length(), words(heading.group(2))));
    } else if (text.startsWith("- ")) {
      endParagraph();
      begin(items);
      items.add(words(text.substring(2).strip()));
    } else {
      endItems();
      begin(paragraph);
      paragraph.add(line(text));
    }
  }

  private List<Inline> line(String text) {
    if (FOREIGN.matcher(text).lookingAt()) {
      String found = text.length() > 20 ? text.substring(0, 20) + "…" : text;
      problems.add(TemplateProblem.at(line, "letter.problem.markup", found));
    }
    return words(text);
  }

  private List<Inline> words(String text) {
    return List.copyOf(LineReader.read(line, text, problems::add));
  }

  private void block(String sign, String name) {
    if (!sign.equals("/")) {
      if (open.size() > DEEPEST) {
        problems.add(TemplateProblem.at(line, "letter.problem.deep", Integer.toString(DEEPEST)));
      }
      open.push(new Open(line, name, sign.equals("^"), new ArrayList<>()));
    } else if (open.size() > 1 && open.element().name().equals(name)) {
      close();
    } else {
      problems.add(TemplateProblem.at(line, "letter.problem.unopened", name));
    }
  }

  private void close() {
    Open done = open.pop();
    open.element()
        .blocks()
        .add(new When(done.line(), done.name(), done.absent(), List.copyOf(done.blocks())));
  }

  private void end() {
    flush();
    while (open.size() > 1) {
      Open forgotten = open.element();
      problems.add(
          TemplateProblem.at(forgotten.line(), "letter.problem.unclosed", forgotten.name()));
      close();
    }
  }

  private void begin(List<List<Inline>> what) {
    if (what.isEmpty()) {
      begun = line;
    }
  }

  private void add(Block block) {
    flush();
    open.element().blocks().add(block);
  }

  private void flush() {
    endParagraph();
    endItems();
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      open.element().blocks().add(new Paragraph(begun, List.copyOf(paragraph)));
      paragraph.clear();
    }
  }

  private void endItems() {
    if (!items.isEmpty()) {
      open.element().blocks().add(new Items(begun, List.copyOf(items)));
      items.clear();
    }
  }
}
