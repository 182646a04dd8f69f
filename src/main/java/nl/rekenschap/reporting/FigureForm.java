package nl.rekenschap.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;

/**
 * The form of one period: what is asked, what was agreed, what came before, and what was typed.
 *
 * @param title name of the subsidy or own action
 * @param narrativeAsked whether the evaluation plan wants the numbers explained in words
 * @param rounds everything handed in before, oldest first
 * @param typed by field name; after a return, what was handed in
 * @param draft absent when nothing was typed since the last round
 */
public record FigureForm(
    Period period,
    String title,
    boolean narrativeAsked,
    List<Question> questions,
    List<Submission> rounds,
    Map<String, String> typed,
    String explanation,
    Optional<Draft> draft) {

  /**
   * One indicator.
   *
   * @param target as agreed in the award, else as in the programme
   * @param soFar accepted total of earlier periods of this year; absent when there is none
   */
  public record Question(
      IndicatorForYear indicator, Target target, List<Field> fields, Optional<Total> soFar) {

    public boolean isInWords() {
      return indicator.kind() == IndicatorForYear.Kind.QUALITATIVE;
    }
  }

  /**
   * One value to fill in.
   *
   * @param part absent for the indicator as a whole
   * @param previous accepted value of the period before, in this or the last year; absent also when
   *     the indicator changed its meaning since
   */
  public record Field(
      FieldName name,
      Optional<IndicatorForYear.Breakdown.Part> part,
      Optional<Measurement.Value> previous) {}
}
