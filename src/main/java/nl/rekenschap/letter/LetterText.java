package nl.rekenschap.letter;

import java.util.List;

/** The text of a letter, read into its parts. */
record LetterText(List<Block> blocks) {

  /** What stands under one another. */
  sealed interface Block permits Heading, Paragraph, Items, TableOf, When {
    int line();
  }

  /**
   * A heading.
   *
   * @param level 1 for the title
   */
  record Heading(int line, int level, List<Inline> words) implements Block {}

  record Paragraph(int line, List<List<Inline>> lines) implements Block {}

  record Items(int line, List<List<Inline>> items) implements Block {}

  record TableOf(int line, String name) implements Block {}

  /**
   * What shows when there is a value.
   *
   * @param absent whether it shows when there is none instead
   */
  record When(int line, String name, boolean absent, List<Block> blocks) implements Block {}

  /** What stands within a line. */
  sealed interface Inline permits Words, Value, Only {}

  record Words(String text) implements Inline {}

  record Value(int line, String name) implements Inline {}

  /** The same as {@link When}, within a line. */
  record Only(int line, String name, boolean absent, List<Inline> words) implements Inline {}
}
