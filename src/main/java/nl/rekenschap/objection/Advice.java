package nl.rekenschap.objection;

import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * What is proposed to decide.
 *
 * @param newAmount the final amount, when a determination is founded to be wrong; absent otherwise
 * @param reasoning grounds of the decision (Awb 7:12)
 */
public record Advice(Outcome outcome, Optional<Money> newAmount, String reasoning) {}
