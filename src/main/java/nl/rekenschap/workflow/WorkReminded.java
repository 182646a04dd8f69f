package nl.rekenschap.workflow;

import java.util.List;
import nl.rekenschap.access.Person;

/**
 * Somebody asks that this be done; published in the transaction in which it was asked, once for all
 * that was asked together, for who tells those whose work it is.
 */
public record WorkReminded(List<WorkItem> items, Person by, String because) {}
