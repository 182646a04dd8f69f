package nl.rekenschap.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.bench.Running;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.post.Post;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mail server is away while people work and mails queue; then it comes back, hangs up on some
 * connections before it answers, and refuses one address. Each other mail must be in its mailbox,
 * once: a copy more only where the server had taken the mail and hung up, and that one bears the
 * Message-ID by which a mailbox drops it. And whoever caused a mail must not have waited for it.
 */
final class MailFaults implements Faults.Fault {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String BAD = "bestaat-niet@oefen.invalid";
  private static final int WORKERS = 4;
  private static final int PEOPLE = 20;
  private static final int CASES = 60;
  private static final int WARM_UP = 200;

  /** Nobody may notice: what tells takes no longer than this, whatever the mail server does. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Override
  public void inject(int times, Ledger ledger) throws Exception {
    try (MoodyMailServer server = new MoodyMailServer(BAD);
        Running product =
            Running.start(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.port(),
                "--rekenschap.post.pause=500ms",
                "--rekenschap.post.quiet-days=false")) {
      Office office = new Office(product);
      server.open(false);
      office.work(WARM_UP);
      List<Double> withServer = office.work(WARM_UP);
      arrive(office, server, 2 * WARM_UP, ledger);
      server.close();
      office.waitUntilNoticed();

      List<Double> withoutServer = office.work(times);
      office.tell(office.nobody, 0);
      withoutServer.forEach(
          each -> {
            ledger.asked();
            ledger.acknowledged();
            ledger.injected();
          });
      if (server.taken().size() != 2 * WARM_UP) {
        ledger.violation("mail was taken while the server was away");
      }
      long back = System.nanoTime();
      server.open(true);
      arrive(office, server, 2 * WARM_UP + times, ledger);
      ledger.note("secondsUntilAllHadArrived", seconds(System.nanoTime() - back));
      check(office, server, ledger);
      waits(withServer, withoutServer, ledger);
    }
  }

  private static void arrive(Office office, MoodyMailServer server, int mails, Ledger ledger) {
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> office.sent() >= mails);
    } catch (ConditionTimeoutException late) {
      ledger.violation(office.sent() + " of " + mails + " mails had left after " + PATIENCE);
    }
    if (new TreeSet<>(server.taken()).size() != mails) {
      ledger.violation(mails + " mails are in no mailbox but " + server.taken().size() + " copies");
    }
  }

  private static void check(Office office, MoodyMailServer server, Ledger ledger) {
    Map<String, Integer> copies = new HashMap<>();
    server.taken().forEach(id -> copies.merge(id, 1, Integer::sum));
    Set<String> expected = office.messageIds();
    if (!copies.keySet().equals(expected)) {
      ledger.violation("the mailboxes hold other mails than were written");
    }
    Map<String, Integer> unanswered = server.takenWithoutAnswer();
    copies.forEach(
        (id, number) -> {
          int allowed = 1 + unanswered.getOrDefault(id, 0);
          if (number > allowed) {
            ledger.violation(
                id + " came " + number + " times, " + allowed + " were to be expected");
          }
        });
    if (unanswered.isEmpty() || server.hungUpBefore() == 0 || server.refusals() == 0) {
      ledger.violation("the server had no moods");
    }
    if (!office.nobodyStillWaits()) {
      ledger.violation("the mail to the bad address does not wait visibly");
    }
    ledger.note("copies", server.taken().size());
    ledger.note("mailsInMailboxesThatDropDuplicates", copies.size());
    ledger.note("takenAndHungUp", unanswered.values().stream().mapToInt(Integer::intValue).sum());
    ledger.note("hungUpBeforeTaking", server.hungUpBefore());
    ledger.note("refusalsOfTheBadAddress", server.refusals());
  }

  private static void waits(List<Double> with, List<Double> without, Ledger ledger) {
    ledger.note("millisToTellWithServer", sheet(with));
    ledger.note("millisToTellWithoutServer", sheet(without));
    if (Collections.max(without) > LONGEST.toMillis()) {
      ledger.violation("somebody waited " + Collections.max(without) + " ms");
    }
  }

  private static Map<String, Double> sheet(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return Map.of(
        "median", sorted.get(sorted.size() / 2),
        "p95", sorted.get(sorted.size() * 95 / 100),
        "longest", sorted.getLast());
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e8) / 10.0;
  }

  /** People whose work causes mail, as the rooms do it: in the transaction of the work. */
  private static final class Office {

    private final Post post;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final List<PersonId> people = new ArrayList<>();
    private final PersonId nobody = new PersonId("bestaat-niet");

    Office(Running product) {
      post = product.bean(Post.class);
      transaction = product.bean(TransactionTemplate.class);
      database = product.bean(JdbcClient.class);
      Access access = product.bean(Access.class);
      for (int i = 0; i < PEOPLE; i++) {
        people.add(new PersonId("collega-" + i));
        access.create(person(people.getLast(), "collega-" + i + "@oefen.invalid"), "demo");
      }
      access.create(person(nobody, BAD), "demo");
    }

    private static Person person(PersonId id, String address) {
      return new Person(id, id.value(), address, Set.of(Role.CONTROLLER), Optional.empty());
    }

    /** So many pieces of work, each with a mail; how long each took, in milliseconds. */
    List<Double> work(int pieces) throws Exception {
      try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
        List<Future<Double>> all = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
          int piece = i;
          all.add(workers.submit(() -> tell(people.get(piece % PEOPLE), piece)));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> each : all) {
          millis.add(each.get());
        }
        return millis;
      }
    }

    double tell(PersonId person, int piece) {
      long start = System.nanoTime();
      transaction.executeWithoutResult(
          status ->
              post.tellPeople(
                  new CaseId("2025-zaak-" + piece % CASES),
                  List.of(person),
                  "reporting/returned",
                  Map.of("period", "x", "subsidy", "y", "reason", "z", "due", "15 mei 2025"),
                  "subsidy/2025-zaak-" + piece % CASES));
      return Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    }

    /** The outbox has something to try, so that it knows that the server is away. */
    void waitUntilNoticed() {
      tell(people.getFirst(), 0);
      await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM post.line") == 1);
      database.sql("DELETE FROM post.mail WHERE sent_at IS NULL").update();
    }

    long sent() {
      return count("SELECT count(*) FROM post.mail WHERE sent_at IS NOT NULL");
    }

    boolean nobodyStillWaits() {
      return count(
              """
              SELECT count(*) FROM post.mail
              WHERE sent_at IS NULL AND dropped_at IS NULL AND problem IS NOT NULL
              """)
          == 1;
    }

    private long count(String sql) {
      return database.sql(sql).query(Long.class).single();
    }

    Set<String> messageIds() {
      return new TreeSet<>(
          database
              .sql(
                  "SELECT '<' || message_id || '@localhost>' FROM post.mail WHERE sent_at IS NOT"
                      + " NULL")
              .query(String.class)
              .list());
    }
  }
}
