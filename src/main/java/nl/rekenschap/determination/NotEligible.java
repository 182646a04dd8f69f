package nl.rekenschap.determination;

import nl.rekenschap.kernel.Money;

/**
 * A part of the costs that is left out, because it was not reasonably necessary (Awb 4:46(3)).
 *
 * @param line of the financial report, counted from 0
 * @param description of that line
 */
public record NotEligible(int line, String description, Money amount, String reason) {}
