package nl.rekenschap.determination;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.Intention;
import nl.rekenschap.hearing.Outcome;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import org.springframework.stereotype.Component;

/**
 * Hears the provider before less is determined than was awarded (Awb 4:7, 4:8). The term for the
 * decision runs on meanwhile: the law stops it for completing an application, not for hearing.
 */
@Component
class PriorHearing {

  /** What the hearing is about, as the diagram hands it on. */
  static final String SUBJECT = "determination";

  private final DeterminationStore store;
  private final YearEndStore years;
  private final Hearings hearings;

  PriorHearing(DeterminationStore store, YearEndStore years, Hearings hearings) {
    this.store = store;
    this.years = years;
    this.hearings = hearings;
  }

  /** Whether the newest proposal may not be decided on yet. */
  boolean isNeeded(CaseId caseId) {
    return Heard.isNeeded(made(caseId).proposal(), store.heard(caseId));
  }

  /** Says what is meant; the diagram then asks the provider. */
  void intend(YearEndRow row, Money awarded) {
    CaseId caseId = row.caseId();
    DeterminationProposal.Made made = made(caseId);
    DeterminationProposal proposal = made.proposal();
    hearings.intend(
        caseId,
        SUBJECT,
        new Intention(
            Dutch.text("determination.intention." + proposal.outcome().name())
                + "\n\n"
                + proposal.reasoning(),
            Dutch.text("determination.intention.ground." + ground(proposal).name()),
            List.of(
                line("awarded", awarded),
                line("intended", proposal.determined()),
                line("less", awarded.minus(proposal.determined()))),
            made.byName()));
    store.heardAbout(caseId);
    years.phase(caseId, Phase.PROPOSING);
  }

  /** How the newest hearing ended; absent when nobody was heard. */
  Optional<Outcome> outcome(CaseId caseId) {
    return hearings.outcome(caseId, SUBJECT);
  }

  private DeterminationProposal.Made made(CaseId caseId) {
    return store
        .proposal(caseId)
        .orElseThrow(() -> new IllegalStateException("nothing was proposed in " + caseId));
  }

  private static Ground ground(DeterminationProposal proposal) {
    return proposal
        .ground()
        .orElseThrow(() -> new IllegalStateException("a lower amount has a ground"));
  }

  private static Intention.Line line(String what, Money amount) {
    return new Intention.Line(Dutch.text("determination.PriorHearing." + what), amount);
  }
}
