package nl.rekenschap.workbook;

import java.util.List;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;

/**
 * Something about a workbook that a person must know, with its place.
 *
 * @param ruleId which rule was broken, such as {@code workbook.formula}
 * @param sheet empty when it concerns the file as a whole
 * @param cell such as {@code I7}; empty when it is no single cell
 * @param messageKey of the sentence; the arguments are texts, ready to read
 */
public record Problem(
    String ruleId,
    Severity severity,
    String sheet,
    String cell,
    String messageKey,
    List<String> arguments) {

  /** Whether the workbook is refused for it. */
  public enum Severity {
    ERROR,
    NOTICE
  }

  static Problem error(String sheet, String cell, String rule, String... arguments) {
    return new Problem(rule, Severity.ERROR, sheet, cell, rule, List.of(arguments));
  }

  static Problem notice(String sheet, String cell, String rule, String... arguments) {
    return new Problem(rule, Severity.NOTICE, sheet, cell, rule, List.of(arguments));
  }

  /** A rule of the kernel, or of the file as a whole. */
  static Problem error(String sheet, String cell, Refused refused) {
    return new Problem(
        refused.messageKey(),
        Severity.ERROR,
        sheet,
        cell,
        refused.messageKey(),
        refused.arguments().stream().map(Object::toString).toList());
  }

  static Problem ofFile(Refused refused) {
    return error("", "", refused);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The sentence as it stands in the annotated workbook, which is Dutch. */
  public String inDutch() {
    return Dutch.text(messageKey, arguments.toArray());
  }
}
