package nl.rekenschap.payment;

import java.time.LocalDate;
import nl.rekenschap.kernel.Money;

/**
 * A part of the subsidy that is paid ahead of the determination.
 *
 * @param on day on which it is ordered
 */
public record Instalment(LocalDate on, Money amount) {}
