package nl.rekenschap.reporting;

import java.time.Instant;

/** A period that nobody may type in, hand in for or open again. */
public record Lock(Instant at, String byName, String reason) {}
