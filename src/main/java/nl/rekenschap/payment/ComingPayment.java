package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * Money that is to be paid.
 *
 * @param on day on which it is ordered; once it is, the last day on which it is paid in time
 * @param order absent until it is ordered
 */
public record ComingPayment(
    CaseId caseId, LocalDate on, Money amount, Optional<OrderNumber> order) {}
