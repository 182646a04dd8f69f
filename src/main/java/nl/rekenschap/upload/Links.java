package nl.rekenschap.upload;

import java.util.Locale;

/** Where a link in a document leads. */
final class Links {

  private Links() {}

  /** A link that a person follows on purpose: to a page, an address or a place in the document. */
  static boolean isPlain(String target) {
    String link = target.strip().toLowerCase(Locale.ROOT);
    return link.isEmpty()
        || link.startsWith("#")
        || link.startsWith("http://")
        || link.startsWith("https://")
        || link.startsWith("mailto:")
        || link.startsWith("tel:");
  }

  /** As {@link #isPlain}, or to a file that was beside the document; never to one by its place. */
  static boolean isFollowed(String target) {
    String link = target.strip();
    return isPlain(link) || !link.contains(":") && !link.startsWith("/") && !link.startsWith("\\");
  }

  /** Whether it leads out of the document. */
  static boolean isOutside(String target) {
    String link = target.strip().toLowerCase(Locale.ROOT);
    return link.contains(":")
        || link.startsWith("/")
        || link.startsWith("\\")
        || link.startsWith("../");
  }
}
