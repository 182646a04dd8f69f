package nl.rekenschap.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in a case. Rooms publish it in the transaction in which it happened;
 * {@code dossier} listens to this one interface and adds who and when.
 */
public interface CaseEvent {

  /** Names of details that hold a person's reason. */
  List<String> REASONS = List.of("reason", "because", "why", "explanation");

  CaseId caseId();

  /** Message key of the sentence in the timeline, such as {@code award.event.drafted}. */
  String what();

  /** Named values for the sentence and for the record; insertion order is kept. */
  Map<String, String> details();

  /**
   * Whether only the municipality reads it: proposals that are still weighed, notes among
   * colleagues, and mail, since each has its own in its inbox. A decision is known when it is
   * announced, not before (Awb 3:41).
   */
  default boolean isInternal() {
    return false;
  }

  /** What it changed: what each value was and has become; empty when it changed nothing. */
  default List<Change> changes() {
    return List.of();
  }

  /** Why, in the words of who did it; absent when nobody was asked. */
  default Optional<String> why() {
    return REASONS.stream()
        .map(details()::get)
        .filter(Objects::nonNull)
        .filter(reason -> !reason.isBlank())
        .findFirst();
  }

  /** The submission, file or mail that it came from. */
  default Optional<Source> source() {
    return Optional.empty();
  }

  /** An event without a type of its own, for facts that nobody but the record listens to. */
  static RecordedFact of(CaseId caseId, String what, Map<String, String> details) {
    return new RecordedFact(caseId, what, details, false, List.of(), Optional.empty());
  }

  /** The same, for what providers do not read; see {@link #isInternal}. */
  static RecordedFact internal(CaseId caseId, String what, Map<String, String> details) {
    return new RecordedFact(caseId, what, details, true, List.of(), Optional.empty());
  }

  /**
   * An event whose values come as name, value, name, value.
   *
   * @throws IllegalArgumentException when a name has no value
   */
  static RecordedFact of(CaseId caseId, String what, String... values) {
    return of(caseId, what, named(values));
  }

  /** The same, for what providers do not read; see {@link #isInternal}. */
  static RecordedFact internal(CaseId caseId, String what, String... values) {
    return internal(caseId, what, named(values));
  }

  /** Named values, in the order in which they are given. */
  static Map<String, String> named(String... values) {
    if (values.length % 2 != 0) {
      throw new IllegalArgumentException("a name without a value: " + String.join(", ", values));
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put(values[i], values[i + 1]);
    }
    return named;
  }

  /** See {@link CaseEvent#of} and {@link CaseEvent#internal}. */
  record RecordedFact(
      CaseId caseId,
      String what,
      Map<String, String> details,
      boolean isInternal,
      List<Change> changes,
      Optional<Source> source)
      implements CaseEvent {

    public RecordedFact {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
      changes = List.copyOf(changes);
    }

    /** The same, with what it changed. */
    public RecordedFact changing(List<Change> changed) {
      return new RecordedFact(caseId, what, details, isInternal, changed, source);
    }

    /** The same, with where it came from. */
    public RecordedFact from(Source from) {
      return new RecordedFact(caseId, what, details, isInternal, changes, Optional.of(from));
    }
  }
}
