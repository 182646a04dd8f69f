package nl.rekenschap.post;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The same text as a page: paragraphs, and our own links to click on. What somebody typed stays
 * text; an address of another site is no link.
 */
final class MailHtml {

  private static final Pattern NAMED_LINK = Pattern.compile("(.+): (https?://\\S+)");

  private final String ours;

  /**
   * @param baseUrl address of this installation
   */
  MailHtml(String baseUrl) {
    ours = baseUrl + "/";
  }

  String page(String language, String subject, String text) {
    return """
    <!DOCTYPE html>
    <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
    <body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; \
    color: #1a1a1a; background: #ffffff; max-width: 40em; margin: 1em;">
    %s
    </body></html>
    """
        .formatted(language, escaped(subject), body(text));
  }

  private String body(String text) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n"))
        .map(paragraph -> "<p>" + paragraph.lines().map(this::line).collect(BREAKS) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> BREAKS =
      Collectors.joining("<br>\n");

  private String line(String line) {
    Matcher link = NAMED_LINK.matcher(line);
    if (link.matches() && link.group(2).startsWith(ours)) {
      return "<a href=\"%s\">%s</a>".formatted(escaped(link.group(2)), escaped(link.group(1)));
    }
    return escaped(line);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
