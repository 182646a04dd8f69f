package nl.rekenschap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;

/** Sentences by key, in the language of the screen. */
public final class Texts {

  private static final String FILES = "vaadin-i18n.translations";
  private static final Locale DUTCH = Locale.of("nl");

  private Texts() {}

  public static String text(String key, Object... arguments) {
    UI ui = UI.getCurrent();
    Locale locale = ui == null ? DUTCH : ui.getLocale();
    Object[] readable = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      readable[i] = readable(arguments[i]);
    }
    return translate(locale, key, readable);
  }

  /** Outside the screens, on a plain page, nobody provides translations; the files are the same. */
  private static String translate(Locale locale, String key, Object[] arguments) {
    if (VaadinService.getCurrent() != null) {
      return I18NProvider.translate(locale, key, arguments);
    }
    String sentence = ResourceBundle.getBundle(FILES, locale).getString(key);
    return arguments.length == 0 ? sentence : new MessageFormat(sentence, locale).format(arguments);
  }

  /** The sentence of a refusal. */
  public static String of(Refused refused) {
    return text(refused.messageKey(), refused.arguments().toArray());
  }

  /** A sentence with named places, such as {@code {amount}}; a name that is not given stays out. */
  public static String named(String key, Map<String, String> values) {
    String sentence = text(key);
    for (Map.Entry<String, String> value : values.entrySet()) {
      sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
    }
    return sentence.replaceAll("\\{[a-zA-Z]+}", "–");
  }

  private static Object readable(Object argument) {
    return switch (argument) {
      case Money money -> Formats.money(money);
      case LocalDate day -> Formats.date(day);
      case Instant moment -> Formats.moment(moment);
      case Long number -> Formats.number(number);
      case Integer number -> Integer.toString(number);
      default -> argument.toString();
    };
  }
}
