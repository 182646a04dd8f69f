package nl.rekenschap.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where something that happened came from.
 *
 * @param sha256 of a file's content, in hex; absent for what is no file
 */
public record Source(Kind kind, String id, @Nullable String sha256) {

  /** What sort of thing it came from. */
  public enum Kind {
    /** What a provider handed in for a period. */
    SUBMISSION,
    /** A file in the case. */
    DOCUMENT,
    /** A mail that was sent. */
    MAIL
  }

  public static Source submission(String id) {
    return new Source(Kind.SUBMISSION, id, null);
  }

  public static Source document(String id, String sha256) {
    return new Source(Kind.DOCUMENT, id, sha256);
  }

  public static Source mail(long id) {
    return new Source(Kind.MAIL, Long.toString(id), null);
  }
}
