package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;

import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Target;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a test of a screen tell what the rooms say. */
@Component
@Profile("roomtest")
public class StagedReport {

  private final StagedSources sources;

  StagedReport(StagedSources sources) {
    this.sources = sources;
  }

  public void withASmallNumber() {
    sources.stage(
        aYear()
            .with(
                item("preventieplatforms")
                    .measuredBy(
                        Indicators.reaching(
                            calculated(
                                indicator("bereikt", Counts.PERSONS, new Target.NotSet()),
                                Calculation.MAXIMUM,
                                Calculation.NONE),
                            Reach.CHILDREN))
                    .accepted(
                        1,
                        "In Hatert kwamen drie kinderen.",
                        count("bereikt", "hatert", 3),
                        count("bereikt", "noord", 12)))
            .inputs());
  }

  public void clear() {
    sources.stage(null);
  }
}
