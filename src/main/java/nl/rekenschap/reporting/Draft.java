package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.Map;

/**
 * What was typed so far, as it was typed.
 *
 * @param version one more at each save, so that two people do not overwrite each other unseen
 * @param typed by field name, see {@link FieldName}
 */
public record Draft(
    int version, Map<String, String> typed, String explanation, Instant at, String byName) {

  public Draft {
    typed = Map.copyOf(typed);
  }
}
