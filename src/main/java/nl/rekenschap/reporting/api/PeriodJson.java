package nl.rekenschap.reporting.api;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import org.jspecify.annotations.Nullable;

/**
 * A period, as {@code Period} in the description.
 *
 * @param awaited whether figures can be sent now
 * @param returnedBecause the municipality's reason; null unless the figures were sent back
 */
record PeriodJson(
    String id,
    String subsidy,
    String title,
    LocalDate from,
    LocalDate until,
    LocalDate opens,
    LocalDate due,
    String state,
    boolean awaited,
    int round,
    @Nullable String returnedBecause) {

  /** All of a provider. */
  record All(List<PeriodJson> periods) {}

  static PeriodJson of(Period period, String title) {
    String state = state(period.state());
    return new PeriodJson(
        period.id().value(),
        period.caseId().value(),
        title,
        period.span().firstDay(),
        period.span().lastDay(),
        period.opensOn(),
        period.dueOn(),
        state,
        List.of("OPEN", "RETURNED", "REOPENED").contains(state),
        period.round(),
        because(period.state()));
  }

  private static String state(PeriodState state) {
    return switch (state) {
      case PeriodState.Planned planned -> "PLANNED";
      case PeriodState.Open open -> "OPEN";
      case PeriodState.Submitted submitted -> "SUBMITTED";
      case PeriodState.Returned returned -> "RETURNED";
      case PeriodState.Accepted accepted -> "ACCEPTED";
      case PeriodState.Reopened reopened -> "REOPENED";
      case PeriodState.NotReceived notReceived -> "NOT_RECEIVED";
    };
  }

  private static @Nullable String because(PeriodState state) {
    return switch (state) {
      case PeriodState.Returned returned -> returned.reason();
      case PeriodState.Reopened reopened -> reopened.reason();
      case PeriodState.NotReceived closed -> closed.reason();
      case PeriodState.Planned planned -> null;
      case PeriodState.Open open -> null;
      case PeriodState.Submitted submitted -> null;
      case PeriodState.Accepted accepted -> null;
    };
  }
}
