package nl.rekenschap.reporting;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.rekenschap.kernel.Span;

/** Words for the record and for letters, which are Dutch whatever the screen's language is. */
public final class InDutch {

  private static final Locale DUTCH = Locale.of("nl", "NL");

  private InDutch() {}

  /** {@code 30 april 2025}. */
  public static String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).format(day);
  }

  /** {@code 1e kwartaal 2025}. */
  public static String span(Span span) {
    String pattern =
        ResourceBundle.getBundle("vaadin-i18n.translations", DUTCH)
            .getString("reporting.span." + span.frequency());
    return new MessageFormat(pattern, DUTCH)
        .format(new Object[] {Integer.toString(span.index()), Integer.toString(span.year())});
  }
}
