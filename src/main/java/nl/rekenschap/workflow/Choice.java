package nl.rekenschap.workflow;

/**
 * A value that a list can be narrowed to.
 *
 * @param label how people call it; the value itself for tasks and periods, for which the screen has
 *     the words
 */
public record Choice(String value, String label) {}
