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
    return new OfTheScreens(texts, dutch);
  }

  /** A class with a name: templates find no method with variable arguments on a lambda. */
  record OfTheScreens(ResourceBundle texts, Locale language) implements Sentences {
    @Override
    public String text(String key, Object... arguments) {
      return arguments.length == 0
          ? texts.getString(key)
          : new MessageFormat(texts.getString(key), language).format(arguments);
    }
  }
}
