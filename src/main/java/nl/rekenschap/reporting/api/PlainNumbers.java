package nl.rekenschap.reporting.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Severity;

/**
 * Programs write numbers with digits, and a point before decimals: {@code 1045}, {@code 65000.50}.
 * A draft keeps them as people type them. A point between thousands is refused, because it cannot
 * be told from one before decimals.
 */
final class PlainNumbers {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
  private static final String RULE = "count.whole";
  private static final int SHOWN = 40;

  private final Map<String, Counts> counts = new HashMap<>();

  PlainNumbers(FigureForm form) {
    for (FigureForm.Question question : form.questions()) {
      if (question.isInWords()) {
        continue;
      }
      Counts kind = question.indicator().counts();
      counts.put(FieldName.total(question.indicator().code()), kind);
      for (FigureForm.Field field : question.fields()) {
        counts.put(field.name().value(), kind);
        counts.put(field.name().of(), kind);
      }
    }
  }

  /**
   * The texts as a draft keeps them.
   *
   * @throws WrongNotation naming every number that is written otherwise
   */
  Map<String, String> typed(Map<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    List<Finding> wrong = new ArrayList<>();
    sent.forEach(
        (field, text) -> {
          boolean number = counts.containsKey(field) && !text.isBlank();
          if (number && !PLAIN.matcher(text.strip()).matches()) {
            String shown = text.substring(0, Math.min(text.length(), SHOWN));
            wrong.add(
                new Finding(
                    RULE,
                    Severity.ERROR,
                    field,
                    "reporting.PlainNumbers.notation",
                    List.of(shown)));
          }
          typed.put(field, number ? text.strip().replace('.', ',') : text);
        });
    if (!wrong.isEmpty()) {
      throw new WrongNotation(wrong);
    }
    return typed;
  }

  /** The texts of a draft as programs write them; what somebody typed and is no number stays. */
  Map<String, String> sent(Map<String, String> typed) {
    Map<String, String> sent = new java.util.TreeMap<>();
    typed.forEach((field, text) -> sent.put(field, plain(field, text)));
    return sent;
  }

  String plain(String field, String text) {
    Counts kind = counts.get(field);
    if (kind == null || text.isBlank()) {
      return text;
    }
    try {
      return kind == Counts.MONEY
          ? DutchNumber.money(field, text).toString()
          : Long.toString(DutchNumber.count(field, text));
    } catch (Refused noNumber) {
      return text;
    }
  }
}
