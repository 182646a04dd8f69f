package nl.rekenschap.bench;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.nodes.LifeCases;

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
      measure(sheet, product, bare);
    }
    sheet.note("casesATurn", CASES);
    sheet.note("turns", TURNS);
    sheet.note("peopleAtOnce", PEOPLE);
    sheet.note("fsync", "on");
  }

  private static void measure(Sheet sheet, Lives product, Lives bare) throws Exception {
    List<Long> ofProduct = new ArrayList<>();
    List<Long> ofBare = new ArrayList<>();
    for (int turn = 0; turn < WARM_UPS + TURNS; turn++) {
      int year = LifeCases.FIRST_YEAR + turn;
      boolean productFirst = turn % 2 == 0;
      long first = lived(productFirst ? product : bare, year, turn + 1);
      long second = lived(productFirst ? bare : product, year, turn + 1);
      if (turn >= WARM_UPS) {
        ofProduct.add(productFirst ? first : second);
        ofBare.add(productFirst ? second : first);
      }
      System.out.printf(
          "turn %d: first %d ms, second %d ms%n", turn, first / 1_000_000, second / 1_000_000);
    }
    sheet.ratioAtLeast("life.throughput", aSecond(ofProduct), "cases/s", aSecond(ofBare), AIM);
  }

  private static long lived(Lives lives, int year, int turns) throws Exception {
    long took =
        Turns.time(
            () -> {
              lives.live(year);
              return null;
            });
    if (lives.closed() != (long) turns * CASES) {
      throw new IllegalStateException(lives.closed() + " cases have ended after " + turns);
    }
    return took;
  }

  private static double aSecond(List<Long> nanos) {
    return CASES * 1000.0 / Turns.samples(nanos).medianMillis();
  }
}
