package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Hearing;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/** The rules for a proposed determination (Awb 4:46, 4:12(2)(b), 3:46). */
final class ProposalCheck {

  private static final int LONGEST = 4000;

  private ProposalCheck() {}

  /**
   * The proposal with its texts trimmed.
   *
   * @param heardFrom the earliest day on which somebody can have been heard
   * @throws Refused at {@code determined}, {@code ground}, {@code reasoning}, {@code hearing},
   *     {@code heardOn}, {@code heardSummary} or {@code notHeardBecause}
   */
  static DeterminationProposal check(
      DeterminationProposal proposal,
      Money awarded,
      boolean exOfficio,
      LocalDate heardFrom,
      LocalDate today) {
    requireAmount(proposal, awarded);
    boolean detrimental = proposal.outcome() != Outcome.AS_AWARDED;
    // A decision must be reasoned (Awb 3:46); in line with an application it explains itself.
    String reasoning =
        detrimental || exOfficio
            ? Prose.required("reasoning", proposal.reasoning(), LONGEST)
            : Prose.optional("reasoning", proposal.reasoning(), LONGEST);
    if (!detrimental) {
      return new DeterminationProposal(
          proposal.outcome(), proposal.determined(), reasoning, Optional.empty(), Optional.empty());
    }
    if (proposal.ground().isEmpty()) {
      throw Refused.at("ground", "determination.ground.missing");
    }
    Hearing hearing =
        proposal
            .hearing()
            .orElseThrow(() -> Refused.at("hearing", "determination.hearing.missing"));
    return new DeterminationProposal(
        proposal.outcome(),
        proposal.determined(),
        reasoning,
        proposal.ground(),
        Optional.of(hearing(hearing, heardFrom, today)));
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

  private static Hearing hearing(Hearing hearing, LocalDate from, LocalDate today) {
    return switch (hearing) {
      case Hearing.Held held -> {
        if (held.on().isAfter(today) || held.on().isBefore(from)) {
          throw Refused.at("heardOn", "determination.hearing.date", from, today);
        }
        yield new Hearing.Held(held.on(), Prose.required("heardSummary", held.summary(), LONGEST));
      }
      case Hearing.Skipped skipped ->
          new Hearing.Skipped(Prose.required("notHeardBecause", skipped.because(), LONGEST));
    };
  }
}
