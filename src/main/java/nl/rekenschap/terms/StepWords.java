package nl.rekenschap.terms;

import java.time.LocalDate;
import java.util.function.BiFunction;

/** A step of a reckoning as a sentence. */
public final class StepWords {

  private StepWords() {}

  /**
   * The sentence of a step.
   *
   * @param texts the sentence of a key with its arguments, in the language that is wanted
   */
  public static String sentence(Reckoning.Step step, BiFunction<String, Object[], String> texts) {
    Object[] arguments =
        step.arguments().stream().map(argument -> readable(argument, texts)).toArray();
    return texts.apply("terms.step." + step.kind(), arguments);
  }

  /** A holiday or a unit is itself a word, in the same language. */
  private static Object readable(Object argument, BiFunction<String, Object[], String> texts) {
    return switch (argument) {
      case TermLength.Unit unit -> texts.apply("terms.unit." + unit, new Object[0]);
      case Holiday holiday -> texts.apply("terms.holiday." + holiday, new Object[0]);
      case LocalDate day -> day;
      case Number number -> number;
      default -> argument.toString();
    };
  }
}
