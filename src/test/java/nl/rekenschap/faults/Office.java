package nl.rekenschap.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import nl.rekenschap.Rekenschap;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.faults.RestoreFaults.Done;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.nodes.LifeCases;
import nl.rekenschap.nodes.Orders;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.ImportResult;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.workflow.TaskId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product on its own embedded database, and people who work in it: officers draft awards,
 * somebody lets colleagues in, others are told things.
 */
final class Office implements AutoCloseable {

  private static final int CASES_A_YEAR = 250;
  private static final PersonId OFFICER = new PersonId("officer");
  private static final PersonId ADMINISTRATOR = new PersonId("admin");
  private static final long REST_MILLIS = 20;

  private final ConfigurableApplicationContext product;

  private Office(ConfigurableApplicationContext product) {
    this.product = product;
  }

  static Office open(Path data, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--spring.profiles.active=demo");
    all.add("--server.port=0");
    all.add("--rekenschap.data=" + data);
    all.add("--rekenschap.programme.initial=");
    // A real hash costs a tenth of a second, and what is tested is not that.
    all.add("--rekenschap.access.hashing.memory=64");
    all.add("--rekenschap.access.hashing.iterations=1");
    return new Office(
        Sight.whole(() -> new SpringApplication(Rekenschap.class).run(all.toArray(String[]::new))));
  }

  /** Brings a programme in force and starts its years, so that awards can be drafted. */
  void begin() {
    LifeCases cases = new LifeCases(4, CASES_A_YEAR);
    Programme programme = product.getBean(Programme.class);
    as(
        ADMINISTRATOR,
        () -> {
          byte[] plan = cases.plan().getBytes(StandardCharsets.UTF_8);
          if (programme.importFile("levens.yaml", plan) instanceof ImportResult.Rejected no) {
            throw new IllegalStateException(no.toString());
          }
          programme.putInForce(LifeCases.PROGRAMME);
        });
    Subsidy subsidy = product.getBean(Subsidy.class);
    cases.years().forEach(year -> as(OFFICER, () -> subsidy.start(year)));
  }

  private void as(PersonId person, Runnable work) {
    product
        .getBean(Access.class)
        .actingAs(
            person,
            () -> {
              work.run();
              return Boolean.TRUE;
            });
  }

  /** By the clock of the database. */
  Instant now() {
    return Sight.whole(
        () ->
            jdbc()
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
  }

  private JdbcClient jdbc() {
    return product.getBean(JdbcClient.class);
  }

  /** The keys of all that these people did and that is in the database. */
  Set<String> there() {
    return Sight.whole(
        () ->
            new TreeSet<>(
                jdbc()
                    .sql(
                        """
                        SELECT DISTINCT 'told ' || case_id FROM post.signal
                        WHERE case_id LIKE '2025-proef-%'
                        UNION ALL SELECT 'person ' || id FROM access.person WHERE id LIKE 'proef-%'
                        UNION ALL SELECT 'draft ' || i.id FROM workflow.work_item i
                        JOIN dossier.entry e
                          ON e.case_id = i.case_id AND e.what = 'award.event.drafted'
                        WHERE i.task = 'Task_DraftAward' AND i.state = 'DONE'
                        """)
                    .query(String.class)
                    .list()));
  }

  Workers work() {
    return new Workers();
  }

  @Override
  public void close() {
    product.close();
  }

  /** Several people at once, until they are told to end. */
  final class Workers {

    private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
    private final Queue<String> tasks = new ConcurrentLinkedQueue<>(tasks());
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final String begun = Long.toString(System.nanoTime(), 36);
    private final Semaphore end = new Semaphore(0);

    Workers() {
      start(0, this::draft);
      start(1, this::draft);
      start(2, this::letIn);
      start(3, this::tell);
      start(4, this::tell);
    }

    private interface Act {
      /** The key of what was done; empty when there is nothing left to do. */
      Optional<String> once(String unique);
    }

    private void start(int person, Act act) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0;
                          !end.tryAcquire(REST_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
                          i++) {
                        Instant asked = Instant.now();
                        Optional<String> key = act.once(begun + "-" + person + "-" + i);
                        Instant acknowledged = Instant.now();
                        key.ifPresent(it -> done.add(new Done(it, asked, acknowledged)));
                      }
                    } catch (InterruptedException | RuntimeException e) {
                      failures.add(e);
                    }
                  }));
    }

    private Optional<String> draft(String unique) {
      String task = tasks.poll();
      if (task == null) {
        return Optional.empty();
      }
      Award award = product.getBean(Award.class);
      as(
          OFFICER,
          () -> {
            AwardDesk desk = award.desk(new TaskId(task), AwardTask.DRAFT_AWARD);
            award.draft(new TaskId(task), Orders.asPlanned(desk.input().read(desk.indicators())));
          });
      return Optional.of("draft " + task);
    }

    private Optional<String> letIn(String unique) {
      PersonId id = new PersonId("proef-" + unique);
      as(
          ADMINISTRATOR,
          () ->
              product
                  .getBean(Access.class)
                  .create(
                      new Person(
                          id,
                          id.value(),
                          id.value() + "@oefen.invalid",
                          Set.of(Role.CONTROLLER),
                          Optional.empty()),
                      "demo"));
      return Optional.of("person " + id.value());
    }

    private Optional<String> tell(String unique) {
      CaseId about = new CaseId("2025-proef-" + unique);
      Sight.whole(
          () ->
              product
                  .getBean(TransactionTemplate.class)
                  .executeWithoutResult(
                      status ->
                          product
                              .getBean(Post.class)
                              .tellPeople(
                                  about,
                                  List.of(OFFICER),
                                  "reporting/returned",
                                  Map.of(
                                      "period", "x", "subsidy", "y", "reason", "z", "due",
                                      "15 mei"),
                                  "subsidy/" + about.value())));
      return Optional.of("told " + about.value());
    }

    Queue<Done> done() {
      if (!failures.isEmpty()) {
        throw new IllegalStateException(failures.peek());
      }
      return done;
    }

    /** All that was acknowledged. */
    List<Done> end() throws InterruptedException {
      end.release(threads.size());
      for (Thread thread : threads) {
        thread.join(Duration.ofMinutes(1));
      }
      return List.copyOf(done());
    }
  }

  private List<String> tasks() {
    return Sight.whole(
        () ->
            jdbc()
                .sql(
                    """
                    SELECT id FROM workflow.work_item
                    WHERE task = 'Task_DraftAward' AND state = 'OPEN' ORDER BY id
                    """)
                .query(String.class)
                .list());
  }
}
