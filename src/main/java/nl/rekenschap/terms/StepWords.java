package nl.rekenschap.terms;

import java.time.LocalDate;
import java.util.List;

/** The key and the arguments of a step's sentence. */
public record StepWords(String key, List<Object> arguments) {

  /** A holiday or a unit among the arguments is itself a key, to be read in the same language. */
  public record Word(String key) {}

  public static StepWords of(Reckoning.Step step) {
    List<Object> arguments = step.arguments().stream().map(StepWords::readable).toList();
    return new StepWords("terms.step." + step.kind(), arguments);
  }

  private static Object readable(Object argument) {
    return switch (argument) {
      case TermLength.Unit unit -> new Word("terms.unit." + unit);
      case Holiday holiday -> new Word("terms.holiday." + holiday);
      case LocalDate day -> day;
      case Number number -> number;
      default -> argument.toString();
    };
  }
}
