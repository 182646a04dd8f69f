package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.APPROVE_AWARD;
import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.access.StandIns;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever stands in for whomever, and whoever picks up, assigns, gives back or tries to finish
 * what: no hand under the draft is ever under the approval.
 */
@RoomTest
class FourEyesRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");
  private static final List<String> PEOPLE = List.of("ann", "ben", "cas", "dirk");
  private static final int SITUATIONS = 25;
  private static final int ATTEMPTS = 60;

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private Assignments assignments;
  @Autowired private WorkflowStore store;
  @Autowired private StandIns standIns;
  @Autowired private Award award;
  @Autowired private AwardSituation awards;
  @Autowired private JdbcClient jdbc;

  @Test
  void no_hand_is_under_both_the_draft_and_the_approval() {
    int approved = 0;
    int forAnother = 0;
    for (int seed = 1; seed <= SITUATIONS; seed++) {
      world.clean();
      world.itIs("2025-01-10");
      PEOPLE.forEach(id -> world.person(id, Role.GRANT_OFFICER, Role.MANAGER));
      Random random = new Random(seed);
      awards.started("jinc");
      someStandIn(random);

      Optional<Set<PersonId>> draft = played(DRAFT_AWARD, random);
      Optional<Set<PersonId>> approval = draft.flatMap(done -> played(APPROVE_AWARD, random));

      if (approval.isPresent()) {
        approved++;
        assertThat(Collections.disjoint(draft.orElseThrow(), approval.get()))
            .as("seed " + seed + ": " + draft + " and " + approval)
            .isTrue();
        forAnother += draft.get().size() > 1 || approval.get().size() > 1 ? 1 : 0;
      }
    }
    assertThat(approved).as("situations that came to an end").isGreaterThan(SITUATIONS / 2);
    assertThat(forAnother).as("with a stand-in in them").isGreaterThan(SITUATIONS / 8);
  }

  @Test
  void who_drafted_is_not_offered_the_approval_and_a_colleague_is() {
    world.itIs("2025-01-10");
    List.of("ann", "ben").forEach(id -> world.person(id, Role.GRANT_OFFICER, Role.MANAGER));
    awards.started("jinc");
    awards.draft(JINC, "ann");
    WorkItem approval = world.open(JINC).getFirst();

    assertThat(approval.task()).isEqualTo(APPROVE_AWARD.id());
    assertThat(world.as("ann", () -> workflow.isForOtherEyes(approval))).isTrue();
    assertThat(world.as("ben", () -> workflow.isForOtherEyes(approval))).isFalse();
  }

  private void someStandIn(Random random) {
    for (int i = 0; i < 4; i++) {
      String person = any(random);
      StandIn.Naming naming =
          new StandIn.Naming(
              new PersonId(person),
              new PersonId(any(random)),
              LocalDate.parse("2025-01-10"),
              LocalDate.parse("2025-01-10"),
              StandInScope.ALL,
              "");
      tried(person, () -> standIns.name(naming));
    }
  }

  /** Everybody tries this and that until it is done; whose hands it was done with. */
  private Optional<Set<PersonId>> played(AwardTask task, Random random) {
    TaskId id = world.task(JINC, task);
    for (int i = 0; i < ATTEMPTS; i++) {
      String who = any(random);
      switch (random.nextInt(5)) {
        case 0, 1 -> tried(who, () -> workflow.claim(id));
        case 2 -> tried(who, () -> assignments.assign(id, new PersonId(any(random)), "druk"));
        case 3 -> tried(who, () -> assignments.release(id, "toch niet"));
        default -> {
          if (tried(who, () -> finish(id, task))) {
            assertThat(store.item(id).orElseThrow().endedBy()).isEqualTo(new PersonId(who));
            return Optional.of(hands(id));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void finish(TaskId id, AwardTask task) {
    if (task == DRAFT_AWARD) {
      award.draft(id, awards.asThePlanHasIt(id));
    } else {
      award.approve(id);
    }
  }

  private Set<PersonId> hands(TaskId id) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT unnest(ended_for || ended_by || assignee)
                FROM workflow.work_item WHERE id = :id
                """)
            .param("id", id.value())
            .query((row, n) -> new PersonId(row.getString(1)))
            .list());
  }

  private boolean tried(String who, Runnable work) {
    List<Refused> refused = new ArrayList<>();
    world.as(
        who,
        () -> {
          try {
            work.run();
          } catch (Refused no) {
            refused.add(no);
          }
        });
    return refused.isEmpty();
  }

  private static String any(Random random) {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }
}
