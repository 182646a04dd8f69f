package nl.rekenschap.kernel;

/**
 * Whether everything entered here is practice data. True in the demo profile only; cases and
 * reports made then keep the mark for good.
 */
public record Practice(boolean active) {}
