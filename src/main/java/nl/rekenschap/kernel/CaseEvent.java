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

  /** An event without a type of its own, for facts that nobody but the record listens to. */
  static CaseEvent of(CaseId caseId, String what, Map<String, String> details) {
    return new RecordedFact(
        caseId, what, Collections.unmodifiableMap(new LinkedHashMap<>(details)));
  }

  /** See {@link CaseEvent#of}. */
  record RecordedFact(CaseId caseId, String what, Map<String, String> details)
      implements CaseEvent {}
}
