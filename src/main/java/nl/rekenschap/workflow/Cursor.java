package nl.rekenschap.workflow;

/**
 * A place between two lines of a sorted list, from which the page before or after is read.
 *
 * @param key what the list is sorted by, of the line beside it
 * @param number of the line beside it, which is unique
 * @param backwards whether the page before it is meant
 */
public record Cursor(String key, long number, boolean backwards) {}
