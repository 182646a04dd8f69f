package nl.rekenschap.determination;

import java.util.List;
import nl.rekenschap.determination.Accountability.Cost;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/** The rules for a proposed determination (Awb 4:46, 3:46). */
final class ProposalCheck {

  /** With the words around it, it must also fit in the letter that tells what is meant. */
  static final int LONGEST = 3800;

  static final int LONGEST_REASON = 1000;

  private ProposalCheck() {}

  /**
   * The proposal with its texts trimmed.
   *
   * @param costs the lines of the financial report; empty when none came in
   * @throws Refused at {@code determined}, {@code ground}, {@code reasoning}, {@code
   *     notHeardBecause}, {@code notEligible.<line>.amount} or {@code notEligible.<line>.reason}
   */
  static DeterminationProposal check(
      DeterminationProposal proposal, Money awarded, boolean exOfficio, List<Cost> costs) {
    List<NotEligible> notEligible =
        proposal.notEligible().stream().map(part -> notEligible(part, costs)).toList();
    requireAmount(proposal, awarded);
    boolean detrimental = proposal.outcome() != Outcome.AS_AWARDED;
    // A decision must be reasoned (Awb 3:46); in line with an application it explains itself.
    String reasoning =
        detrimental || exOfficio
            ? Prose.required("reasoning", proposal.reasoning(), LONGEST)
            : Prose.optional("reasoning", proposal.reasoning(), LONGEST);
    if (detrimental && proposal.ground().isEmpty()) {
      throw Refused.at("ground", "determination.ground.missing");
    }
    return new DeterminationProposal(
        proposal.outcome(),
        proposal.determined(),
        reasoning,
        proposal.ground().filter(ground -> detrimental),
        proposal
            .notHeardBecause()
            .filter(because -> detrimental)
            .map(because -> Prose.required("notHeardBecause", because, LONGEST)),
        notEligible);
  }

  private static NotEligible notEligible(NotEligible part, List<Cost> costs) {
    String field = "notEligible." + part.line();
    if (part.line() < 0 || part.line() >= costs.size()) {
      throw new Refused("determination.notEligible.line");
    }
    Cost cost = costs.get(part.line());
    if (part.amount().isNegative() || part.amount().isZero()) {
      throw Refused.at(field + ".amount", "determination.notEligible.none");
    }
    if (part.amount().compareTo(cost.realised()) > 0) {
      throw Refused.at(field + ".amount", "determination.notEligible.above", cost.realised());
    }
    return new NotEligible(
        part.line(),
        cost.description(),
        part.amount(),
        Prose.required(field + ".reason", part.reason(), LONGEST_REASON));
  }

  private static void requireAmount(DeterminationProposal proposal, Money awarded) {
    Money determined = proposal.determined();
    if (determined.isNegative()) {
      throw Refused.at("determined", "kernel.number.negative");
    }
    if (determined.compareTo(awarded) > 0) {
      throw Refused.at("determined", "determination.amount.aboveAward", awarded);
    }
    boolean fits =
        switch (proposal.outcome()) {
          case AS_AWARDED -> determined.equals(awarded);
          case LOWER -> !determined.isZero() && determined.compareTo(awarded) < 0;
          case ZERO -> determined.isZero() && !awarded.isZero();
        };
    if (!fits) {
      throw Refused.at(
          "determined", "determination.amount.misfit." + proposal.outcome().name(), awarded);
    }
  }
}
