package nl.rekenschap.dossier;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.dossier.proof.Canon;
import nl.rekenschap.dossier.proof.Heads;
import nl.rekenschap.dossier.proof.Line;

/**
 * All that was recorded until the end of a day, in one head.
 *
 * @param number 1-based, in the chain of seals
 * @param upTo moment before which all was sealed: the midnight after that day
 * @param ends how many cases were added to since the seal before
 * @param endsHash over the ends of their chains, in order of case
 * @param readings how many readings that day has
 * @param readingsHash of the last of them
 * @param previous head of the seal before; empty for the first
 * @param head over all of these; what leaves the building
 */
public record Seal(
    int number,
    LocalDate day,
    Instant upTo,
    int ends,
    String endsHash,
    int readings,
    String readingsHash,
    String previous,
    String head,
    Instant madeAt) {

  /** As it is exported and verified. */
  Line.Seal line() {
    return new Line.Seal(
        number,
        day.toString(),
        upTo.toString(),
        ends,
        endsHash,
        readings,
        readingsHash,
        previous,
        head);
  }

  /** With the head that it has by what it says. */
  Seal headed() {
    return new Seal(
        number,
        day,
        upTo,
        ends,
        endsHash,
        readings,
        readingsHash,
        previous,
        Canon.head(line()),
        madeAt);
  }

  /** The line by which a verifier knows it outside. */
  public String outside() {
    return Heads.text(day.toString(), head);
  }
}
