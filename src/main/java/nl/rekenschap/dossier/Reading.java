package nl.rekenschap.dossier;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.dossier.proof.Canon;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened something sensitive, at least once on that day.
 *
 * @param number 1-based place in the day's chain
 * @param at when it was opened first
 * @param caseId absent when it is of no case or of all
 * @param item which of its kind it is
 */
public record Reading(
    LocalDate day,
    int number,
    Instant at,
    @Nullable String person,
    @Nullable String personName,
    @Nullable CaseId caseId,
    ReadingKind kind,
    String item,
    String hash) {

  /** As it is hashed, exported and verified. */
  Line.Reading line() {
    return new Line.Reading(
        day.toString(),
        number,
        at.toString(),
        person,
        personName,
        caseId == null ? null : caseId.value(),
        kind.name(),
        item,
        hash);
  }

  Reading sealed(String before) {
    return new Reading(
        day, number, at, person, personName, caseId, kind, item, Canon.hash(before, line()));
  }
}
