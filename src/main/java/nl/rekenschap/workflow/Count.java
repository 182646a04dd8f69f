package nl.rekenschap.workflow;

/**
 * How many lines a list has.
 *
 * @param more whether counting stopped there: then there are more
 */
public record Count(long number, boolean more) {}
