package nl.rekenschap.dossier.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of an exported record, in the order in which they come. */
public sealed interface Line {

  /**
   * What this export is.
   *
   * @param cases those that it holds; empty when it holds the whole record
   */
  record Header(
      int format, String product, String municipality, String madeAt, String by, List<String> cases)
      implements Line {

    public static final int FORMAT = 1;

    public Header {
      cases = List.copyOf(cases);
    }

    boolean whole() {
      return cases.isEmpty();
    }
  }

  /**
   * All that was added until the end of a day, in one head.
   *
   * @param upTo moment before which all was sealed
   * @param ends how many chains were added to since the seal before
   * @param endsHash over their ends, in order of case
   * @param readings how many readings that day has, and the hash of the last
   * @param previous head of the seal before; empty for the first
   */
  record Seal(
      int number,
      String day,
      String upTo,
      int ends,
      String endsHash,
      int readings,
      String readingsHash,
      String previous,
      String head)
      implements Line {}

  /** Where a case's chain ended when that seal was made. */
  record End(int seal, String caseId, int number, String hash) implements Line {}

  /** Here begin the entries of a case; so many, and the hash of the last. */
  record CaseStart(String caseId, int entries, String hash) implements Line {}

  /** A named value. */
  record Detail(String name, String value) {}

  /** What a value was and has become; absent when there was none. */
  record Changed(String field, @Nullable String before, @Nullable String after) {}

  /** The submission, file or mail that it came from. */
  record From(String kind, String id, @Nullable String sha256) {}

  /**
   * What a part of an entry hashed to before words in it were made unreadable.
   *
   * @param part {@code details.<name>}, {@code changes.<number>.before} or {@code .after}, or
   *     {@code why}
   */
  record Redacted(String part, String digest) {}

  /**
   * A case that was destroyed when its time was over (decision 0027): where its chain ended, when
   * it went and by which destruction list.
   */
  record Gone(String caseId, int entries, String hash, String on, long list) implements Line {}

  /**
   * An entry of a case's record; see {@code dossier.Entry}.
   *
   * @param redacted parts in which words were made unreadable; mostly none
   */
  record Act(
      int format,
      String caseId,
      int number,
      String at,
      @Nullable String person,
      @Nullable String personName,
      @Nullable String behalf,
      String what,
      List<Detail> details,
      List<Changed> changes,
      @Nullable String why,
      @Nullable From source,
      boolean internal,
      String hash,
      List<Redacted> redacted)
      implements Line {

    public Act {
      redacted = List.copyOf(redacted);
      details = List.copyOf(details);
      changes = List.copyOf(changes);
    }

    /** Whether it holds nothing that the first format did not hash. */
    boolean isOld() {
      return format == 1 && behalf == null && changes.isEmpty() && why == null && source == null;
    }
  }

  /** Somebody opened something sensitive. */
  record Reading(
      String day,
      int number,
      String at,
      @Nullable String person,
      @Nullable String personName,
      @Nullable String caseId,
      String kind,
      String item,
      String hash)
      implements Line {}

  /** How much there was, and SHA-256 over all lines before this one. */
  record Footer(int seals, int cases, long entries, long readings, String sha256) implements Line {}
}
