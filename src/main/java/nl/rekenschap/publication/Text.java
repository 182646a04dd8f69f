package nl.rekenschap.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words in which each figure can be told apart, so that a reader can open what is behind it. */
public record Text(List<Run> runs) {

  public static final Text EMPTY = new Text(List.of());

  public Text {
    runs = List.copyOf(runs);
  }

  /**
   * A piece of text.
   *
   * @param figure id of the figure that it says; absent for words
   */
  public record Run(String words, Optional<String> figure) {}

  public static Text of(String words) {
    return words.isEmpty() ? EMPTY : new Text(List.of(new Run(words, Optional.empty())));
  }

  /** A figure in words; its id leads to its passport. */
  public static Text figure(String words, String id) {
    return new Text(List.of(new Run(words, Optional.of(id))));
  }

  public Text plus(Text other) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new Text(all);
  }

  public Text plus(String words) {
    return plus(of(words));
  }

  /** With that between one and the next; nothing for what is empty. */
  public static Text join(String between, List<Text> texts) {
    Text all = EMPTY;
    for (Text text : texts) {
      if (!text.runs.isEmpty()) {
        all = all.runs.isEmpty() ? text : all.plus(between).plus(text);
      }
    }
    return all;
  }

  /** Ids of the figures in it, in the order of reading. */
  public List<String> figures() {
    return runs.stream().flatMap(run -> run.figure().stream()).toList();
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Only the words. */
  public String plain() {
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }
}
