package nl.rekenschap.determination;

import java.util.List;

/**
 * What one accountability has to meet.
 *
 * @param money whether the financial report must have lines
 * @param deviation from which difference a line must be explained
 * @param comparison aims and results of the year, from what was agreed and accepted
 */
public record Asked(boolean money, Deviation deviation, List<Compared> comparison) {}
