package nl.rekenschap.faults;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Injects one kind of fault so many times and says where the count is. */
public final class Faults {

  /** One kind of fault. */
  interface Fault {
    void inject(int times, Ledger ledger) throws Exception;
  }

  private static final Map<String, Fault> ALL =
      new TreeMap<>(
          Map.of(
              "claims", new ClaimFaults(),
              "drafts", new DraftFaults(),
              "mail", new MailFaults(),
              "restore", new RestoreFaults()));
  private static final Map<String, Integer> TIMES =
      Map.of("claims", 1000, "mail", 1000, "restore", 5);
  private static final int USUAL_TIMES = 100;

  private Faults() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 1 || arguments.length > 2 || !ALL.containsKey(arguments[0])) {
      System.err.println("./faults " + String.join(" | ", ALL.keySet()) + " [TIMES]");
      System.exit(2);
    }
    int times =
        arguments.length == 2
            ? Integer.parseInt(arguments[1])
            : TIMES.getOrDefault(arguments[0], USUAL_TIMES);
    Ledger ledger = new Ledger(arguments[0], times);
    try {
      ALL.get(arguments[0]).inject(times, ledger);
    } finally {
      System.out.println(ledger.write(Path.of("target", "faults")));
      System.out.println(ledger.inWords());
    }
    System.exit(ledger.holds() ? 0 : 1);
  }
}
