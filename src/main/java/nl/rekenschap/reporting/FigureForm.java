package nl.rekenschap.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.Numbered;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;

/**
 * The form of one period: what is asked, what was agreed, what came before, and what was typed.
 *
 * @param title name of the subsidy or own action
 * @param narrativeAsked whether the evaluation plan wants the numbers explained in words
 * @param names of the values asked, in their order; what stands beside them is not among these
 * @param rounds everything handed in before, oldest first
 * @param typed by field name, without empty ones; after a return, what was handed in
 * @param evidence files with the draft; after a return, those that were handed in
 * @param notYet indicators that hold only later in the year: not asked, which is not 0
 * @param hands what the acting person may do with it
 * @param ageBands that a story can name
 * @param draft absent when nothing was typed since the last round; without the places of its
 *     sources
 */
public record FigureForm(
    Period period,
    String title,
    boolean narrativeAsked,
    List<Question> questions,
    Numbered names,
    List<Submission> rounds,
    Map<String, String> typed,
    List<Evidence> evidence,
    List<IndicatorForYear> notYet,
    Hands hands,
    List<String> ageBands,
    Optional<Draft> draft) {

  /**
   * What the acting person may do.
   *
   * @param onBehalf whether it is typed over for the provider
   */
  public record Hands(boolean mayType, boolean maySign, boolean onBehalf) {

    /** For who only looks. */
    static final Hands NONE = new Hands(false, false, false);
  }

  /** The names of all values that these questions ask, in their order. */
  static Numbered names(List<Question> questions) {
    return new Numbered(
        questions.stream()
            .flatMap(question -> question.fields().stream())
            .map(field -> field.name().value())
            .toList());
  }

  /** The general explanation as typed; may be empty. */
  public String explanation() {
    return typed.getOrDefault(FieldName.EXPLANATION, "");
  }

  /**
   * One indicator.
   *
   * @param target as agreed in the award, else as in the programme
   * @param soFar accepted total of earlier periods of this year; absent when there is none
   * @param running accepted values of earlier periods of this year as one, by the indicator's own
   *     calculation; absent when there is none
   */
  public record Question(
      IndicatorForYear indicator,
      Target target,
      List<Field> fields,
      Optional<Total> soFar,
      Optional<Calculation.Value> running) {

    /** Whether the reporter names the parts, because the plan does not. */
    public boolean isOpen() {
      return !isInWords() && indicator.breakdown().isOpen();
    }

    /** Whether the sum over the fields means something. */
    public boolean hasSum() {
      return fields.size() == 1 || indicator.overPlaces() == Calculation.SUM;
    }

    /** Whether the reporter types a total beside the parts, to be held against their sum. */
    public boolean asksTotal() {
      return indicator.limits().breakdownTotal() && fields.size() > 1;
    }

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
   * @param lastYear accepted value of the same part of last year, under the same condition
   * @param earlier accepted counts of periods of the same length before, oldest first, under the
   *     same condition
   */
  public record Field(
      FieldName name,
      Optional<IndicatorForYear.Breakdown.Part> part,
      Optional<Measurement.Value> previous,
      Optional<Measurement.Value> lastYear,
      List<Long> earlier) {}
}
