package nl.rekenschap.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened in a case. Rooms publish it in the transaction in which it happened;
 * {@code dossier} listens to this one interface and adds who and when.
 */
public interface CaseEvent {

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

  /** An event without a type of its own, for facts that nobody but the record listens to. */
  static CaseEvent of(CaseId caseId, String what, Map<String, String> details) {
    return new RecordedFact(caseId, what, details, false);
  }

  /** The same, for what providers do not read; see {@link #isInternal}. */
  static CaseEvent internal(CaseId caseId, String what, Map<String, String> details) {
    return new RecordedFact(caseId, what, details, true);
  }

  /**
   * An event whose values come as name, value, name, value.
   *
   * @throws IllegalArgumentException when a name has no value
   */
  static CaseEvent of(CaseId caseId, String what, String... values) {
    return of(caseId, what, named(values));
  }

  /** The same, for what providers do not read; see {@link #isInternal}. */
  static CaseEvent internal(CaseId caseId, String what, String... values) {
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
  record RecordedFact(CaseId caseId, String what, Map<String, String> details, boolean isInternal)
      implements CaseEvent {

    public RecordedFact {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
  }
}
