package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.List;
import nl.rekenschap.kernel.PersonId;

/**
 * What became of a save. What is not among the conflicts is kept from now on, whatever happens.
 *
 * @param version of the draft from now on
 * @param at when it was kept
 * @param conflicts fields that somebody else changed since; nothing of these was stored
 * @param others fields that other people changed since {@code seen}
 */
public record Saved(long version, Instant at, List<Conflict> conflicts, List<Remote> others) {

  /** Two people changed one field; both texts are there to choose from. */
  public record Conflict(String field, String mine, Remote theirs) {}

  /** A field as somebody else left it. */
  public record Remote(
      String field, String text, long version, Instant at, PersonId by, String byName) {}
}
