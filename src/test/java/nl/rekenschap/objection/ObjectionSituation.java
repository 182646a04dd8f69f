package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.objection.Assessment.Ground;
import nl.rekenschap.recovery.RecoverySituation;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * On 2 March 2026 JINC's subsidy of 65,000 euro was determined at 50,000, by officer and manager;
 * it can be objected to until 13 April. A second officer and manager are there.
 */
@Component
@Profile("roomtest")
public class ObjectionSituation {

  public static final CaseId JINC = RecoverySituation.JINC;
  public static final ObjectionId FIRST = ObjectionId.of(JINC, 1);
  public static final String GROUNDS = "De ontmoetingen zijn wel gehouden.";

  private final World world;
  private final RecoverySituation recoveries;
  private final Objection objection;

  ObjectionSituation(World world, RecoverySituation recoveries, Objection objection) {
    this.world = world;
    this.recoveries = recoveries;
    this.objection = objection;
  }

  /** The final amount was made known; 60,000 was paid. */
  public void determined() {
    recoveries.determined();
    colleagues();
  }

  /** What was too much was asked back as well. */
  public void reclaimed() {
    recoveries.announced();
    colleagues();
  }

  public void colleagues() {
    world.person("officer-2", Role.GRANT_OFFICER);
    world.person("manager-2", Role.MANAGER);
  }

  /** JINC objects on 10 April, in time. */
  public void objected() {
    objected(GROUNDS);
  }

  public void objected(String grounds) {
    determined();
    world.timePassesTo("2026-04-10");
    object("determination", grounds);
  }

  public void object(String contested, String grounds) {
    world.as("jinc", () -> objection.object(JINC, contested, grounds));
  }

  public void assess(Assessment assessment) {
    TaskId task = world.task(JINC, ObjectionTask.ASSESS);
    world.as("officer-2", () -> objection.assess(task, assessment));
  }

  public void notHeard() {
    assess(new Assessment.NotHeard(Ground.WAIVED, "Telefonisch gezegd."));
  }

  public void advise(Outcome outcome, String newAmount) {
    Optional<Money> amount =
        newAmount.isEmpty() ? Optional.empty() : Optional.of(Money.of(newAmount));
    TaskId task = world.task(JINC, ObjectionTask.ADVISE);
    world.as(
        "officer-2",
        () -> objection.advise(task, new Advice(outcome, amount, "De stukken laten dit zien.")));
  }

  public void decide() {
    TaskId task = world.task(JINC, ObjectionTask.DECIDE);
    world.as("manager-2", () -> objection.decide(task));
  }

  /** Assessed, advised and decided without a hearing. */
  public void decided(Outcome outcome, String newAmount) {
    notHeard();
    advise(outcome, newAmount);
    decide();
  }

  public ObjectionFile file() {
    return world.as("officer-2", () -> objection.file(FIRST));
  }

  public static Assessment hearing(String day) {
    return new Assessment.ToBeHeard(LocalDate.parse(day), "Stadhuis, kamer 1.01");
  }
}
