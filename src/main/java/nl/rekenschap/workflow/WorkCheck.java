package nl.rekenschap.workflow;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Proves that the work list shows exactly the engine's open tasks, and puts right what differs,
 * with a line in the record of the case. Both are written in one transaction, so that a difference
 * comes from outside: a copy put back in part, a hand in the database.
 */
@Service
public class WorkCheck {

  private static final Logger LOG = LoggerFactory.getLogger(WorkCheck.class);

  private final OpenTasks tasks;
  private final WorkRepair repair;
  private final CommonWords words;

  WorkCheck(OpenTasks tasks, WorkRepair repair, CommonWords words) {
    this.tasks = tasks;
    this.repair = repair;
    this.words = words;
  }

  /**
   * What was found.
   *
   * @param compared open tasks of the engine that were looked at
   */
  public record Outcome(long compared, List<Repair> repairs, long moved) {}

  /** One difference that was put right. */
  public record Repair(Kind kind, String task) {}

  /** What was wrong with an item. */
  public enum Kind {
    /** The engine waits for a task that stood in no list. */
    MISSING,
    /** A list showed a task that the engine no longer waits for. */
    GONE,
    /** The engine has another person at it than the list said. */
    ASSIGNEE
  }

  /**
   * Compares and repairs. What changes meanwhile by people's work is no difference: each one is
   * looked at again before it is touched.
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  public Outcome check() {
    return run();
  }

  /** The same after a start, since the last stop may have been none. */
  @ForRooms
  @EventListener(ApplicationReadyEvent.class)
  public void afterStart() {
    Outcome outcome = run();
    if (!outcome.repairs().isEmpty() || outcome.moved() > 0) {
      LOG.warn(
          "Work list put right after the start: {} items, {} moved to another group",
          outcome.repairs().size(),
          outcome.moved());
    }
  }

  private Outcome run() {
    words.learn();
    OpenTasks.Differences found = tasks.compare();
    List<Repair> repairs = new ArrayList<>();
    found.suspects().stream().flatMap(id -> repair.look(id).stream()).forEach(repairs::add);
    return new Outcome(found.compared(), List.copyOf(repairs), repair.route());
  }
}
