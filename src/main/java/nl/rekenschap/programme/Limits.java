package nl.rekenschap.programme;

import java.util.Optional;

/**
 * What a reported value must keep to, as far as the meaning of the indicator says so. Technical
 * limits of a form are settings of reporting.
 *
 * @param minimum in units of the indicator
 * @param maximum in units of the indicator
 * @param notAbove code of an indicator of the same item that is never lower: a person who was
 *     reached had at least one contact
 * @param explainBelowPercent an explanation is required when the year so far is below this share,
 *     in percent, of what the target lets one expect by then
 * @param breakdownTotal whether the reporter also types a total, which must agree with the parts
 */
public record Limits(
    Optional<Long> minimum,
    Optional<Long> maximum,
    Optional<String> notAbove,
    Optional<Integer> explainBelowPercent,
    boolean breakdownTotal) {

  public static final Limits NONE =
      new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
