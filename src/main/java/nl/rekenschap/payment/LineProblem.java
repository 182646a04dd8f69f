package nl.rekenschap.payment;

import nl.rekenschap.kernel.Refused;

/**
 * What is wrong in a line of a file.
 *
 * @param line 1-based
 */
public record LineProblem(int line, Refused why) {}
