package nl.rekenschap.provider;

import nl.rekenschap.kernel.ProviderId;

/**
 * An organisation that carries out interventions (aanbieder).
 *
 * @param practice made up for the rehearsal; never a real organisation
 */
public record Organisation(ProviderId id, String name, boolean practice) {}
