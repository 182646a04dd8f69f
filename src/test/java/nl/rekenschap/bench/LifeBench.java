package nl.rekenschap.bench;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.nodes.LifeCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole life of a subsidy: award, four submissions with their reviews, the year-end and its
 * approval; how many cases a second through the product's services, and through the same diagrams
 * on the engine alone.
 */
final class LifeBench implements Bench.Benchmark {

  /** Somewhere to live the cases of a year. */
  interface Lives {
    void live(int year) throws Exception;

    /** Cases whose life has ended. */
    long closed();
  }

  private static final int CASES = Integer.getInteger("bench.cases", 60);
  private static final int TURNS = Integer.getInteger("bench.turns", 6);
  private static final int WARM_UPS = Integer.getInteger("bench.warmUps", 2);
  private static final int PEOPLE = Integer.getInteger("bench.people", 4);
  private static final double AIM = 1.5;

  @Override
  public void run(Sheet sheet) throws Exception {
    LifeCases cases = new LifeCases(WARM_UPS + TURNS, CASES);
    try (Running running = Running.start();
        Crowd crowd = new Crowd(PEOPLE);
        BareLives bare = new BareLives(running.otherDatabase("bare"), cases, crowd)) {
      ProductLives product = new ProductLives(running, cases, crowd);
      product.putInForce();
      measure(sheet, product, bare, Cpu.with(running.bean(JdbcClient.class)));
    }
    sheet.note("casesATurn", CASES);
    sheet.note("turns", TURNS);
    sheet.note("peopleAtOnce", PEOPLE);
    sheet.note("fsync", "on");
  }

  /** What each turn took, in nanoseconds of the clock and of the processors. */
  private static final class Took {
    private final List<Long> clock = new ArrayList<>();
    private final List<Long> processors = new ArrayList<>();

    double casesASecond() {
      return CASES * 1000.0 / Turns.samples(clock).medianMillis();
    }

    double millisACase() {
      return Turns.samples(processors).medianMillis() / CASES;
    }
  }

  private static void measure(Sheet sheet, Lives product, Lives bare, Cpu cpu) throws Exception {
    Took ofProduct = new Took();
    Took ofBare = new Took();
    for (int turn = 0; turn < WARM_UPS + TURNS; turn++) {
      int year = LifeCases.FIRST_YEAR + turn;
      boolean counts = turn >= WARM_UPS;
      if (turn % 2 == 0) {
        live(product, year, counts ? ofProduct : new Took(), cpu);
        live(bare, year, counts ? ofBare : new Took(), cpu);
      } else {
        live(bare, year, counts ? ofBare : new Took(), cpu);
        live(product, year, counts ? ofProduct : new Took(), cpu);
      }
    }
    sheet.ratioAtLeast(
        "life.throughput", ofProduct.casesASecond(), "cases/s", ofBare.casesASecond(), AIM);
    sheet.note("processorMillisACase", ofProduct.millisACase());
    sheet.note("processorMillisACaseOnBareEngine", ofBare.millisACase());
  }

  private static void live(Lives lives, int year, Took took, Cpu cpu) throws Exception {
    long closed = lives.closed();
    long processors = cpu.nanos();
    took.clock.add(
        Turns.time(
            () -> {
              lives.live(year);
              return null;
            }));
    took.processors.add(cpu.nanos() - processors);
    if (lives.closed() != closed + CASES) {
      throw new IllegalStateException(lives.closed() - closed + " cases have ended in " + year);
    }
    System.out.printf(
        "%s %d: %d ms, processors %d ms%n",
        lives.getClass().getSimpleName(),
        year,
        took.clock.getLast() / 1_000_000,
        took.processors.getLast() / 1_000_000);
  }
}
