package nl.rekenschap.council.ui;

import java.time.LocalDate;
import nl.rekenschap.council.Sentences;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** The words of a report in the language of the screen. */
final class OnScreen implements Sentences {

  @Override
  public String text(String key, Object... arguments) {
    return Texts.text(key, arguments);
  }

  @Override
  public String date(LocalDate day) {
    return Formats.date(day);
  }
}
