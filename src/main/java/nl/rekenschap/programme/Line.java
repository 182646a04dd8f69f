package nl.rekenschap.programme;

/** A programme line (programmalijn), under which interventions stand. */
public record Line(String code, String name) {}
