package nl.rekenschap.hearing;

import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hearings in the state that a test is about: JINC may get less in 2025. */
@Component
@Profile("roomtest")
public class HearingSituation {

  public static final CaseId JINC = new CaseId("2025-jinc");
  public static final String SUBJECT = "determination";

  private final World world;
  private final Hearings hearings;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  HearingSituation(
      World world, Hearings hearings, Workflow workflow, TransactionTemplate transaction) {
    this.world = world;
    this.hearings = hearings;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  public static Intention lower(String text) {
    return new Intention(
        text,
        "Awb 4:48, eerste lid, onder a",
        List.of(
            new Intention.Line("Verleend", Money.of(65_000)),
            new Intention.Line("Wordt", Money.of("40000.50"))),
        "Mia Oefen");
  }

  /** It is Monday 2 June 2025; the intention has gone out and the term runs to 16 June. */
  public void asked() {
    world.itIs("2025-06-02");
    again(SUBJECT, "Wij verlagen het bedrag, omdat een deel niet doorgaat.");
  }

  /** A new intention on a subject is sent. */
  public void again(String scope, String text) {
    transaction.executeWithoutResult(
        status -> {
          hearings.intend(JINC, scope, lower(text));
          workflow.start(
              "hearing", JINC, scope, new CaseLabel("JINC", 2025, new ProviderId("jinc"), "JINC"));
        });
  }
}
