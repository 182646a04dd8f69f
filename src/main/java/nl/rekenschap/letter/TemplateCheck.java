package nl.rekenschap.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.letter.LetterText.Block;
import nl.rekenschap.letter.LetterText.Heading;
import nl.rekenschap.letter.LetterText.Inline;
import nl.rekenschap.letter.LetterText.Items;
import nl.rekenschap.letter.LetterText.Only;
import nl.rekenschap.letter.LetterText.Paragraph;
import nl.rekenschap.letter.LetterText.TableOf;
import nl.rekenschap.letter.LetterText.Value;
import nl.rekenschap.letter.LetterText.When;
import nl.rekenschap.letter.LetterText.Words;
import nl.rekenschap.letter.Placeholder.Form;

/** Holds a text against what its kind of letter offers and cannot do without. */
final class TemplateCheck {

  // Who reads more than these has forgotten the first.
  private static final int MOST = 50;

  /** A block around what is looked at. */
  private record Around(String name, boolean absent) {}

  private final LetterKind kind;
  private final List<TemplateProblem> problems;
  private final Set<String> standing = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private boolean titled;

  private TemplateCheck(LetterKind kind, List<TemplateProblem> problems) {
    this.kind = kind;
    this.problems = problems;
  }

  /** What is wrong with a text, by line; empty when it can be used. */
  static List<TemplateProblem> of(LetterKind kind, String text) {
    TemplateReader.Reading reading = TemplateReader.read(text);
    TemplateCheck check = new TemplateCheck(kind, new ArrayList<>(reading.problems()));
    check.blocks(reading.text().blocks(), List.of());
    check.whole((int) Math.max(1, text.lines().count()));
    return check.problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(TemplateProblem::line))
        .limit(MOST)
        .toList();
  }

  private void whole(int lastLine) {
    if (!titled) {
      problem(lastLine, "letter.problem.noTitle");
    }
    for (Placeholder place : kind.placeholders()) {
      if (place.obliged() && !standing.contains(place.name())) {
        problem(
            lastLine,
            hidden.contains(place.name()) ? "letter.problem.hidden" : "letter.problem.missing",
            place.name());
      }
    }
  }

  private void blocks(List<Block> blocks, List<Around> around) {
    for (Block block : blocks) {
      switch (block) {
        case Heading heading -> heading(heading, around);
        case Paragraph paragraph -> paragraph.lines().forEach(line -> words(line, around));
        case Items items -> items.items().forEach(item -> item(item, around));
        case TableOf table -> table(table, around);
        case When when -> {
          condition(when.line(), when.name(), when.absent(), around);
          filled(when.line(), when.name(), !when.blocks().isEmpty());
          blocks(when.blocks(), within(around, when.name(), when.absent()));
        }
      }
    }
  }

  private void heading(Heading heading, List<Around> around) {
    if (heading.level() == 1) {
      if (!around.isEmpty()) {
        problem(heading.line(), "letter.problem.titleInBlock");
      } else if (titled) {
        problem(heading.line(), "letter.problem.secondTitle");
      }
      titled = true;
    } else if (!titled) {
      problem(heading.line(), "letter.problem.beforeTitle");
    }
    words(heading.words(), around);
  }

  private void item(List<Inline> item, List<Around> around) {
    if (item.size() == 1
        && item.getFirst() instanceof Value value
        && kind.placeholder(value.name()).filter(one -> one.form() == Form.LIST).isPresent()) {
      used(value.line(), value.name(), around);
    } else {
      words(item, around);
    }
  }

  private void table(TableOf table, List<Around> around) {
    known(table.line(), table.name())
        .ifPresent(
            place -> {
              if (place.form() == Form.TABLE) {
                used(table.line(), table.name(), around);
              } else {
                problem(table.line(), "letter.problem.noTable", table.name());
              }
            });
  }

  private void words(List<Inline> words, List<Around> around) {
    for (Inline part : words) {
      switch (part) {
        case Words plain -> {}
        case Value value -> value(value, around);
        case Only only -> {
          condition(only.line(), only.name(), only.absent(), around);
          filled(only.line(), only.name(), only.words().stream().anyMatch(TemplateCheck::says));
          words(only.words(), within(around, only.name(), only.absent()));
        }
      }
    }
  }

  private void value(Value value, List<Around> around) {
    known(value.line(), value.name())
        .ifPresent(
            place -> {
              switch (place.form()) {
                case TEXT -> used(value.line(), value.name(), around);
                case LIST -> problem(value.line(), "letter.problem.listAlone", value.name());
                case TABLE -> problem(value.line(), "letter.problem.tableAlone", value.name());
                case FLAG -> problem(value.line(), "letter.problem.onlyBlock", value.name());
              }
            });
  }

  private void condition(int line, String name, boolean absent, List<Around> around) {
    known(line, name)
        .ifPresent(
            place -> {
              if (place.form() == Form.FLAG && !absent) {
                stands(name, around);
              }
            });
  }

  /** A block with nothing in it would keep the rules and say nothing. */
  private void filled(int line, String name, boolean filled) {
    if (!filled) {
      problem(line, "letter.problem.emptyBlock", name);
    }
  }

  private static boolean says(Inline part) {
    return !(part instanceof Words words && words.text().isBlank());
  }

  private void used(int line, String name, List<Around> around) {
    boolean guarded = around.contains(new Around(name, false));
    if (kind.placeholder(name).filter(Placeholder::optional).isPresent() && !guarded) {
      problem(line, "letter.problem.mayBeAbsent", name);
    }
    stands(name, around);
  }

  /** A place shows whenever it has a value only if nothing but its own blocks is around it. */
  private void stands(String name, List<Around> around) {
    boolean always = around.stream().allMatch(one -> one.equals(new Around(name, false)));
    (always ? standing : hidden).add(name);
  }

  private Optional<Placeholder> known(int line, String name) {
    Optional<Placeholder> place = kind.placeholder(name);
    if (place.isEmpty()) {
      problem(line, "letter.problem.unknown", name);
    }
    return place;
  }

  private static List<Around> within(List<Around> around, String name, boolean absent) {
    List<Around> all = new ArrayList<>(around);
    all.add(new Around(name, absent));
    return List.copyOf(all);
  }

  private void problem(int line, String key, String... about) {
    problems.add(TemplateProblem.at(line, key, about));
  }
}
