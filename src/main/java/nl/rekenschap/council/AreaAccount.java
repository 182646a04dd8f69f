package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * Where the money of a year goes (investeringsverantwoording). Every budget line is in exactly one
 * row, so the rows add up to the plan; money for several areas is not split, because no rule for
 * that was agreed.
 */
public record AreaAccount(List<Row> rows, Focus focus) {

  /** Where a budget line is carried out. */
  public sealed interface Place {
    /**
     * One area.
     *
     * @param within district in which a neighbourhood lies
     * @param assumed whether that is our assumption
     */
    record One(String area, Optional<String> within, boolean assumed) implements Place {}

    /** Several areas together, in the plan's order. */
    record Several(List<String> areas) implements Place {}

    /** The whole city, for a target group. */
    record Citywide() implements Place {}

    /** The plan names no area. */
    record Unknown() implements Place {}

    /** Costs of the municipality. */
    record Costs() implements Place {}
  }

  /**
   * The budget lines of one place.
   *
   * @param items their names
   */
  public record Row(Place place, List<String> items, Money plan, Money awarded) {}

  /**
   * How much of the plan goes to the areas of focus.
   *
   * @param areas their names
   * @param whole money of lines that are carried out in areas of focus only
   * @param partly money of lines that are carried out there and elsewhere
   * @param outside money of lines with areas, none of them in focus
   */
  public record Focus(List<String> areas, Money whole, Money partly, Money outside, Money total) {}

  public Money plan() {
    return Money.sum(rows.stream().map(Row::plan).toList());
  }

  public Money awarded() {
    return Money.sum(rows.stream().map(Row::awarded).toList());
  }
}
