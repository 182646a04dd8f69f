package nl.rekenschap.workflow;

import java.util.Set;

/**
 * Where a case is in one diagram.
 *
 * @param active elements that wait now, called parts included
 * @param passed elements that were finished
 */
public record Position(String process, Set<String> active, Set<String> passed) {}
