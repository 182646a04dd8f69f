package nl.rekenschap.reporting;

import java.time.Instant;

/** Where a reporting period stands. */
public sealed interface PeriodState {

  /** Its opening day has not come. */
  record Planned() implements PeriodState {}

  /** Figures can be handed in; {@code drafted} when something was already typed. */
  record Open(boolean drafted) implements PeriodState {}

  record Submitted(Instant at, String byName, boolean late) implements PeriodState {}

  record Returned(Instant at, String byName, String reason) implements PeriodState {}

  record Accepted(Instant at, String byName) implements PeriodState {}

  /** Accepted, and open again for a correction; until that is accepted the old figures stand. */
  record Reopened(Instant at, String byName, String reason) implements PeriodState {}

  /** Closed without figures: reported as "niet ontvangen", never as 0. */
  record NotReceived(Instant at, String byName, String reason) implements PeriodState {}
}
