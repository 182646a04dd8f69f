package nl.rekenschap.review;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was found of one period's rounds.
 *
 * @param judgements oldest round first
 * @param confirmations by a second pair of eyes, oldest round first
 */
public record Judged(List<Judgement> judgements, List<Judgement> confirmations) {

  public static final Judged NOTHING = new Judged(List.of(), List.of());

  public Judged {
    judgements = List.copyOf(judgements);
    confirmations = List.copyOf(confirmations);
  }

  /** Absent when that round was not accepted. */
  public Optional<Judgement> accepted(int round) {
    return accepted(judgements, round);
  }

  /** Absent when no second pair of eyes was needed. */
  public Optional<Judgement> confirmed(int round) {
    return accepted(confirmations, round);
  }

  private static Optional<Judgement> accepted(List<Judgement> among, int round) {
    return among.stream()
        .filter(it -> it.round() == round && it.verdict() == Judgement.Verdict.ACCEPTED)
        .findFirst();
  }
}
