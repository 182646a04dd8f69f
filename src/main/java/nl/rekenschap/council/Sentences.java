package nl.rekenschap.council;

import java.time.LocalDate;
import nl.rekenschap.kernel.Dutch;

/** Where the words of a report come from: message key and ready-to-read arguments in, words out. */
public interface Sentences {

  String text(String key, Object... arguments);

  /** A day in words; in Dutch unless the screen has another language. */
  default String date(LocalDate day) {
    return Dutch.date(day);
  }

  /** The same texts as the screens have, for pages that are made outside a screen; in Dutch. */
  static Sentences dutch() {
    return Dutch::text;
  }
}
