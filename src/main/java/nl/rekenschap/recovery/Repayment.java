package nl.rekenschap.recovery;

import java.time.LocalDate;
import nl.rekenschap.kernel.Money;

/**
 * Money that came in.
 *
 * @param on day on which the bank had it
 * @param reference with which it can be found in the bank's statement
 */
public record Repayment(Money amount, LocalDate on, String reference) {}
