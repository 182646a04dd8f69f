package nl.rekenschap.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A posting as it lies in the ledger.
 *
 * @param at when it was written
 * @param on day of the event
 * @param ground why it goes above what was free, where it does
 */
record Booked(
    long id,
    Instant at,
    LocalDate on,
    Posting posting,
    String restsOn,
    Optional<String> ground,
    String by) {}
