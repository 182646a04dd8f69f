package nl.rekenschap.award;

import nl.rekenschap.programme.Target;

/** The target that the award agrees for one indicator of the programme. */
public record AgreedTarget(String indicator, int version, Target target) {}
