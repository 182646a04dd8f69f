package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.kernel.Money;

/**
 * What an officer proposes to the manager.
 *
 * @param ground absent when the amount is as awarded
 * @param hearing absent when the amount is as awarded: nobody needs to be heard on that
 */
public record DeterminationProposal(
    Outcome outcome,
    Money determined,
    String reasoning,
    Optional<Ground> ground,
    Optional<Hearing> hearing) {

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

  /** Whether the recipient was heard before the decision (Awb 4:7, 4:8, 4:12(2)(b)). */
  public sealed interface Hearing {
    record Held(LocalDate on, String summary) implements Hearing {}

    /** Left out, with the reason why that is allowed (Awb 4:8, 4:11). */
    record Skipped(String because) implements Hearing {}
  }

  /**
   * A proposal with what became of it.
   *
   * @param returnedBecause absent unless the manager gave it back
   */
  public record Made(
      DeterminationProposal proposal, String byName, Optional<String> returnedBecause) {}
}
