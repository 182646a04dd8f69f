package nl.rekenschap.letter;

import java.util.List;

/**
 * A place in a letter that the room fills. Its name is what the writer of the text types between
 * braces, so it is Dutch.
 *
 * @param key message key of what is filled in; the part after the last dot is the name
 * @param obliged whether the text may not do without it
 * @param optional whether there may be no value; then it must stand in a block of its own
 * @param columns of a table; empty for the other forms
 */
public record Placeholder(
    String key, Form form, boolean obliged, boolean optional, List<Column> columns) {

  /** What is filled in. */
  public enum Form {
    /** Words, possibly on several lines. */
    TEXT,
    /** One item of a list for each value. */
    LIST,
    TABLE,
    /** Nothing but yes or no: it shows or hides a block. */
    FLAG
  }

  /**
   * A column of a table.
   *
   * @param key message key of its heading
   */
  public record Column(String key, boolean number) {}

  public Placeholder {
    columns = List.copyOf(columns);
  }

  public static Placeholder text(String key) {
    return new Placeholder(key, Form.TEXT, false, false, List.of());
  }

  public static Placeholder list(String key) {
    return new Placeholder(key, Form.LIST, false, true, List.of());
  }

  public static Placeholder table(String key, Column... columns) {
    return new Placeholder(key, Form.TABLE, false, false, List.of(columns));
  }

  public static Placeholder flag(String key) {
    return new Placeholder(key, Form.FLAG, false, false, List.of());
  }

  /** The same, and no text is saved without it. */
  public Placeholder mustStand() {
    return new Placeholder(key, form, true, optional, columns);
  }

  /** The same, and there may be nothing to fill in. */
  public Placeholder mayBeAbsent() {
    return new Placeholder(key, form, obliged, true, columns);
  }

  public String name() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** The room that says what it is, and has an example of it. */
  String room() {
    return key.substring(0, key.indexOf('.'));
  }
}
