package nl.rekenschap.determination;

import java.util.List;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.kernel.Money;

/** An amount and a ground on which the provider could give its views. */
public record Heard(Money determined, Ground ground) {

  /**
   * Whether the provider must be heard before that is decided (Awb 4:7, 4:8, 4:12(2)(b)): it gets
   * less than awarded, nobody wrote down why hearing may be left out, and it was not heard before
   * about the same ground and an amount that was as low or lower.
   */
  public static boolean isNeeded(DeterminationProposal proposal, List<Heard> before) {
    return proposal.outcome() != Outcome.AS_AWARDED
        && proposal.notHeardBecause().isEmpty()
        && before.stream().noneMatch(heard -> heard.covers(proposal));
  }

  private boolean covers(DeterminationProposal proposal) {
    return proposal.ground().filter(ground::equals).isPresent()
        && determined.compareTo(proposal.determined()) <= 0;
  }
}
