package nl.rekenschap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;

/**
 * Typing in a form of 200 fields: how long the server takes to keep one changed field, and a whole
 * page of them, with an empty history and with ten years of quarters behind it.
 */
final class DraftBench implements Bench.Benchmark {

  private static final int FIELDS = 200;
  private static final int WARM_UPS = 100;
  private static final int SAVES = 400;
  private static final double AIM_MILLIS = 100;

  @Override
  public void run(Sheet sheet) throws Exception {
    Samples first;
    try (Running running = Running.start()) {
      first = typing(running, ManyFields.in(running, FIELDS).open(ManyFields.LAST_YEAR, 1), 1);
    }
    try (Running running = Running.start()) {
      ManyFields situation = ManyFields.in(running, FIELDS);
      situation.reported(ManyFields.FIRST_YEAR, ManyFields.LAST_YEAR - 1);
      TaskId task = situation.open(ManyFields.LAST_YEAR, 1);
      Samples one = typing(running, task, 1);
      Samples all = typing(running, task, FIELDS);
      sheet.atMost("one-field.median", one.medianMillis(), "ms", AIM_MILLIS);
      sheet.atMost("one-field.p95", one.percentile(95), "ms", AIM_MILLIS);
      sheet.atMost("all-fields.median", all.medianMillis(), "ms", AIM_MILLIS);
      // The history must not weigh; half as much again is what a noisy machine does by itself.
      sheet.ratioAtMost(
          "one-field.with-history", one.medianMillis(), "ms", first.medianMillis(), 1.5);
    }
    sheet.note("fields", FIELDS);
    sheet.note("acceptedQuartersBehind", (ManyFields.LAST_YEAR - ManyFields.FIRST_YEAR) * 4);
    sheet.note("saves", SAVES);
    sheet.note("fsync", "on");
  }

  /** Saves again and again, as a person who types does: each save builds on the one before. */
  private static Samples typing(Running running, TaskId task, int fieldsAtOnce) throws Exception {
    World world = running.world();
    Reporting reporting = running.bean(Reporting.class);
    Typist typist = world.as("adviser", () -> new Typist(reporting, task, fieldsAtOnce));
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + SAVES; i++) {
      Callable<Saved> save = () -> world.as("adviser", typist::save);
      long took = Turns.time(save);
      if (i >= WARM_UPS) {
        nanos.add(took);
      }
    }
    return Turns.samples(nanos);
  }

  /** Somebody who fills in the fields one after the other, over and over. */
  private static final class Typist {
    private final Reporting reporting;
    private final TaskId task;
    private final int atOnce;
    private long seen;
    private int typed;

    Typist(Reporting reporting, TaskId task, int atOnce) {
      this.reporting = reporting;
      this.task = task;
      this.atOnce = atOnce;
      // As the form does when it is opened.
      this.seen = reporting.news(task, 0).version();
    }

    Saved save() {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < atOnce; i++) {
        typed++;
        changes.add(
            new Change(ManyFields.field(typed % FIELDS + 1), Integer.toString(typed), seen));
      }
      Saved saved = reporting.save(task, changes, seen);
      if (!saved.conflicts().isEmpty()) {
        throw new IllegalStateException("a lone typist has no conflicts: " + saved.conflicts());
      }
      seen = saved.version();
      return saved;
    }
  }
}
