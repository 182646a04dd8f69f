package nl.rekenschap.subsidy.ui;

import java.time.LocalDate;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** How a reporting period reads on the screens of a case. */
final class PeriodWords {

  private PeriodWords() {}

  static String name(Period period) {
    return Texts.text("workflow.period." + period.span().code()) + " " + period.span().year();
  }

  static Badge badge(Period period, LocalDate today) {
    if (period.isChangedSinceAcceptance()) {
      return badge("changed", Badge.Tone.ATTENTION);
    }
    if (period.isOverdue(today)) {
      return new Badge(Texts.text("subsidy.period.late"), Badge.Tone.BAD);
    }
    return switch (period.state()) {
      case PeriodState.Planned planned -> badge("planned", Badge.Tone.NEUTRAL);
      case PeriodState.Open open -> badge(open.drafted() ? "drafted" : "open", Badge.Tone.INFO);
      case PeriodState.Submitted submitted -> badge("submitted", Badge.Tone.INFO);
      case PeriodState.Returned returned -> badge("returned", Badge.Tone.ATTENTION);
      case PeriodState.Accepted accepted -> badge("accepted", Badge.Tone.GOOD);
      case PeriodState.Reopened reopened -> badge("changed", Badge.Tone.ATTENTION);
      case PeriodState.NotReceived missing -> badge("notReceived", Badge.Tone.BAD);
    };
  }

  /** What a reader should know besides the state: since when, why. */
  static String note(Period period) {
    return switch (period.state()) {
      case PeriodState.Planned planned ->
          Texts.text("subsidy.period.opens", Formats.date(period.opensOn()));
      case PeriodState.Open open -> "";
      case PeriodState.Submitted s -> by(Formats.moment(s.at()), s.byName());
      case PeriodState.Returned r -> Texts.text("subsidy.period.because", r.reason());
      case PeriodState.Accepted a -> by(Formats.moment(a.at()), a.byName());
      case PeriodState.Reopened r -> Texts.text("subsidy.period.because", r.reason());
      case PeriodState.NotReceived n -> Texts.text("subsidy.period.because", n.reason());
    };
  }

  private static String by(String when, String name) {
    return when + ", " + name;
  }

  private static Badge badge(String state, Badge.Tone tone) {
    return new Badge(Texts.text("subsidy.period." + state), tone);
  }
}
