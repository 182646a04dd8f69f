package nl.rekenschap.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The documents that a plan's file names by letters, so that whoever does not know the file can
 * read where something stands: {@code S1:535} as "Uitvoeringsplan, regel 535".
 *
 * @param all in the file's order; empty when the file does not explain its letters
 */
public record Sources(List<Document> all) {

  public static final Sources NONE = new Sources(List.of());

  /**
   * One document.
   *
   * @param letters as in the sources of the file, such as {@code S1}
   * @param name in Dutch
   * @param counted Dutch word for what a number after the letters counts, such as "regel"; absent
   *     when there are no numbers
   */
  public record Document(String letters, String name, Optional<String> counted) {

    private String at(String place) {
      return place.isEmpty()
          ? name
          : name + ", " + counted.map(word -> word + " ").orElse("") + place;
    }
  }

  public Sources {
    all = List.copyOf(all);
  }

  /** A source in words; what the file does not explain is left as it is. */
  public String told(String source) {
    return Arrays.stream(source.split(";", -1))
        .map(String::strip)
        .map(this::one)
        .collect(Collectors.joining("; "));
  }

  private String one(String source) {
    int colon = source.indexOf(':');
    String letters = colon < 0 ? source : source.substring(0, colon);
    String place = colon < 0 ? "" : source.substring(colon + 1).strip();
    return all.stream()
        .filter(document -> document.letters().equals(letters))
        .findFirst()
        .map(document -> document.at(place))
        .orElse(source);
  }
}
