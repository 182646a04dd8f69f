package nl.rekenschap.programme;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;

/**
 * All the plan says about one budget line that does not differ by year.
 *
 * @param firstYear first calendar year in which it runs
 * @param ages bands as the sources give them; they can contradict each other
 * @param mode absent for costs
 * @param narrativeAsked whether the evaluation plan wants numbers explained in words
 * @param cimo absent when the evaluation plan does not work it out
 * @param notes open points and contradictions in the sources
 */
public record Intervention(
    String code,
    String name,
    Optional<Line> line,
    Delivery delivery,
    Optional<ProviderId> provider,
    int firstYear,
    int lastYear,
    Optional<Fact> goal,
    Optional<Fact> activity,
    Optional<Fact> targetGroup,
    List<AgeBand> ages,
    List<String> schoolTypes,
    Optional<FundingMode> mode,
    List<Placement> areas,
    List<School> schools,
    boolean narrativeAsked,
    Optional<Cimo> cimo,
    List<Fact> evidence,
    List<Fact> notes,
    String source) {

  public boolean runsIn(int year) {
    return firstYear <= year && year <= lastYear;
  }

  /** The ways of unequal investment that the plan distinguishes. */
  public enum FundingMode {
    CITYWIDE_TARGET_GROUP,
    AREA_BASED,
    /** Extra for an area although its figures give no cause. */
    EXTRA_FOR_AREA
  }

  /**
   * Ages in years.
   *
   * @param to absent when there is no upper limit
   * @param leading whether this band holds where sources differ
   */
  public record AgeBand(
      int from, Optional<Integer> to, boolean leading, Optional<String> note, String source) {}

  /** An area in which it takes place, from a year on or from the start. */
  public record Placement(Area area, Optional<Integer> fromYear, String source) {}

  /**
   * Context, intervention, mechanisms and outcomes.
   *
   * @param sharedWith codes of all items for which this was worked out together
   * @param measuredBy indicators that the sources give with one of the four; empty when they give
   *     none
   */
  public record Cimo(
      String name,
      List<String> sharedWith,
      List<String> context,
      List<String> intervention,
      List<String> mechanisms,
      List<String> outcomes,
      List<Tie> measuredBy,
      String source) {

    /** One of the four. */
    public enum Element {
      CONTEXT,
      INTERVENTION,
      MECHANISMS,
      OUTCOMES
    }

    /**
     * What measures one of the four for one item.
     *
     * @param indicators codes of indicators of that item, in the source's order
     */
    public record Tie(Element element, String item, List<String> indicators, String source) {}
  }
}
