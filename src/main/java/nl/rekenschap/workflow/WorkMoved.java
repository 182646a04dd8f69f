package nl.rekenschap.workflow;

import java.util.Optional;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.PersonId;

/**
 * Work went to somebody else, or back to its group; published in the transaction in which it did,
 * for who tells those whom it concerns.
 *
 * @param item as it was
 * @param to absent when it is the group's again
 * @param because empty when nobody had to say why
 */
public record WorkMoved(WorkItem item, Optional<PersonId> to, Person by, String because) {}
