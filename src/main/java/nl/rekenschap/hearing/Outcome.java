package nl.rekenschap.hearing;

import java.time.LocalDate;
import java.util.Optional;

/** How a hearing ended. */
public sealed interface Outcome {

  /** The provider gave its views in writing. */
  record Given(LocalDate on, String text, String byName) implements Outcome {}

  /** The provider was heard by word of mouth; an officer wrote it down. */
  record Recorded(LocalDate heldOn, String summary, String byName) implements Outcome {}

  /**
   * The provider gave none.
   *
   * @param until the last day on which it could; when it said that it has none, the day it did
   * @param saidBy who said so; absent when the term passed in silence
   */
  record NoneGiven(LocalDate until, Optional<String> saidBy) implements Outcome {}
}
