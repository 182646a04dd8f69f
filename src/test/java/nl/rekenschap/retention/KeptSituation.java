package nl.rekenschap.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.World;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases whose time is over, and lists that are made, agreed to and carried out. */
@Component
@Profile("roomtest")
public class KeptSituation {

  private final World world;
  private final LifeSituation life;
  private final Lists lists;

  KeptSituation(World world, LifeSituation life, Lists lists) {
    this.world = world;
    this.life = life;
    this.lists = lists;
  }

  /** One subsidy ran its whole life and was determined in January 2026; others still run. */
  public void determined() {
    life.started();
    life.awarded(LifeSituation.JINC);
    life.awarded(LifeSituation.LEERGELD);
    for (String quarter : List.of("2025-04-02", "2025-07-02", "2025-10-02", "2026-01-02")) {
      world.timePassesTo(quarter);
      life.submits(LifeSituation.JINC, "jinc", ReportingTask.SUBMIT_FIGURES);
      life.accepts(LifeSituation.JINC);
    }
    life.yearEndFiled();
    life.determined();
  }

  /** One subsidy was refused on 10 January 2025. */
  public void refused() {
    life.started();
    life.refused(LifeSituation.JINC);
  }

  /** The administrator makes and offers a list. */
  public long offered() {
    long number = world.as("admin", () -> lists.make());
    world.as("admin", () -> lists.offer(number));
    return number;
  }

  public void approves(String who, long number) {
    world.as(who, () -> lists.approve(number, sha(number)));
  }

  public long approved() {
    long number = offered();
    approves("manager", number);
    approves("controller", number);
    return number;
  }

  public String sha(long number) {
    return world.as("admin", () -> lists.list(number)).sha256();
  }

  public DestructionList carriedOut(long number) {
    world.as("admin", () -> lists.carryOut(number));
    return done(number);
  }

  /** Waits until the work in the background has ended. */
  public DestructionList done(long number) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(25));
    while (Instant.now().isBefore(limit)) {
      DestructionList list = world.as("admin", () -> lists.list(number));
      if (list.state() == ListState.DONE) {
        return list;
      }
      pause();
    }
    throw new AssertionError("list " + number + " is not done");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public ListLine line(long number, CaseId caseId) {
    return world.as("admin", () -> lists.lines(number)).stream()
        .filter(line -> line.caseId().equals(caseId))
        .findFirst()
        .orElseThrow();
  }
}
