package nl.rekenschap.determination;

import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;

/**
 * One line of a provider's list of year-ends.
 *
 * @param title name of the subsidy
 * @param dueOn day by which the accountability must be in; a term that was set later moves it
 */
public record YearEnd(
    CaseId caseId,
    String title,
    int year,
    LocalDate opensOn,
    LocalDate dueOn,
    YearEndState state) {}
