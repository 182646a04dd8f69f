package nl.rekenschap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;

/** Sentences by key, in the language of the screen. */
public final class Texts {

  private static final Locale DUTCH = Locale.of("nl");
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  private Texts() {}

  public static String text(String key, Object... arguments) {
    UI ui = UI.getCurrent();
    Locale locale = ui == null ? DUTCH : ui.getLocale();
    Object[] readable = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      readable[i] = readable(arguments[i]);
    }
    // A plain page is served without the frame of the screens, which Vaadin's own lookup asks for.
    if (VaadinService.getCurrent() == null) {
      return Dutch.text(key, readable);
    }
    String found = I18NProvider.translate(locale, key, readable);
    // A key put together from data may not exist; tests stop at it, a screen shows the key.
    assert !found.startsWith("!" + locale.getLanguage() + ": ") : found;
    return found;
  }

  /** The language of the screen. */
  public static Locale language() {
    return Formats.locale();
  }

  /** A sentence in that language, whatever the screen's; for programs, that have no screen. */
  public static String in(Locale language, String key, Object... arguments) {
    String text = ResourceBundle.getBundle("vaadin-i18n.translations", language).getString(key);
    Object[] readable =
        Arrays.stream(arguments).map(argument -> readable(argument, language)).toArray();
    return readable.length == 0 ? text : new MessageFormat(text, language).format(readable);
  }

  /** The sentence of a refusal. */
  public static String of(Refused refused) {
    return text(refused.messageKey(), refused.arguments().toArray());
  }

  /** A sentence with named places, such as {@code {amount}}; a name that is not given stays out. */
  public static String named(String key, Map<String, String> values) {
    // In one pass: braces within a value are what somebody typed, and stay.
    return PLACE
        .matcher(text(key))
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "–")));
  }

  private static Object readable(Object argument) {
    return readable(argument, Formats.locale());
  }

  private static Object readable(Object argument, Locale language) {
    return switch (argument) {
      case Money money -> Formats.money(money);
      case LocalDate day -> Formats.date(day, language);
      case Instant moment -> Formats.moment(moment);
      case Long number -> Formats.number(number);
      case Integer number -> Integer.toString(number);
      case Role role -> in(language, "access.role." + role);
      default -> argument.toString();
    };
  }
}
