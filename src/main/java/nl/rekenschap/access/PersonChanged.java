package nl.rekenschap.access;

import java.util.Optional;

/**
 * What somebody may do has changed; published in the transaction in which it did.
 *
 * @param now absent when the account is closed
 */
public record PersonChanged(Person before, Optional<Person> now) {}
