package nl.rekenschap.workflow;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rekenschap.kernel.Refused;

/**
 * What a person asks of the work list.
 *
 * @param text words of a title, provider, intervention or case; empty for all
 * @param only for each field the values that are wanted; a field without values narrows nothing
 * @param order ignored for what is done, which comes newest first
 */
public record WorkQuery(
    Scope scope,
    String text,
    Map<WorkField, Set<String>> only,
    boolean overdue,
    boolean unclaimed,
    boolean returned,
    WorkOrder order,
    boolean descending) {

  /** Whose work. */
  public enum Scope {
    /** Claimed by me. */
    MINE,
    /** For a group that I am in. */
    MY_GROUPS,
    /** Everything that I may see. */
    ALL,
    /** Finished by me, newest first. */
    DONE
  }

  static final int LONGEST_TEXT = 200;
  static final int MOST_VALUES = 50;

  /**
   * @throws Refused {@code workflow.query.tooLong} or {@code workflow.query.tooMany}
   */
  public WorkQuery {
    text = text.strip();
    if (text.length() > LONGEST_TEXT) {
      throw new Refused("workflow.query.tooLong", LONGEST_TEXT);
    }
    only = narrowed(only);
  }

  /** Everything of that scope, soonest due first. */
  public static WorkQuery of(Scope scope) {
    return new WorkQuery(scope, "", Map.of(), false, false, false, WorkOrder.DUE, false);
  }

  private static Map<WorkField, Set<String>> narrowed(Map<WorkField, Set<String>> only) {
    Map<WorkField, Set<String>> kept = new EnumMap<>(WorkField.class);
    only.forEach(
        (field, values) -> {
          if (values.size() > MOST_VALUES
              || values.stream().anyMatch(value -> value.length() > LONGEST_TEXT)) {
            throw new Refused("workflow.query.tooMany", MOST_VALUES);
          }
          if (!values.isEmpty()) {
            kept.put(field, java.util.Collections.unmodifiableSet(new TreeSet<>(values)));
          }
        });
    return java.util.Collections.unmodifiableMap(kept);
  }

  public WorkQuery in(Scope other) {
    return new WorkQuery(other, text, only, overdue, unclaimed, returned, order, descending);
  }

  public WorkQuery search(String words) {
    return new WorkQuery(scope, words, only, overdue, unclaimed, returned, order, descending);
  }

  /** Narrowed to those values; no values take the narrowing away. */
  public WorkQuery only(WorkField field, Set<String> values) {
    Map<WorkField, Set<String>> other = new EnumMap<>(WorkField.class);
    other.putAll(only);
    other.put(field, values);
    return new WorkQuery(scope, text, other, overdue, unclaimed, returned, order, descending);
  }

  public WorkQuery overdue(boolean late) {
    return new WorkQuery(scope, text, only, late, unclaimed, returned, order, descending);
  }

  public WorkQuery unclaimed(boolean free) {
    return new WorkQuery(scope, text, only, overdue, free, returned, order, descending);
  }

  public WorkQuery returned(boolean back) {
    return new WorkQuery(scope, text, only, overdue, unclaimed, back, order, descending);
  }

  public WorkQuery by(WorkOrder other, boolean fromTheEnd) {
    return new WorkQuery(scope, text, only, overdue, unclaimed, returned, other, fromTheEnd);
  }
}
