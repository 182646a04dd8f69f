package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Limits;
import nl.rekenschap.programme.Target;

/** Indicators as a test needs them. */
final class Indicators {

  private Indicators() {}

  static IndicatorForYear indicator(String code, Counts counts, Target target) {
    return indicator(code, counts, target, 1, true);
  }

  static IndicatorForYear indicator(
      String code, Counts counts, Target target, int version, boolean continues) {
    return new IndicatorForYear(
        code,
        version,
        Situation.YEAR,
        LocalDate.of(version == 1 ? 2023 : Situation.YEAR, 1, 1),
        Optional.empty(),
        "Aantal " + code,
        code,
        counts,
        Reach.NONE,
        new Breakdown(
            Breakdown.By.PROJECT, List.of(new Breakdown.Part("bliksemstage", "Bliksemstage"))),
        Optional.empty(),
        overPeriods(counts),
        counts == Counts.TEXT ? Calculation.NONE : Calculation.SUM,
        Optional.empty(),
        Limits.NONE,
        target,
        List.of(new Target.Since(LocalDate.of(Situation.YEAR, 1, 1), target)),
        continues,
        Optional.empty(),
        false,
        "S1:1091");
  }

  /** The same indicator, calculated in another way. */
  static IndicatorForYear calculated(
      IndicatorForYear it, Calculation overPeriods, Calculation overPlaces) {
    return changed(
        it, it.reach(), it.validFrom(), it.validUntil(), overPeriods, overPlaces, it.mapsFrom());
  }

  /** The same indicator, in a version that begins on that day. */
  static IndicatorForYear beginning(IndicatorForYear it, LocalDate from) {
    return changed(
        it, it.reach(), from, it.validUntil(), it.overPeriods(), it.overPlaces(), it.mapsFrom());
  }

  /** The same indicator, that takes over from another one at the start of the year. */
  static IndicatorForYear takingOver(IndicatorForYear it, String from) {
    return changed(
        it,
        it.reach(),
        LocalDate.of(Situation.YEAR, 1, 1),
        it.validUntil(),
        it.overPeriods(),
        it.overPlaces(),
        Optional.of(from));
  }

  /** The same indicator, that counts these people. */
  static IndicatorForYear reaching(IndicatorForYear it, IndicatorForYear.Reach whom) {
    return changed(
        it,
        whom,
        it.validFrom(),
        it.validUntil(),
        it.overPeriods(),
        it.overPlaces(),
        it.mapsFrom());
  }

  private static IndicatorForYear changed(
      IndicatorForYear it,
      LocalDate from,
      Optional<LocalDate> until,
      Calculation overPeriods,
      Calculation overPlaces,
      Optional<String> mapsFrom) {
    return changed(it, it.reach(), from, until, overPeriods, overPlaces, mapsFrom);
  }

  private static IndicatorForYear changed(
      IndicatorForYear it,
      IndicatorForYear.Reach reach,
      LocalDate from,
      Optional<LocalDate> until,
      Calculation overPeriods,
      Calculation overPlaces,
      Optional<String> mapsFrom) {
    return new IndicatorForYear(
        it.code(),
        it.version(),
        it.year(),
        from,
        until,
        it.wording(),
        it.unit(),
        it.counts(),
        reach,
        it.breakdown(),
        it.definition(),
        overPeriods,
        overPlaces,
        it.ratio(),
        it.limits(),
        it.target(),
        it.targets(),
        it.continuesPrevious(),
        mapsFrom,
        it.provisional(),
        it.source());
  }

  private static Calculation overPeriods(Counts counts) {
    return switch (counts) {
      case PERSONS -> Calculation.MAXIMUM;
      case TEXT -> Calculation.NONE;
      case RATIO -> Calculation.RATIO_OF_SUMS;
      case ENCOUNTERS, CONTACTS, ACTIVITIES, HOURS, RESULTS, MONEY -> Calculation.SUM;
    };
  }
}
