package nl.rekenschap.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by its name and says where its figures are. */
public final class Bench {

  /** One benchmark: measures, and writes what it measured to the sheet. */
  interface Benchmark {
    void run(Sheet sheet) throws Exception;
  }

  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.of(
              "draft",
              new DraftBench(),
              "import",
              new ImportBench(),
              "life",
              new LifeBench(),
              "inbox",
              new InboxBench(),
              "pdf",
              new PdfBench(),
              "report",
              new ReportBench(),
              "timers",
              new TimersBench()));

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1 || !ALL.containsKey(arguments[0])) {
      System.err.println("./bench " + String.join(" | ", ALL.keySet()));
      System.exit(2);
    }
    Sheet sheet = new Sheet(arguments[0]);
    try {
      ALL.get(arguments[0]).run(sheet);
    } catch (Exception | Error failed) {
      // What was started for it would keep this process alive.
      failed.printStackTrace();
      System.exit(1);
    }
    Path written = sheet.write(Path.of("target", "bench"));
    System.out.println(sheet.inWords());
    System.out.println(written);
    System.exit(sheet.holds() ? 0 : 1);
  }
}
