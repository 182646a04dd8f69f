package nl.rekenschap.workflow.views;

import nl.rekenschap.kernel.PersonId;

/**
 * A look with a name.
 *
 * @param shared whether colleagues see it too
 * @param look as {@link LookText} writes it; what it names may since have gone
 */
public record SavedView(
    long id, PersonId owner, String ownerName, String name, boolean shared, String look) {}
