package nl.rekenschap.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of letter, declared by the room that sends it as a constant of an enum. Its text as it
 * comes with the product lies in {@code <room>/letters/<name>.nl.letter}.
 */
public interface LetterKind {

  /** The constant's name. */
  String name();

  /**
   * What a kind of letter is.
   *
   * @param document message key of what sort of document it is
   */
  record Sort(String document, List<Placeholder> placeholders) {

    public Sort {
      placeholders = List.copyOf(placeholders);
    }
  }

  Sort sort();

  default String document() {
    return sort().document();
  }

  default List<Placeholder> placeholders() {
    return sort().placeholders();
  }

  /** The word of the room: the last part of the package that declares the kind. */
  default String room() {
    String home = getClass().getPackageName();
    return home.substring(home.lastIndexOf('.') + 1);
  }

  /** What it is filed under and what its address ends with, such as {@code award-decision}. */
  default String code() {
    return room() + "-" + file();
  }

  /** Name of the file with the product's text. */
  default String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  default Optional<Placeholder> placeholder(String name) {
    return placeholders().stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
