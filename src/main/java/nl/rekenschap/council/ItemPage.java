package nl.rekenschap.council;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.Intervention.Cimo.Element;
import nl.rekenschap.reporting.Narrative;

/**
 * What is told about an intervention beside its figures.
 *
 * @param cimo absent when the evaluation plan does not work it out
 * @param evidence studies elsewhere: they say what can be expected, not what happened here
 * @param notes open points and contradictions in the plan
 * @param light the provider's own judgement with its last accepted figures; absent when it gave
 *     none
 * @param remarks on single indicators
 * @param stories told without names, only those of people who agreed
 */
public record ItemPage(
    Optional<String> goal,
    Optional<String> activity,
    Optional<String> targetGroup,
    Optional<Cimo> cimo,
    List<Fact> evidence,
    List<Fact> notes,
    Optional<Light> light,
    List<Remark> remarks,
    List<Story> stories) {

  /** In reports from before interventions had a page. */
  public static final ItemPage NONE =
      new ItemPage(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  public ItemPage {
    evidence = Objects.requireNonNullElse(evidence, List.of());
    notes = Objects.requireNonNullElse(notes, List.of());
    remarks = Objects.requireNonNullElse(remarks, List.of());
    stories = Objects.requireNonNullElse(stories, List.of());
  }

  /**
   * Context, intervention, mechanisms and outcomes.
   *
   * @param sharedWith names of the other interventions for which it was worked out together
   */
  public record Cimo(
      String name,
      List<String> sharedWith,
      List<String> context,
      List<String> intervention,
      List<String> mechanisms,
      List<String> outcomes,
      List<Tie> ties) {

    /** The wordings of the indicators that the sources give with one of the four. */
    public record Tie(Element element, List<String> indicators) {}
  }

  /** The provider's traffic light of a period. */
  public record Light(String span, Narrative.Light colour, String reason) {}

  /** What the provider wrote about one indicator in a period. */
  public record Remark(String span, String indicator, String text) {}

  /** An experience. */
  public record Story(String span, String text, String ageBand) {}
}
