package nl.rekenschap.council;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Makes plain text of what somebody typed or pasted: paragraphs are lines, items of a list begin
 * with a dash, a link is its words with the address behind them. Scripts, styles, frames and links
 * that lead nowhere are gone. What comes out is text for every paper; nothing reads it as HTML.
 */
final class CleanWords {

  private static final int MOST_ROUNDS = 8;
  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math",
          "head", "title", "textarea", "select", "button");
  private static final Set<String> LINES =
      Set.of("div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table");

  private CleanWords() {}

  /** Cleaning again what is clean changes nothing. */
  static String of(String typed) {
    String words = typed.replace("\r\n", "\n").replace('\r', '\n');
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String cleaned = once(words);
      if (cleaned.equals(words)) {
        return words;
      }
      words = cleaned;
    }
    // Wrapped in itself so often that nobody meant it as text.
    return words.replace("<", "").replace("&", "");
  }

  private static String once(String words) {
    if (words.indexOf('<') < 0 && words.indexOf('&') < 0) {
      return words;
    }
    Element body = Jsoup.parseBodyFragment(words).body();
    body.select(String.join(",", SILENT)).remove();
    body.select("a").forEach(CleanWords::spell);
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(new Lines(text), body);
    return text.toString().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  /** A link becomes its words, with the address where it leads somewhere. */
  private static void spell(Element link) {
    String address = link.attr("href").strip();
    if (leadsSomewhere(address) && !link.text().contains(address)) {
      link.appendText(" (" + address + ")");
    }
  }

  /** Only a page of a host that has a name, and an address for mail. */
  static boolean leadsSomewhere(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return switch (scheme) {
        case "https" ->
            uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null;
        case "mailto" -> uri.getSchemeSpecificPart().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s?]+");
        default -> false;
      };
    } catch (java.net.URISyntaxException none) { // it is no address
      return false;
    }
  }

  private record Lines(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
        return;
      }
      String name = node.nodeName();
      if (name.equals("br")) {
        text.append('\n');
      } else if (name.equals("li")) {
        freshLine();
        text.append("- ");
      } else if (name.equals("td") || name.equals("th")) {
        text.append(' ');
      } else if (name.equals("p") || LINES.contains(name)) {
        freshLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      String name = node.nodeName();
      if (name.equals("p")) {
        text.append("\n\n");
      } else if (name.equals("li") || LINES.contains(name)) {
        freshLine();
      }
    }

    private void freshLine() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
