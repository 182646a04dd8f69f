package nl.rekenschap.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of the own organisation.
 *
 * @param lastLogin when this person was last let in; absent when that is not known
 */
public record Member(Person person, Optional<Instant> lastLogin) {}
