package nl.rekenschap.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rekenschap.product.Programs;

/**
 * People work while the database is copied, and go on afterwards. Then it is put back, in an empty
 * folder, as it was at a moment of chance while they worked, with the commands of the page for
 * administrators. All that was acknowledged up to that moment must be there, nothing that was asked
 * after it, the record must be sound, and the product must run on it.
 */
final class RestoreFaults implements Faults.Fault {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BEFORE_COPY = 40;
  private static final int AFTER_COPY = 200;

  private final Random random = new Random(20_261_123);

  @Override
  public void inject(int times, Ledger ledger) throws Exception {
    Path place = Programs.folder("restore-faults");
    Path data = place.resolve("data");
    Path backups = place.resolve("backups");
    List<Done> all = new ArrayList<>();
    List<Object> rounds = new ArrayList<>();
    for (int round = 0; round < times; round++) {
      Instant moment = work(round, data, backups, all, ledger);
      Path empty = place.resolve("restored-" + round);
      long begun = System.nanoTime();
      String said =
          command(ledger, "./restore", backups.toString(), empty.toString(), moment.toString());
      double seconds = Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
      if (!said.contains("Teruggezet tot en met")) {
        ledger.violation("round " + round + ": " + said);
        continue;
      }
      rounds.add(compare(round, empty, moment, all, ledger, seconds));
      ledger.injected();
      System.out.println(ledger.inWords());
    }
    ledger.note("rounds", rounds);
  }

  /** Works, copies meanwhile, works on; gives a moment of the work after the copy. */
  private Instant work(int round, Path data, Path backups, List<Done> all, Ledger ledger)
      throws Exception {
    try (Office office = Office.open(data, "--rekenschap.database.backup-folder=" + backups)) {
      if (round == 0) {
        office.begin();
      }
      int before = all.size();
      Office.Workers workers = office.work();
      await().atMost(PATIENCE).until(() -> workers.done().size() >= BEFORE_COPY);
      command(ledger, "./backup", "--data", data.toString());
      Instant copied = office.now();
      int then = workers.done().size();
      int more = AFTER_COPY / 2 + random.nextInt(AFTER_COPY);
      await().atMost(PATIENCE).until(() -> workers.done().size() >= then + more);
      Instant last = office.now();
      long between = ChronoUnit.MICROS.between(copied, last);
      Instant moment = copied.plus(random.nextLong(between), ChronoUnit.MICROS);
      // Nobody stops for the archive to be brought up to now.
      command(ledger, "./backup", "wal", "--data", data.toString());
      all.addAll(workers.end());
      for (Done done : all.subList(before, all.size())) {
        ledger.asked();
        ledger.acknowledged();
      }
      return moment;
    }
  }

  private static Object compare(
      int round, Path restored, Instant moment, List<Done> all, Ledger ledger, double seconds)
      throws Exception {
    Set<String> expected = keys(all.stream().filter(done -> !done.acknowledged().isAfter(moment)));
    Set<String> possible = keys(all.stream().filter(done -> !done.asked().isAfter(moment)));
    Set<String> there;
    try (Office office = Office.open(restored)) {
      there = office.there();
    }
    for (String key : expected) {
      if (!there.contains(key)) {
        ledger.violation("round " + round + ": " + key + " was acknowledged and is not there");
      }
    }
    for (String key : there) {
      if (!possible.contains(key)) {
        ledger.violation("round " + round + ": " + key + " is there and was asked later");
      }
    }
    ledger.inFlight(possible.size() - expected.size());
    return java.util.Map.of(
        "moment",
        moment.toString(),
        "acknowledgedByThen",
        expected.size(),
        "inFlightThen",
        possible.size() - expected.size(),
        "there",
        there.size(),
        "askedLater",
        all.size() - possible.size(),
        "secondsToRestore",
        seconds);
  }

  private static Set<String> keys(Stream<Done> done) {
    return done.map(Done::key).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  /**
   * Something that the product acknowledged.
   *
   * @param asked a moment before its transaction could begin
   * @param acknowledged a moment after it was committed
   */
  record Done(String key, Instant asked, Instant acknowledged) {}

  /** What it said; that it failed is a violation. */
  private static String command(Ledger ledger, String... words) throws Exception {
    Path said = Files.createTempFile("command", ".txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    String text = read(said);
    System.out.print(text);
    if (process.waitFor() != 0) {
      ledger.violation(
          String.join(" ", words) + " ended with " + process.exitValue() + ": " + text);
    }
    return text;
  }

  private static String read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
