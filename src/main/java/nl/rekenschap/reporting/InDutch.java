package nl.rekenschap.reporting;

import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Span;

/** Words for the record and for letters, which are Dutch whatever the screen's language is. */
public final class InDutch {

  private InDutch() {}

  /** {@code 1e kwartaal 2025}. */
  public static String span(Span span) {
    return Dutch.text(
        "reporting.span." + span.frequency(),
        Integer.toString(span.index()),
        Integer.toString(span.year()));
  }
}
