package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a subsidy of three years or more goes on after the programme (Awb 4:51).
 *
 * @param until last day of the reasonable term; absent when the subsidy goes on
 */
public record Continuation(String reason, Optional<LocalDate> until, LocalDate on, String by) {}
