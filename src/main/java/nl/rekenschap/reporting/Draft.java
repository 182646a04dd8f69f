package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.NumberedMap;

/**
 * What was typed so far, as it was typed, field by field.
 *
 * @param version one more at each save
 * @param entries by field name, see {@link FieldName}; a field that was emptied stays, with an
 *     empty text
 * @param at of the newest save
 * @param ready who said that it can be handed in; absent until somebody does, and again after a
 *     change
 */
public record Draft(
    long version, Map<String, Entry> entries, Instant at, String byName, Optional<Ready> ready) {

  public Draft {
    entries = NumberedMap.copyOf(entries);
  }

  /**
   * One field.
   *
   * @param version of the draft in which it was changed last; 0 for what was taken over from the
   *     round before
   */
  public record Entry(String text, long version, Instant at, Source source) {}

  /** An editor is done; the signatory's turn. */
  public record Ready(Instant at, String byName) {}

  /** The texts by field name, without those that are empty. */
  public Map<String, String> typed() {
    return new TypedTexts(entries);
  }

  /** The general explanation; empty when there is none. */
  public String explanation() {
    return typed().getOrDefault(FieldName.EXPLANATION, "");
  }
}
