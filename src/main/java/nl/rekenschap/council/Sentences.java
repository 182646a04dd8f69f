package nl.rekenschap.council;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Where the words of a report come from: message key and ready-to-read arguments in, words out. */
public interface Sentences {

  String text(String key, Object... arguments);

  /** The same texts as the screens have, for pages that are made outside a screen; in Dutch. */
  static Sentences dutch() {
    Locale dutch = Locale.of("nl");
    ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", dutch);
    return (key, arguments) ->
        arguments.length == 0
            ? texts.getString(key)
            : new MessageFormat(texts.getString(key), dutch).format(arguments);
  }
}
