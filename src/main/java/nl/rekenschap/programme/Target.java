package nl.rekenschap.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an indicator should reach in a year. Only {@link Number} can be achieved by a percentage;
 * the others are values in themselves and are shown in words.
 */
public sealed interface Target {

  /** An agreed number. */
  @SuppressWarnings("JavaLangClash") // within Target it reads as it is said
  record Number(long value) implements Target {}

  /** At least this many. */
  record Minimum(long value) implements Target {}

  /** The plan chooses not to set one. */
  record NoneByDesign() implements Target {}

  /** Still to be agreed; a proposal is no target until it is confirmed. */
  record ToBeAgreed(Optional<Proposal> proposal) implements Target {}

  /** The plan is silent: no target was agreed. */
  record NotSet() implements Target {}

  /** Nothing to count: a description. */
  record NotApplicable() implements Target {}

  /** A number that can be derived from the plan, with the reason why it is not certain. */
  record Proposal(long value, String note, String source) {}

  /** A target and the first day on which it holds. */
  record Since(LocalDate day, Target target) {}
}
