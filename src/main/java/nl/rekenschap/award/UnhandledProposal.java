package nl.rekenschap.award;

import java.util.Optional;

/**
 * A proposal to leave an application unhandled.
 *
 * @param reason the grounds of the decision (Awb 3:46)
 * @param returnedBecause why a manager gave it back; absent until then
 */
public record UnhandledProposal(String reason, String by, Optional<String> returnedBecause) {}
