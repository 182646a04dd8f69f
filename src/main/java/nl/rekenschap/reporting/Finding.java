package nl.rekenschap.reporting;

import java.util.List;
import java.util.Map;

/**
 * What a rule found.
 *
 * @param rule id of the rule, such as {@code count.whole}; the same on screen, in a workbook and
 *     over the interface
 * @param field where, see {@link FieldName}; empty when it is about the form as a whole
 * @param messageKey key of the sentence
 */
public record Finding(
    String rule, Severity severity, String field, String messageKey, List<Object> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** Whether figures with these texts cannot be handed in because of it. */
  public boolean blocks(Map<String, String> typed) {
    return switch (severity) {
      case ERROR -> true;
      case NEEDS_EXPLANATION ->
          typed.getOrDefault(FieldName.explanation(indicator()), "").isBlank();
      case NOTICE -> false;
    };
  }

  /** Code of the indicator that it is about; meaningless for a finding about the whole form. */
  String indicator() {
    int end = 0;
    while (end < field.length() && "/#".indexOf(field.charAt(end)) < 0) {
      end++;
    }
    return field.substring(0, end);
  }
}
