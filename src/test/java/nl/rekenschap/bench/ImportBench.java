package nl.rekenschap.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.testing.World;
import nl.rekenschap.workbook.Checked;
import nl.rekenschap.workbook.Format;
import nl.rekenschap.workbook.PeriodWorkbooks;
import nl.rekenschap.workbook.Upload;
import nl.rekenschap.workflow.TaskId;
import org.postgresql.PGConnection;

/**
 * From the bytes of an .xlsx file to committed values: 1,000 workbooks of 200 rows, and one of
 * 100,000; beside a bare COPY of the same rows into the same table, a transaction a workbook. One
 * of 10,000 shows that a row costs no more among many.
 */
final class ImportBench implements Bench.Benchmark {

  private static final int WORKBOOKS = 1_000;
  private static final int ROWS = 200;
  private static final int MEDIUM_ROWS = 10_000;
  private static final int MANY_ROWS = 99_999;
  private static final double AIM_RATIO = 0.5;
  private static final double AIM_MEGABYTES = 64;

  /** How much longer a row may take in the large file than in the medium one: not growing. */
  private static final double AIM_GROWTH = 1.5;

  @Override
  public void run(Sheet sheet) throws Exception {
    try (Running running = Running.start()) {
      TaskId task = ManyFields.in(running, ROWS).open(ManyFields.LAST_YEAR, 1);
      Workbooks files = new Workbooks(running, task, ROWS);
      List<Path> workbooks = new ArrayList<>();
      for (int i = 0; i < WORKBOOKS; i++) {
        workbooks.add(files.make(i));
      }
      Turns.Both both = Turns.of(1, 2, () -> files.handIn(workbooks), () -> files.copy(WORKBOOKS));
      double rows = (double) WORKBOOKS * ROWS;
      sheet.ratioAtLeast(
          "small.rows-per-second",
          perSecond(rows, both.product()),
          "rows/s",
          perSecond(rows, both.baseline()),
          AIM_RATIO);
    }
    double medium = one(sheet, "medium", MEDIUM_ROWS);
    double large = one(sheet, "large", MANY_ROWS);
    sheet.ratioAtMost("large.time-per-row", 1e6 / large, "us", 1e6 / medium, AIM_GROWTH);
    sheet.note("workbooks", WORKBOOKS);
    sheet.note("rowsOfSmall", ROWS);
    sheet.note("rowsOfMedium", MEDIUM_ROWS);
    sheet.note("rowsOfLarge", MANY_ROWS);
    sheet.note("baseline", "COPY of field, text, version, time, source, place and person");
    sheet.note("fsync", "on");
  }

  /** One workbook of so many rows; returns rows per second. */
  private static double one(Sheet sheet, String name, int rows) throws Exception {
    try (Running running = Running.start()) {
      ManyFields situation = ManyFields.in(running, 0);
      TaskId task = situation.open(ManyFields.LAST_YEAR, 1);
      situation.nameParts(ManyFields.LAST_YEAR, rows);
      Workbooks files = new Workbooks(running, task, rows);
      List<Path> one = List.of(files.make(1));
      List<Path> other = List.of(files.make(2));
      boolean[] turn = new boolean[1];
      Callable<?> product =
          () -> {
            turn[0] = !turn[0];
            return files.handIn(turn[0] ? one : other);
          };
      Turns.Both both = Turns.of(2, 4, product, () -> files.copy(1));
      double perSecond = perSecond(rows, both.product());
      sheet.ratioAtLeast(
          name + ".rows-per-second",
          perSecond,
          "rows/s",
          perSecond(rows, both.baseline()),
          AIM_RATIO);
      sheet.atMost(name + ".heap-above-idle", Heap.peakAboveIdle(product), "MB", AIM_MEGABYTES);
      return perSecond;
    }
  }

  private static double perSecond(double rows, Samples samples) {
    return rows / (samples.medianMillis() / 1000);
  }

  /** The files of one form, and the two ways in which their rows come into the database. */
  private static final class Workbooks {
    private final Running running;
    private final TaskId task;
    private final int rows;
    private final Path folder;

    Workbooks(Running running, TaskId task, int rows) throws IOException {
      this.running = running;
      this.task = task;
      this.rows = rows;
      folder = Files.createTempDirectory("import");
    }

    /** A workbook with other numbers in it than the one before. */
    Path make(int number) throws IOException {
      List<Change> changes = new ArrayList<>();
      for (int row = 1; row <= rows; row++) {
        changes.add(
            new Change(
                ManyFields.field(row), Integer.toString(number * 7 + row % 50), Long.MAX_VALUE));
      }
      World world = running.world();
      Reporting reporting = running.bean(Reporting.class);
      world.as("adviser", () -> reporting.save(task, changes, Long.MAX_VALUE));
      PeriodWorkbooks workbooks = running.bean(PeriodWorkbooks.class);
      return Files.write(
          folder.resolve(number + ".xlsx"),
          world.as("adviser", () -> workbooks.make(task, Format.XLSX)));
    }

    int handIn(List<Path> all) {
      PeriodWorkbooks workbooks = running.bean(PeriodWorkbooks.class);
      for (Path file : all) {
        Checked checked =
            running
                .world()
                .as("adviser", () -> workbooks.handIn(task, file.getFileName().toString(), file));
        if (checked.upload().outcome() != Upload.Outcome.TAKEN) {
          throw new IllegalStateException(checked.problems().toString());
        }
      }
      return all.size();
    }

    /** The rows of so many workbooks, each in a transaction of its own, in the form's place. */
    int copy(int times) throws SQLException, IOException {
      DataSource source = running.owner();
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        for (int i = 0; i < times; i++) {
          try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM reporting.draft_value");
          }
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  """
                  COPY reporting.draft_value (period_id, field, typed, version, saved_at, source,
                    place, by_person, by_name) FROM STDIN (FORMAT csv)
                  """,
                  new StringReader(csv(i)));
          connection.commit();
        }
        connection.setAutoCommit(true);
      }
      return times;
    }

    private String csv(int number) {
      String period = ManyFields.scope(ManyFields.LAST_YEAR, 1);
      StringBuilder csv = new StringBuilder();
      for (int row = 1; row <= rows; row++) {
        csv.append(period).append(',').append(ManyFields.field(row)).append(',');
        csv.append(number * 7 + row % 50).append(",1,2026-04-03T07:00:00Z,WORKBOOK,");
        csv.append(number).append(".xlsx Cijfers!I").append(row + 1);
        csv.append(",adviser,Bea Oefen\n");
      }
      return csv.toString();
    }
  }
}
