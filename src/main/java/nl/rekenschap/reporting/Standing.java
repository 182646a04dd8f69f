package nl.rekenschap.reporting;

import java.time.LocalDate;

/** Where a period stands, as somebody who keeps watch over all of them sees it. */
public enum Standing {
  PLANNED,
  /** Figures are awaited, and still in time. */
  AWAITED,
  /** Figures are awaited, and the due day is over. */
  OVERDUE,
  SUBMITTED,
  RETURNED,
  ACCEPTED,
  /** "Akkoord, daarna gewijzigd": the accepted figures stand, others are under way. */
  CHANGED,
  NOT_RECEIVED;

  public static Standing of(Period period, LocalDate today) {
    if (period.isChangedSinceAcceptance()) {
      return CHANGED;
    }
    if (period.isOverdue(today)) {
      return OVERDUE;
    }
    return switch (period.state()) {
      case PeriodState.Planned planned -> PLANNED;
      case PeriodState.Open open -> AWAITED;
      case PeriodState.Reopened reopened -> CHANGED;
      case PeriodState.Submitted submitted -> SUBMITTED;
      case PeriodState.Returned returned -> RETURNED;
      case PeriodState.Accepted accepted -> ACCEPTED;
      case PeriodState.NotReceived missing -> NOT_RECEIVED;
    };
  }

  /** Whether somebody is to hand in figures. */
  static boolean isAwaited(PeriodState state) {
    return switch (state) {
      case PeriodState.Open open -> true;
      case PeriodState.Returned returned -> true;
      case PeriodState.Reopened reopened -> true;
      case PeriodState.Planned planned -> false;
      case PeriodState.Submitted submitted -> false;
      case PeriodState.Accepted accepted -> false;
      case PeriodState.NotReceived missing -> false;
    };
  }
}
