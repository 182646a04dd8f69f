package nl.rekenschap.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.nodes.Database;
import nl.rekenschap.nodes.Node;
import nl.rekenschap.product.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people, each on another node of the product, pick up the same task at the same moment; and
 * when it is free again, both finish it at the same moment. One wins, the other reads who did.
 */
final class ClaimFaults implements Faults.Fault {

  private static final String ONE = "officer-een";
  private static final String OTHER = "officer-twee";
  private static final int YEARS = 4;
  private static final long AHEAD_NANOS = 15_000_000;

  /** How many times each won, so that nobody can say that the two never met. */
  private final Map<String, Integer> wins = new TreeMap<>();

  @Override
  public void inject(int times, Ledger ledger) throws Exception {
    Path logs = Programs.folder("claim-faults");
    try (Database database = Database.start();
        Node first = Node.start(database.url(), logs.resolve("first.log"))) {
      first.address();
      prepare(first, times);
      try (Node second = Node.start(database.url(), logs.resolve("second.log"))) {
        second.address();
        JdbcClient jdbc = database.in();
        for (String task : tasks(jdbc, times)) {
          claim(first, second, task, jdbc, ledger);
          finish(first, second, task, jdbc, ledger);
          ledger.injected();
        }
      }
    }
    ledger.note("won", wins);
  }

  private static void prepare(Node node, int times) {
    say(node.ask("begin " + YEARS + " " + (times + YEARS - 1) / YEARS));
    say(node.ask("officer " + ONE));
    say(node.ask("officer " + OTHER));
  }

  private static void say(String answer) {
    if (!answer.equals("done")) {
      throw new IllegalStateException(answer);
    }
  }

  private static List<String> tasks(JdbcClient jdbc, int times) {
    return jdbc.sql(
            """
            SELECT id FROM workflow.work_item
            WHERE task = 'Task_DraftAward' AND state = 'OPEN' ORDER BY id LIMIT :times
            """)
        .param("times", times)
        .query(String.class)
        .list();
  }

  private void claim(Node first, Node second, String task, JdbcClient jdbc, Ledger ledger) {
    String winner = race(first, second, "claim", task, ledger);
    String holder =
        jdbc.sql("SELECT coalesce(assignee, '') FROM workflow.work_item WHERE id = :task")
            .param("task", task)
            .query(String.class)
            .single();
    String engines =
        jdbc.sql("SELECT coalesce(assignee_, '') FROM engine.act_ru_task WHERE id_ = :task")
            .param("task", task)
            .query(String.class)
            .single();
    if (!holder.equals(winner) || !engines.equals(winner)) {
      ledger.violation(
          "%s: %s won the claim, %s holds the item and %s the engine's task"
              .formatted(task, winner, holder, engines));
    }
    say((winner.equals(ONE) ? first : second).ask("release " + winner + " " + task));
  }

  private void finish(Node first, Node second, String task, JdbcClient jdbc, Ledger ledger) {
    String winner = race(first, second, "finish", task, ledger);
    List<String> by =
        jdbc.sql(
                """
                SELECT i.ended_by || ' ' || i.state || ' '
                  || (SELECT count(*) FROM dossier.entry e
                      WHERE e.case_id = i.case_id AND e.what = 'award.event.drafted')
                FROM workflow.work_item i WHERE i.id = :task
                """)
            .param("task", task)
            .query(String.class)
            .list();
    if (!by.equals(List.of(winner + " DONE 1"))) {
      ledger.violation(task + ": " + winner + " finished it, and the database has " + by);
    }
  }

  /** Both at the same moment of the machine's clock; gives who won. */
  private String race(Node first, Node second, String what, String task, Ledger ledger) {
    ledger.asked();
    ledger.asked();
    long moment = Node.nowNanos() + AHEAD_NANOS * (what.equals("finish") ? 4 : 1);
    first.order(what + " " + ONE + " " + task + " " + moment);
    second.order(what + " " + OTHER + " " + task + " " + moment);
    String one = first.answer();
    String other = second.answer();
    if (one.equals("done") == other.equals("done")) {
      ledger.violation(what + " " + task + ": " + one + " and " + other);
      return one.equals("done") ? ONE : "";
    }
    String winner = one.equals("done") ? ONE : OTHER;
    String refusal = one.equals("done") ? other : one;
    if (!refusal.equals("refused workflow.claimedBy " + winner)
        && !refusal.equals("refused workflow.alreadyDone " + winner)) {
      ledger.violation(what + " " + task + ": " + winner + " won and the other read " + refusal);
    }
    ledger.acknowledged();
    wins.merge(what + " " + winner, 1, Integer::sum);
    return winner;
  }
}
