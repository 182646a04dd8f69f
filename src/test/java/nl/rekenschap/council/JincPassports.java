package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.ItemStory.notAvailable;
import static nl.rekenschap.council.ItemStory.words;
import static nl.rekenschap.council.Situation.aYear;

import java.math.BigDecimal;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;

/** A year of JINC with a value of every sort, and the passports of it. */
final class JincPassports {

  static final PeriodId Q1 = new PeriodId("2025-jinc-q1");

  private JincPassports() {}

  private static IndicatorForYear meetings() {
    return indicator("a", Counts.ENCOUNTERS, new Target.Number(200));
  }

  private static IndicatorForYear people() {
    return calculated(
        indicator("p", Counts.PERSONS, new Target.NoneByDesign()),
        Calculation.MAXIMUM,
        Calculation.NONE);
  }

  static Situation jinc() {
    return aYear()
        .with(
            item("jinc")
                .awarded(65000, new AgreedTarget("a", 1, new Target.Number(100)))
                .determined(60000)
                .measuredBefore(meetings())
                .acceptedLastYear(1, count("a", 33))
                .measuredBy(meetings())
                .measuredBy(people())
                .measuredBy(indicator("k", Counts.TEXT, new Target.NotApplicable()))
                .accepted(
                    1,
                    "Goed.",
                    count("a", "bliksemstage", 30),
                    count("a", "taal", 20),
                    count("p", "hatert", 3),
                    count("p", "noord", 9),
                    words("k", "Fijn."))
                .accepted(
                    2,
                    count("a", 25),
                    notAvailable("p", "hatert", "systeem stuk"),
                    count("p", "noord", 7)));
  }

  static Passports passports(Situation situation) {
    ReportInputs inputs = situation.inputs();
    return PassportBuilder.of(inputs, ReportBuilder.build(inputs, Narrative.EMPTY));
  }

  static Passport passport(Situation situation, FigureId figure) {
    return passports(situation).find(figure.value()).orElseThrow();
  }

  static Value number(long number) {
    return new Value.Numeric(BigDecimal.valueOf(number), true);
  }

  static Value euros(long euros) {
    return new Value.Amount(Money.of(euros), true);
  }
}
