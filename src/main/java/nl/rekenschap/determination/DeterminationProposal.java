package nl.rekenschap.determination;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.kernel.Money;

/**
 * What an officer proposes to the manager.
 *
 * @param ground absent when the amount is as awarded
 * @param notHeardBecause why the provider is not heard before less is determined (Awb 4:8, 4:11);
 *     absent when it is, or when nobody needs to be heard
 * @param notEligible costs that are left out of the calculation (Awb 4:46(3))
 */
public record DeterminationProposal(
    Outcome outcome,
    Money determined,
    String reasoning,
    Optional<Ground> ground,
    Optional<String> notHeardBecause,
    List<NotEligible> notEligible) {

  public DeterminationProposal {
    notEligible = List.copyOf(notEligible);
  }

  /** One in which all costs count. */
  public DeterminationProposal(
      Outcome outcome,
      Money determined,
      String reasoning,
      Optional<Ground> ground,
      Optional<String> notHeardBecause) {
    this(outcome, determined, reasoning, ground, notHeardBecause, List.of());
  }

  /** Why less is determined than was awarded (Awb 4:46(2)). */
  public enum Ground {
    /** (a) The activities were not, or not fully, carried out. */
    NOT_CARRIED_OUT,
    /** (b) Obligations of the award were not met. */
    OBLIGATIONS,
    /** (c) Wrong or incomplete data led to an award that would otherwise have been another. */
    WRONG_DATA,
    /** (d) The award was wrong and the recipient knew or should have known. */
    WRONG_AWARD
  }

  /**
   * A proposal with what became of it.
   *
   * @param returnedBecause absent unless the manager gave it back
   * @param calculation absent when there were no costs to go by
   */
  public record Made(
      DeterminationProposal proposal,
      String byName,
      Optional<String> returnedBecause,
      Optional<AmountCalculation> calculation) {}
}
