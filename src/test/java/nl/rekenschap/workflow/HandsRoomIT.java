package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.APPROVE_AWARD;
import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.access.StandIns;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ann is away and Ben stands in for her; both may draft and approve, and so may Cas.
 *
 * <p>Long because each rule on acting for another is a test, and they share their people.
 */
@RoomTest
class HandsRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkList list;
  @Autowired private WorkflowStore store;
  @Autowired private StandIns standIns;
  @Autowired private AwardSituation awards;
  @Autowired private Award award;
  @Autowired private Dossier dossier;
  @Autowired private Access access;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void colleagues_with_both_roles_and_an_award_to_draft() {
    world.itIs("2025-01-10");
    List.of("ann", "ben", "cas").forEach(id -> world.person(id, Role.GRANT_OFFICER, Role.MANAGER));
    awards.started("jinc");
  }

  @Test
  void what_who_is_away_had_picked_up_is_the_stand_ins_to_do_from_that_day() {
    TaskId draft = world.task(JINC, DRAFT_AWARD);
    world.as("ann", () -> workflow.claim(draft));
    standsIn("ann", "ben", "2025-01-12", "2025-01-20");

    assertThat(isMine("ben", draft)).isFalse();
    assertThat(refused("ben", () -> finish(draft)).messageKey()).isEqualTo("workflow.claimedBy");
    world.itIs("2025-01-12");
    assertThat(isMine("ben", draft)).isTrue();
    assertThat(isMine("cas", draft)).isFalse();
    world.itIs("2025-01-21");
    assertThat(refused("ben", () -> finish(draft)).messageKey()).isEqualTo("workflow.claimedBy");
  }

  @Test
  void who_finishes_for_another_signs_and_is_recorded_with_both_names() {
    drafted_by_another();
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    world.as("ann", () -> workflow.claim(approve));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");

    world.as("ben", () -> award.approve(approve));

    WorkItem done = store.item(approve).orElseThrow();
    assertThat(done.endedByName()).isEqualTo("ben namens ann");
    assertThat(done.endedBy()).isEqualTo(new PersonId("ben"));
    assertThat(done.assignee()).isEqualTo(new PersonId("ann"));
    assertThat(award.of(JINC).orElseThrow().toString()).contains("ben namens ann");
    Entry approved = entry("award.event.approved");
    assertThat(approved.personName()).isEqualTo("ben namens ann");
    assertThat(approved.person()).isEqualTo("ben");
    assertThat(approved.behalf()).isEqualTo("ann");
    assertThat(world.happened(JINC)).doesNotContain("workflow.event.takenOver");
    assertThat(world.as("admin", () -> dossier.firstBroken(JINC))).isEmpty();
  }

  @Test
  void what_somebody_does_on_the_own_behalf_bears_the_own_name_only() {
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");

    awards.draft(JINC, "ben");

    assertThat(entry("award.event.drafted").personName()).isEqualTo("ben");
    assertThat(entry("award.event.drafted").behalf()).isNull();
  }

  @Test
  void four_eyes_hold_against_the_stand_in_who_drafted() {
    world.as("ben", () -> finish(world.task(JINC, DRAFT_AWARD)));
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    world.as("ann", () -> workflow.claim(approve));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");

    assertThat(refused("ben", () -> award.approve(approve)).messageKey())
        .isEqualTo("workflow.fourEyes");
    assertThat(isBarred("ben", approve)).isTrue();
  }

  @Test
  void four_eyes_hold_against_who_is_away_when_the_stand_in_drafted_for_them() {
    TaskId draft = world.task(JINC, DRAFT_AWARD);
    world.as("ann", () -> workflow.claim(draft));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");
    world.as("ben", () -> finish(draft));
    TaskId approve = world.task(JINC, APPROVE_AWARD);

    assertThat(refused("ann", () -> workflow.claim(approve)).messageKey())
        .as("it was done for her")
        .isEqualTo("workflow.fourEyes");
    assertThat(refused("ben", () -> workflow.claim(approve)).messageKey())
        .as("he did it")
        .isEqualTo("workflow.fourEyes");
    assertThat(workflow.doersOf(JINC, Set.of(DRAFT_AWARD)))
        .containsExactlyInAnyOrder(new PersonId("ann"), new PersonId("ben"));
    world.as("cas", () -> workflow.claim(approve));
  }

  @Test
  void four_eyes_hold_for_who_stands_in_for_the_one_who_drafted() {
    world.as("ann", () -> finish(world.task(JINC, DRAFT_AWARD)));
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    world.as("cas", () -> workflow.claim(approve));
    standsIn("cas", "ann", "2025-01-10", "2025-01-20");
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");

    assertThat(refused("ben", () -> award.approve(approve)).messageKey())
        .as("it comes to him through her")
        .isEqualTo("workflow.fourEyes");
  }

  @Test
  void a_part_of_the_work_is_handed_to_who_stands_in_for_that_part_only() {
    drafted_by_another();
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    world.as("ann", () -> workflow.claim(approve));
    standsIn("ann", "ben", new StandInScope(Set.of(Role.GRANT_OFFICER), Set.of(), Set.of()));
    standsIn("ann", "cas", new StandInScope(Set.of(Role.MANAGER), Set.of(), Set.of()));

    assertThat(isMine("ben", approve)).isFalse();
    assertThat(isMine("cas", approve)).isTrue();
    standsIn("ann", "both", new StandInScope(Set.of(), Set.of("geen-lijn"), Set.of()));
    assertThat(isMine("both", approve)).isFalse();
  }

  @Test
  void the_list_of_who_stands_in_holds_what_is_theirs_to_do_and_no_more() {
    drafted_by_another();
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    CaseId other = awards.started("leergeld");
    TaskId draft = world.task(other, DRAFT_AWARD);
    world.as("ann", () -> workflow.claim(approve));
    world.as("ann", () -> workflow.claim(draft));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");
    standsIn("ann", "cas", new StandInScope(Set.of(Role.MANAGER), Set.of(), Set.of()));
    standsIn("ann", "both", new StandInScope(Set.of(), Set.of("geen-lijn"), Set.of("team")));

    assertThat(mine("ann")).containsExactlyInAnyOrder(approve, draft);
    assertThat(mine("ben")).containsExactlyInAnyOrder(approve, draft);
    assertThat(mine("cas")).containsExactly(approve);
    assertThat(mine("both")).isEmpty();
    assertThat(mine("manager")).isEmpty();
    world.itIs("2025-01-21");
    assertThat(mine("ben")).isEmpty();
  }

  @Test
  void the_list_holds_what_comes_through_somebody_who_is_away_too() {
    drafted_by_another();
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    CaseId other = awards.started("leergeld");
    TaskId draft = world.task(other, DRAFT_AWARD);
    world.as("ann", () -> workflow.claim(approve));
    world.as("ann", () -> workflow.claim(draft));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");
    standsIn("ben", "cas", new StandInScope(Set.of(Role.GRANT_OFFICER), Set.of(), Set.of()));

    assertThat(mine("cas")).containsExactly(draft);
    assertThat(isMine("cas", approve)).isFalse();
  }

  @Test
  void standing_in_gives_no_right_that_was_lost_meanwhile() {
    drafted_by_another();
    TaskId approve = world.task(JINC, APPROVE_AWARD);
    world.as("ann", () -> workflow.claim(approve));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");
    withoutRole("ben", Role.MANAGER);

    assertThat(refused("ben", () -> workflow.claim(approve)).messageKey())
        .isEqualTo("kernel.notFound");
  }

  @Test
  void on_whose_behalf_is_known_to_that_transaction_only() {
    TaskId draft = world.task(JINC, DRAFT_AWARD);
    world.as("ann", () -> workflow.claim(draft));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");
    TransactionTemplate outer = new TransactionTemplate(transactions);
    TransactionTemplate other = new TransactionTemplate(transactions);
    other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    world.as(
        "ben",
        () -> {
          outer.executeWithoutResult(
              status -> {
                workflow.item(draft, DRAFT_AWARD);
                assertThat(access.current().name()).isEqualTo("ben namens ann");
                other.executeWithoutResult(
                    inner -> assertThat(access.current().name()).isEqualTo("ben"));
                assertThat(access.current().name()).isEqualTo("ben namens ann");
                assertThat(access.actingAs(new PersonId("cas"), () -> access.current().name()))
                    .isEqualTo("cas");
              });
          assertThat(access.current().name()).isEqualTo("ben");
          workflow.item(draft, DRAFT_AWARD);
          assertThat(access.current().name()).as("a mere look").isEqualTo("ben");
        });
  }

  @Test
  void the_stand_in_may_give_back_what_who_is_away_had_picked_up() {
    TaskId draft = world.task(JINC, DRAFT_AWARD);
    world.as("ann", () -> workflow.claim(draft));
    standsIn("ann", "ben", "2025-01-10", "2025-01-20");

    world.as("ben", () -> workflow.release(draft));

    assertThat(store.item(draft).orElseThrow().assignee()).isNull();
  }

  private void drafted_by_another() {
    awards.draft(JINC, "officer");
  }

  private void finish(TaskId task) {
    workflow.complete(task, DRAFT_AWARD, () -> {});
  }

  private boolean isMine(String who, TaskId task) {
    return world.as(who, () -> workflow.isMine(store.item(task).orElseThrow()));
  }

  private List<TaskId> mine(String who) {
    return world
        .as(who, () -> list.page(WorkQuery.of(WorkQuery.Scope.MINE), null, 50))
        .items()
        .stream()
        .map(WorkItem::id)
        .toList();
  }

  private boolean isBarred(String who, TaskId task) {
    return world.as(who, () -> workflow.isBarred(store.item(task).orElseThrow()));
  }

  private Entry entry(String what) {
    return world.as("admin", () -> dossier.entries(JINC)).stream()
        .filter(entry -> entry.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  private void standsIn(String person, String standIn, String from, String until) {
    standsIn(person, standIn, from, until, StandInScope.ALL);
  }

  private void standsIn(String person, String standIn, StandInScope scope) {
    world.person(standIn, Role.GRANT_OFFICER, Role.MANAGER);
    standsIn(person, standIn, "2025-01-10", "2025-01-20", scope);
  }

  private void standsIn(
      String person, String standIn, String from, String until, StandInScope scope) {
    StandIn.Naming naming =
        new StandIn.Naming(
            new PersonId(person),
            new PersonId(standIn),
            LocalDate.parse(from),
            LocalDate.parse(until),
            scope,
            "");
    world.as(person, () -> standIns.name(naming));
  }

  private void withoutRole(String who, Role role) {
    jdbc.sql("DELETE FROM access.person_role WHERE person_id = :who AND role = :role")
        .param("who", who)
        .param("role", role.name())
        .update();
  }

  private Refused refused(String who, Runnable work) {
    Refused refused = catchThrowableOfType(Refused.class, () -> world.as(who, work));
    assertThat(refused).as(who + " is refused").isNotNull();
    return refused;
  }
}
