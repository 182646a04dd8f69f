package nl.rekenschap.reporting;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that figures must be, or that is worth a word.
 *
 * @param id such as {@code count.whole}; its sentence has the key {@code reporting.rule.<id>}
 */
record Rule(String id, Severity severity, Check check) {

  private static final String KEY = "reporting.rule.";

  /** Where and why a sheet does not comply; nothing when it does. */
  interface Check {
    Stream<Found> look(Sheet sheet, RuleLimits settings);
  }

  /**
   * One place where a rule strikes.
   *
   * @param key of a sentence that says it more exactly; empty for the rule's own
   */
  record Found(String field, String key, List<Object> arguments) {

    static Found at(String field, Object... arguments) {
      return new Found(field, "", List.of(arguments));
    }
  }

  Stream<Finding> findings(Sheet sheet, RuleLimits settings) {
    return check.look(sheet, settings).map(this::finding);
  }

  private Finding finding(Found found) {
    return new Finding(
        id,
        severity,
        found.field(),
        found.key().isEmpty() ? KEY + id : found.key(),
        found.arguments());
  }
}
