package nl.rekenschap.determination;

import java.time.Instant;
import java.time.LocalDate;

/** Where the year-end accountability of a case stands. */
public sealed interface YearEndState {

  record Planned(LocalDate opensOn) implements YearEndState {}

  record Open(LocalDate dueOn) implements YearEndState {}

  record Filed(Instant at, String byName) implements YearEndState {}

  record CompletionAsked(LocalDate until, String missing) implements YearEndState {}

  record Proposing(boolean exOfficio) implements YearEndState {}

  record AwaitingApproval(String proposedBy) implements YearEndState {}

  record Determined(DeterminationDecision decision) implements YearEndState {}
}
