package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.council.Passport.Hand;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.determination.DeterminationDecision;

/** Decisions of the municipality as links of a chain. */
final class Decisions {

  private Decisions() {}

  /** Absent while nothing was decided. */
  static Optional<Decision> award(AwardFile file, Value value) {
    return switch (file.state()) {
      case AwardFile.State.Awarded it ->
          Optional.of(
              new Decision(
                  Decision.Kind.AWARD,
                  file.caseId().value(),
                  Optional.of(it.on()),
                  value,
                  List.of(
                      hand(it.draftedBy(), Hand.PREPARED), hand(it.approvedBy(), Hand.DECIDED))));
      case AwardFile.State.NotAwarded it ->
          Optional.of(
              new Decision(
                  Decision.Kind.NO_AWARD,
                  file.caseId().value(),
                  Optional.of(it.on()),
                  value,
                  List.of(hand(it.decidedBy(), Hand.DECIDED))));
      case AwardFile.State.AwaitingProvider it -> Optional.empty();
      case AwardFile.State.Drafting it -> Optional.empty();
      case AwardFile.State.AwaitingApproval it -> Optional.empty();
    };
  }

  static Decision amendment(AwardVersion version, Value value) {
    return new Decision(
        Decision.Kind.AMENDMENT,
        version.reference(),
        Optional.of(version.decidedOn()),
        value,
        List.of(hand(version.decidedBy(), Hand.DECIDED)));
  }

  static Decision determination(DeterminationDecision decision) {
    return new Decision(
        Decision.Kind.DETERMINATION,
        decision.caseId().value(),
        Optional.of(decision.decidedOn()),
        new Value.Amount(decision.determined(), true),
        List.of(
            hand(decision.proposedBy(), Hand.PREPARED),
            hand(decision.approvedBy(), Hand.DECIDED)));
  }

  private static Who hand(String name, Hand hand) {
    return new Who(Optional.of(name), Optional.empty(), hand);
  }
}
