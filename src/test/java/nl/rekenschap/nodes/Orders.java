package nl.rekenschap.nodes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.Reports;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.programme.ImportResult;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationContext;

/** What a node can be told to do; each order is words with spaces between them. */
public final class Orders {

  private final ApplicationContext product;
  private final Access access;

  Orders(ApplicationContext product) {
    this.product = product;
    this.access = product.getBean(Access.class);
  }

  String obey(String[] words) {
    switch (words[0]) {
      case "begin" -> begin(new LifeCases(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
      case "officer" -> newOfficer(words[1]);
      case "claim" -> at(words[3], words[1], () -> workflow().claim(new TaskId(words[2])));
      case "release" -> as(words[1], () -> workflow().release(new TaskId(words[2])));
      case "finish" -> finish(words[1], new TaskId(words[2]), words[3]);
      default -> throw new IllegalArgumentException("unknown order " + words[0]);
    }
    return "done";
  }

  /** Brings the programme in force and starts all its years. */
  private void begin(LifeCases cases) {
    Programme programme = product.getBean(Programme.class);
    as(
        "admin",
        () -> {
          byte[] plan = cases.plan().getBytes(StandardCharsets.UTF_8);
          if (programme.importFile("levens.yaml", plan) instanceof ImportResult.Rejected no) {
            throw new IllegalStateException(no.toString());
          }
          programme.putInForce(LifeCases.PROGRAMME);
        });
    Subsidy subsidy = product.getBean(Subsidy.class);
    cases.years().forEach(year -> as("officer", () -> subsidy.start(year)));
  }

  /** As the accounts of the rehearsal are made at the start, when nobody is logged in. */
  private void newOfficer(String id) {
    Sight.whole(
        () ->
            access.create(
                new Person(
                    new PersonId(id),
                    id,
                    id + "@oefen.invalid",
                    Set.of(Role.GRANT_OFFICER),
                    Optional.empty()),
                "demo"));
  }

  /** Reads the draft beforehand, so that both are at the task at the same moment. */
  private void finish(String person, TaskId task, String moment) {
    Award award = product.getBean(Award.class);
    AwardDraft draft =
        access.actingAs(
            new PersonId(person),
            () -> {
              AwardDesk desk = award.desk(task, AwardTask.DRAFT_AWARD);
              return asPlanned(desk.input().read(desk.indicators()));
            });
    at(moment, person, () -> award.draft(task, draft));
  }

  /** What the form begins with, and why reports are asked by quarter. */
  public static AwardDraft asPlanned(AwardDraft draft) {
    Clauses clauses = draft.clauses();
    return draft.with(
        clauses
            .reports()
            .map(it -> new Reports(it.frequency(), it.moments(), "Zo vraagt het programma het."))
            .map(clauses::with)
            .orElse(clauses));
  }

  /** At that moment of this machine's clock, in nanoseconds; at once when it has passed. */
  private void at(String moment, String person, Runnable work) {
    as(
        person,
        () -> {
          long nanos = Long.parseLong(moment);
          while (nowNanos() < nanos) {
            LockSupport.parkNanos(50_000);
          }
          work.run();
        });
  }

  static long nowNanos() {
    java.time.Instant now = java.time.Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private Workflow workflow() {
    return product.getBean(Workflow.class);
  }

  private void as(String person, Runnable work) {
    access.actingAs(
        new PersonId(person),
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
