package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.springframework.stereotype.Component;

/** The four weeks within which must be told that an application is not handled (Awb 4:5(4)). */
@Component
class UnhandledTerm {

  private static final int WEEKS = 4;

  private final Clocks clocks;
  private final AwardSettings settings;

  UnhandledTerm(Clocks clocks, AwardSettings settings) {
    this.clocks = clocks;
    this.settings = settings;
  }

  /**
   * @param from the day on which it was completed, or the last day for completing it
   */
  void start(CaseId caseId, LocalDate from) {
    clocks.start(key(caseId), from, TermLength.weeks(WEEKS), Origin.LEGAL);
  }

  /**
   * Absent when completion was asked without a last day: leaving it unhandled is then no choice.
   */
  Optional<LocalDate> lastDay(CaseId caseId) {
    return clocks.find(key(caseId)).map(CaseClock::lastDay);
  }

  Optional<LocalDate> warnOn(CaseId caseId) {
    return lastDay(caseId).map(day -> day.minusDays(settings.warnDaysBefore()));
  }

  void end(CaseId caseId, LocalDate on, String why) {
    clocks.end(key(caseId), on, why);
  }

  private static Clocks.Key key(CaseId caseId) {
    return Clocks.Key.of(caseId, ClockKind.APPLICATION_UNHANDLED);
  }
}
