package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;

import java.util.Map;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.testing.World;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reports that were published, whatever their figures. */
@Component
@Profile("roomtest")
public class EditionsSituation {

  public static final CaseId CASE = new CaseId("council-2025");

  private final World world;
  private final Council council;
  private final StagedSources sources;

  EditionsSituation(World world, Council council, StagedSources sources) {
    this.world = world;
    this.council = council;
    this.sources = sources;
  }

  /** JINC reported so many encounters over the year. */
  public void encounters(long number) {
    sources.stage(
        aYear()
            .with(
                item("jinc")
                    .measuredBy(
                        indicator("ontmoetingen", Counts.ENCOUNTERS, new Target.Number(1140)))
                    .acceptedForTheYear(count("ontmoetingen", number)))
            .asPractice()
            .inputs());
  }

  /** The rooms themselves say what has happened. */
  public void forget() {
    sources.stage(null);
  }

  /** The first edition goes through all steps. */
  public void published() {
    world.as("adviser", () -> council.start(2025));
    throughTheSteps("De kern.");
  }

  /** So does the next one. */
  public void publishedAgain(String reason) {
    world.as("adviser", () -> council.startEdition(2025, reason));
    throughTheSteps("De kern, verbeterd.");
  }

  private void throughTheSteps(String core) {
    world.as(
        "adviser",
        () -> {
          council.saveNarrative(world.task(CASE, CouncilTask.DRAFT), new Narrative(core, Map.of()));
          council.draft(world.task(CASE, CouncilTask.DRAFT));
        });
    approve();
    world.as(
        "adviser",
        () ->
            council.recordCollegeDecision(
                world.task(CASE, CouncilTask.COLLEGE), world.today(), "Z-2026-1", "De rest volgt"));
  }

  /** Controller and manager agree with what was handed on. */
  public void approve() {
    world.as("controller", () -> council.check(world.task(CASE, CouncilTask.CHECK)));
    world.as("manager", () -> council.approve(world.task(CASE, CouncilTask.APPROVE)));
  }
}
