package nl.rekenschap.access;

import java.util.function.Function;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;
import org.springframework.ui.Model;

/** What the plain pages of the way in have in common: words, and a refusal at its field. */
final class LoginPage {

  private LoginPage() {}

  /** The template, with words by their key. */
  static String of(String template, Model page) {
    Function<String, String> words = key -> Dutch.text("access." + key);
    page.addAttribute("words", words);
    return template;
  }

  static String of(String template, Model page, Refused refused) {
    page.addAttribute("refused", sentence(refused));
    page.addAttribute("refusedAt", refused.field().orElse(""));
    return of(template, page);
  }

  static String sentence(Refused refused) {
    return Dutch.text(refused.messageKey(), refused.arguments().toArray());
  }
}
