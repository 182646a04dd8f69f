package nl.rekenschap.council;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ResourceBundle;

/** Where the words of a report come from: message key and ready-to-read arguments in, words out. */
public interface Sentences {

  String text(String key, Object... arguments);

  /** A day in words; in Dutch unless the screen has another language. */
  default String date(LocalDate day) {
    return Dutch.date(day);
  }

  /** The same texts as the screens have, for pages that are made outside a screen; in Dutch. */
  static Sentences dutch() {
    ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Dutch.LOCALE);
    return (key, arguments) ->
        arguments.length == 0
            ? texts.getString(key)
            : new MessageFormat(texts.getString(key), Dutch.LOCALE).format(arguments);
  }
}
