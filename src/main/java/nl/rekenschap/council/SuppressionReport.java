package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is not published of a report and why; for staff only, because it bears the numbers.
 *
 * @param figures names of the figures of this year that are not shown, or of which a part is not;
 *     what says more about one of them (a passport) must stay back with it
 * @param of how many numbers of people by place there are
 */
public record SuppressionReport(
    int year, List<Line> lines, List<Mention> mentions, Set<FigureId> figures, int of) {

  /** Why a number is not shown. */
  public enum Reason {
    /** It is below the threshold. */
    SMALL,
    /** Shown, it would give another one away. */
    PROTECTS,
    /** A share of too few people, or of which one side is too few. */
    SMALL_BASE,
    /** It is computed from what is not shown. */
    COMPUTED
  }

  /**
   * One number that is not shown.
   *
   * @param item name of the budget line
   * @param indicator its wording
   * @param year the report's, or an earlier one that it shows beside it
   * @param span code of the period; absent for the whole year
   * @param part name of the school, area, project or trajectory
   * @param protects which other number would follow from it
   * @param derivable whether it follows all the same from what was published earlier
   */
  public record Line(
      String item,
      String indicator,
      int year,
      Optional<String> span,
      Optional<String> part,
      BigDecimal number,
      Reason reason,
      int threshold,
      Optional<Spot> protects,
      boolean derivable) {}

  /** A place in the figures of one indicator. */
  public record Spot(int year, Optional<String> span, Optional<String> part) {}

  /**
   * A text in which a number stands that is not shown; people must read it, for it may be about
   * something else.
   *
   * @param where name of the budget line or programme line; empty for the core message
   */
  public record Mention(String where, String indicator, BigDecimal number, String text) {}

  /** How many numbers are not shown; without the numbers, so for everybody. */
  public int hidden() {
    return lines.size();
  }
}
