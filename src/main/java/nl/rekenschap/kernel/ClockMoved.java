package nl.rekenschap.kernel;

import java.time.Instant;

/** The rehearsal moved its clock; whoever keeps a clock of its own (the engine) follows. */
public record ClockMoved(Instant now) {}
