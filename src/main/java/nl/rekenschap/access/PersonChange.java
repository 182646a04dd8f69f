package nl.rekenschap.access;

import java.time.Instant;
import java.util.Set;

/**
 * What happened to somebody's account.
 *
 * @param whom name of who was added, changed, removed or invited
 * @param byName who did it
 * @param duties the duties since then; empty when they are not what it is about
 */
public record PersonChange(
    Instant at, PersonAct act, String whom, String byName, Set<Duty> duties) {}
