package nl.rekenschap.amendment;

/**
 * One thing that an amendment changes, old and new beside each other, in Dutch as the letter says
 * it.
 *
 * @param key of what changes; {0} in its sentence is the name
 * @param name of an indicator; empty for what has no name of its own
 */
public record Difference(String key, String name, String was, String becomes) {}
