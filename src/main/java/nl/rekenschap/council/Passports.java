package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.rekenschap.publication.Document;

/**
 * The passports of all figures of a report, in the order of their names.
 *
 * @param broken figures whose chain does not hold, with what is wrong; such a report is not
 *     published without a decision
 */
public record Passports(Map<String, Passport> all, List<Broken> broken) {

  public static final Passports NONE = new Passports(Map.of(), List.of());

  public Passports {
    all = Collections.unmodifiableMap(new TreeMap<>(all));
    broken = List.copyOf(broken);
  }

  /**
   * A figure whose chain does not hold.
   *
   * @param key of the sentence that says what is wrong
   */
  public record Broken(String figure, String key, List<String> arguments) {

    public Broken {
      arguments = List.copyOf(arguments);
    }

    /** What is wrong, in words. */
    public String sentence(Sentences words) {
      return words.text(key, arguments.toArray());
    }
  }

  public Optional<Passport> find(String figure) {
    return Optional.ofNullable(all.get(figure));
  }

  /** What is wrong with one figure. */
  public List<Broken> brokenOf(String figure) {
    return broken.stream().filter(it -> it.figure().equals(figure)).toList();
  }

  /** The broken chains, and the figures on that paper that have no passport at all. */
  public List<Broken> brokenIn(Document paper) {
    List<Broken> all = new ArrayList<>(broken);
    paper.figures().stream()
        .filter(figure -> !this.all.containsKey(figure))
        .map(figure -> new Broken(figure, "council.Passport.broken.missing", List.of()))
        .forEach(all::add);
    return all;
  }

  /**
   * The same for everyone: without names of persons, their words and the names of their files, and
   * without any value that the published report does not show.
   *
   * @param published the report as it is published, after small counts were taken out
   */
  public Passports forPublic(CouncilReport published) {
    return new PublicPassports(this, published).passports();
  }
}
