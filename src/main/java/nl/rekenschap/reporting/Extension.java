package nl.rekenschap.reporting;

import java.time.LocalDate;
import nl.rekenschap.kernel.PersonId;

/**
 * Uitstel: one person may still type and hand in, also behind a lock.
 *
 * @param until last day on which it holds; it is over by itself
 */
public record Extension(
    PersonId person, String personName, LocalDate until, String reason, String byName) {}
