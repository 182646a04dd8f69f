package nl.rekenschap.workflow;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.PersonId;

/**
 * Work went to somebody else, or back to its group; published in the transaction in which it did,
 * once for all that was moved together, for who tells those whom it concerns.
 *
 * @param items as they were
 * @param to absent when they are the groups' again
 * @param because empty when nobody had to say why
 */
public record WorkMoved(List<WorkItem> items, Optional<PersonId> to, Person by, String because) {}
