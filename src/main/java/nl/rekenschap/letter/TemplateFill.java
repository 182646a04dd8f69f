package nl.rekenschap.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
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

/** Fills a text that was checked. What is filled in is text, whatever signs are in it. */
final class TemplateFill {

  private final LetterKind kind;
  private final LetterValues values;
  private final Body body = new Body();
  private String title = "";

  /** A letter that can be drawn. */
  record Filled(String title, Body body) {}

  private TemplateFill(LetterKind kind, LetterValues values) {
    this.kind = kind;
    this.values = values;
  }

  static Filled fill(LetterKind kind, String text, LetterValues values) {
    TemplateFill fill = new TemplateFill(kind, values);
    fill.blocks(TemplateReader.read(text).text().blocks());
    return new Filled(fill.title, fill.body);
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Heading heading -> heading(heading);
        case Paragraph paragraph -> paragraph(paragraph);
        case Items items -> items(items);
        case TableOf table -> table(place(table.name()));
        case When when -> {
          if (shows(when.name(), when.absent())) {
            blocks(when.blocks());
          }
        }
      }
    }
  }

  private void heading(Heading heading) {
    String words = words(heading.words()).replaceAll("\\s+", " ").strip();
    if (heading.level() == 1) {
      // A letter has a title, also when all that it is made of is absent.
      title = words.isEmpty() ? Dutch.text(kind.document()) : words;
      body.heading(1, title);
    } else if (!words.isEmpty()) {
      body.heading(heading.level(), words);
    }
  }

  /** A line of which nothing shows leaves no empty line. */
  private void paragraph(Paragraph paragraph) {
    String words =
        paragraph.lines().stream()
            .map(this::words)
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    body.paragraph(words);
  }

  private void items(Items items) {
    List<String> all = new ArrayList<>();
    for (List<Inline> item : items.items()) {
      if (item.size() == 1
          && item.getFirst() instanceof Value value
          && place(value.name()).form() == Placeholder.Form.LIST) {
        all.addAll(values.list(place(value.name())));
      } else {
        all.add(words(item));
      }
    }
    body.list(all.stream().filter(item -> !item.isBlank()).toList());
  }

  private void table(Placeholder place) {
    if (values.has(place)) {
      body.table(
          Dutch.text(place.key()),
          place.columns().stream()
              .map(column -> new Body.Column(Dutch.text(column.key()), column.number()))
              .toList(),
          values.rows(place));
    }
  }

  private String words(List<Inline> parts) {
    StringBuilder words = new StringBuilder();
    for (Inline part : parts) {
      switch (part) {
        case Words plain -> words.append(plain.text());
        case Value value -> words.append(values.text(place(value.name())));
        case Only only -> {
          if (shows(only.name(), only.absent())) {
            words.append(words(only.words()));
          }
        }
      }
    }
    return words.toString();
  }

  private boolean shows(String name, boolean absent) {
    return values.has(place(name)) != absent;
  }

  private Placeholder place(String name) {
    return kind.placeholder(name)
        .orElseThrow(() -> new IllegalStateException(kind.code() + " has no " + name));
  }
}
