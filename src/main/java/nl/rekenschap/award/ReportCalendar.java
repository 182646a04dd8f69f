package nl.rekenschap.award;

import java.time.LocalDate;
import nl.rekenschap.kernel.Span;

/** When figures over a part of a year are due; the room that collects them says so. */
@FunctionalInterface
public interface ReportCalendar {

  LocalDate dueOn(Span span);
}
