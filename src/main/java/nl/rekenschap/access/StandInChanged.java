package nl.rekenschap.access;

/**
 * Somebody was named as a stand-in, or is one no more; published in the transaction in which it
 * happened, for who tells the two of them.
 */
public record StandInChanged(StandIn standIn) {}
