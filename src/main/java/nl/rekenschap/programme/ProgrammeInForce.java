package nl.rekenschap.programme;

/** Another programme was put in force; in the transaction in which that happens. */
public record ProgrammeInForce(String programme) {}
