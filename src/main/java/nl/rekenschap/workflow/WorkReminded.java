package nl.rekenschap.workflow;

import nl.rekenschap.access.Person;

/**
 * Somebody asks that this be done; published in the transaction in which it was asked, for who
 * tells those whose work it is.
 */
public record WorkReminded(WorkItem item, Person by, String because) {}
