package nl.rekenschap.amendment;

import java.time.LocalDate;

/** Where an amendment stands. */
public sealed interface AmendmentState {

  record Assessing() implements AmendmentState {}

  record Drafting() implements AmendmentState {}

  record Hearing() implements AmendmentState {}

  record AwaitingApproval(String draftedBy) implements AmendmentState {}

  record Decided(LocalDate on, String by) implements AmendmentState {}

  /** Nothing was changed. */
  record Noted(String because) implements AmendmentState {}
}
