package nl.rekenschap.council;

import java.nio.charset.StandardCharsets;

/**
 * Tells the reader of an older edition's page that there is a newer one; the page stays as kept.
 */
final class NewerNotice {

  private static final String BEFORE = "<h1";

  private NewerNotice() {}

  static byte[] in(byte[] page, PublishedReport published) {
    String html = new String(page, StandardCharsets.UTF_8);
    int at = html.indexOf(BEFORE);
    return at < 0
        ? page
        : (html.substring(0, at) + notice(published) + html.substring(at))
            .getBytes(StandardCharsets.UTF_8);
  }

  private static String notice(PublishedReport published) {
    OpenPages.PageWords words = new OpenPages.PageWords(Sentences.dutch());
    return "<p class=\"practice\" id=\"newer\">%s <a href=\"/open/council/%d/%d\">%s</a></p>\n"
        .formatted(
            words.say("newer", published.edition()),
            published.year(),
            published.newest(),
            words.say("edition", published.newest()));
  }
}
