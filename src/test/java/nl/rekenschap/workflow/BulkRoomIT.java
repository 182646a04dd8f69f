package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.APPROVE_AWARD;
import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Bulk.Chosen;
import nl.rekenschap.workflow.Bulk.OnChange;
import nl.rekenschap.workflow.Bulk.Outcome;
import nl.rekenschap.workflow.Bulk.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Three awards to draft; Ann and Ben are officers.
 *
 * <p>Long because each act on several at once is tried with the same three awards.
 */
@RoomTest
@RecordApplicationEvents
class BulkRoomIT {

  private static final OnChange THE_REST = OnChange.THE_REST;
  private static final PersonId BEN = new PersonId("ben");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkflowStore store;
  @Autowired private Assignments assignments;
  @Autowired private Bulk bulk;
  @Autowired private Teams teams;
  @Autowired private WorkList list;
  @Autowired private AwardSituation awards;
  @Autowired private Dossier dossier;
  @Autowired private ApplicationEvents events;

  private List<CaseId> cases = List.of();

  @BeforeEach
  void three_awards() {
    world.itIs("2025-01-10");
    List.of("ann", "ben").forEach(id -> world.person(id, Role.GRANT_OFFICER));
    cases = List.of("jinc", "leergeld", "schoolscool").stream().map(awards::started).toList();
  }

  @Test
  void several_are_given_to_a_colleague_and_each_case_says_why() {
    Result result =
        world.as("ann", () -> bulk.assign(shown(), BEN, "Ann is naar een ander team", THE_REST));

    assertThat(result.carriedOut()).isTrue();
    assertThat(result.done()).isEqualTo(3);
    assertThat(result.left()).isEmpty();
    for (CaseId caseId : cases) {
      assertThat(item(caseId).assignee()).isEqualTo(BEN);
      Entry last = last(caseId);
      assertThat(last.what()).isEqualTo("workflow.event.assigned");
      assertThat(last.personName()).isEqualTo("ann");
      assertThat(last.internal()).isTrue();
      assertThat(last.details())
          .containsAllEntriesOf(
              Map.of(
                  "to", "ben",
                  "from", "subsidiemedewerker",
                  "reason", "Ann is naar een ander team"));
    }
    WorkMoved moved = events.stream(WorkMoved.class).toList().getFirst();
    assertThat(moved.to()).contains(BEN);
    assertThat(moved.items()).hasSize(3);
  }

  @Test
  void what_somebody_picked_up_meanwhile_is_named_and_left_and_the_rest_is_done() {
    List<Chosen> shown = shown();
    world.as("officer", () -> workflow.claim(task(1)));

    Result result = world.as("ann", () -> bulk.assign(shown, BEN, "verdelen", THE_REST));

    assertThat(result.carriedOut()).isTrue();
    assertThat(result.done()).isEqualTo(2);
    Outcome left = result.left().getFirst();
    assertThat(left.id()).isEqualTo(task(1));
    assertThat(left.refused().orElseThrow().messageKey()).isEqualTo("workflow.claimedBy");
    assertThat(left.item().orElseThrow().label().title()).isNotBlank();
    assertThat(item(cases.get(1)).assignee()).isEqualTo(new PersonId("officer"));
    assertThat(item(cases.get(0)).assignee()).isEqualTo(BEN);
  }

  @Test
  void who_chose_all_or_nothing_gets_nothing_and_it_is_recorded_all_the_same() {
    List<Chosen> shown = shown();
    world.as("officer", () -> workflow.claim(task(1)));

    Result result = world.as("ann", () -> bulk.assign(shown, BEN, "verdelen", OnChange.NOTHING));

    assertThat(result.carriedOut()).isFalse();
    assertThat(result.done()).isZero();
    assertThat(result.left()).hasSize(1);
    assertThat(item(cases.get(0)).assignee()).isNull();
    assertThat(world.happened(cases.get(0))).doesNotContain("workflow.event.assigned");
    Bulk.Done kept = world.as("ann", bulk::history).getFirst();
    assertThat(kept.number()).isEqualTo(result.number());
    assertThat(kept.done()).isZero();
    assertThat(kept.all()).isEqualTo(3);
    assertThat(kept.assignedTo()).contains("ben");
    assertThat(kept.whys()).singleElement().asString().contains("Omar Oefen");
  }

  @Test
  void what_presses_is_marked_with_the_reason_and_comes_first_for_who_sorts_by_it() {
    List<Chosen> second = List.of(shown().get(1));

    Result result =
        world.as(
            "ann", () -> bulk.press(second, Priority.HIGH, "Wethouder vraagt ernaar", THE_REST));

    assertThat(result.done()).isEqualTo(1);
    assertThat(item(cases.get(1)).facts().priority()).isEqualTo(Priority.HIGH);
    assertThat(last(cases.get(1)).what()).isEqualTo("workflow.event.pressed.HIGH");
    assertThat(last(cases.get(1)).details()).containsEntry("reason", "Wethouder vraagt ernaar");
    assertThat(last(cases.get(1)).internal()).isTrue();
    WorkQuery pressing = WorkQuery.of(WorkQuery.Scope.MY_GROUPS).by(WorkOrder.PRIORITY, false);
    assertThat(world.as("ben", () -> list.page(pressing, null, 5)).items().getFirst().id())
        .isEqualTo(task(1));
    assertThat(world.as("ann", bulk::history).getFirst().verb()).isEqualTo("PRESS");
  }

  @Test
  void what_presses_already_is_left_and_can_be_eased_again() {
    world.as("ann", () -> bulk.press(shown(), Priority.HIGH, "Spoed", THE_REST));

    Result again = world.as("ann", () -> bulk.press(shown(), Priority.HIGH, "Spoed", THE_REST));

    assertThat(again.left()).hasSize(3);
    assertThat(again.left().getFirst().refused().orElseThrow().messageKey())
        .isEqualTo("workflow.wish.pressed.HIGH");
    workflow.lawChanged(cases.get(0));
    assertThat(item(cases.get(0)).facts().priority())
        .as("what a room knows anew does not undo it")
        .isEqualTo(Priority.HIGH);
    world.as("ann", () -> bulk.press(shown(), Priority.NORMAL, "Geregeld", THE_REST));
    assertThat(item(cases.get(0)).facts().priority()).isEqualTo(Priority.NORMAL);
  }

  @Test
  void several_cases_are_handed_to_a_team_and_each_record_says_so_once() {
    world.as(
        "admin",
        () -> teams.save(new Team("noord", "Team noord", Set.of(BEN), Set.of(), Set.of())));

    Result result = world.as("ann", () -> bulk.hand(shown(), "noord", "Kent de wijk", THE_REST));

    assertThat(result.done()).isEqualTo(3);
    assertThat(item(cases.get(2)).queue()).isEqualTo("GRANT_OFFICER/noord");
    assertThat(world.happenedInside(cases.get(2))).containsOnlyOnce("workflow.event.toTeam");
    Bulk.Done kept = world.as("ann", bulk::history).getFirst();
    assertThat(kept.verb()).isEqualTo("TEAM");
    assertThat(kept.assignedTo()).contains("Team noord");
    world.as("ann", () -> bulk.hand(shown(), "noord", "Nog eens", THE_REST));
    assertThat(world.happenedInside(cases.get(2)))
        .as("where it is already, it is not handed")
        .containsOnlyOnce("workflow.event.toTeam");
  }

  @Test
  void a_team_that_is_not_there_gets_nothing_and_is_named_at_its_field() {
    Refused refused = refused("ann", () -> bulk.hand(shown(), "zuid", "Weg ermee", THE_REST));

    assertThat(refused.messageKey()).isEqualTo("workflow.Teams.none");
    assertThat(refused.field()).contains("team");
    assertThat(world.as("ann", bulk::history)).isEmpty();
  }

  @Test
  void who_may_hand_no_cases_over_is_not_offered_it() {
    for (String who : List.of("adviser", "controller")) {
      assertThat(world.as(who, teams::mayHand)).as(who).isFalse();
      assertThat(
              catchThrowableOfType(
                  RuntimeException.class,
                  () -> world.as(who, () -> bulk.hand(shown(), null, "Terug", THE_REST))))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(world.as("ann", teams::mayHand)).isTrue();
    assertThat(world.as("manager", teams::mayHand)).isTrue();
  }

  @Test
  void what_changed_in_another_way_is_left_too_even_when_it_could_be_done() {
    List<Chosen> shown = shown();
    world.as("ann", () -> workflow.claim(task(0)));

    Result result = world.as("ann", () -> bulk.assign(shown, BEN, "verdelen", THE_REST));

    assertThat(result.left()).extracting(Outcome::id).containsExactly(task(0));
    assertThat(result.left().getFirst().refused().orElseThrow().messageKey())
        .isEqualTo("workflow.bulk.changed");
  }

  @Test
  void what_was_finished_or_never_was_is_named() {
    List<Chosen> shown = new ArrayList<>(shown());
    awards.draft(cases.get(0), "officer");
    shown.add(new Chosen(new TaskId("bestaat-niet"), 1));

    Result result = world.as("ann", () -> bulk.assign(shown, BEN, "verdelen", THE_REST));

    assertThat(result.done()).isEqualTo(2);
    assertThat(result.left().stream().map(one -> one.refused().orElseThrow().messageKey()))
        .containsExactly("workflow.alreadyDone", "kernel.notFound");
  }

  @Test
  void a_colleague_without_the_role_or_barred_by_four_eyes_gets_nothing() {
    world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    awards.draft(cases.get(0), "both");
    TaskId approve = world.task(cases.get(0), APPROVE_AWARD);
    List<Chosen> one = List.of(Chosen.of(store.item(approve).orElseThrow()));

    Result barred =
        world.as("manager", () -> bulk.assign(one, new PersonId("both"), "verdelen", THE_REST));
    Result stranger = world.as("manager", () -> bulk.assign(one, BEN, "verdelen", THE_REST));

    assertThat(barred.left().getFirst().refused().orElseThrow().messageKey())
        .isEqualTo("workflow.wish.fourEyes");
    assertThat(stranger.left().getFirst().refused().orElseThrow().messageKey())
        .isEqualTo("workflow.wish.right");
  }

  @Test
  void without_a_reason_or_anything_chosen_or_with_too_much_nothing_is_looked_at() {
    assertThat(refused("ann", () -> bulk.assign(shown(), BEN, " ", THE_REST)).field())
        .contains("because");
    assertThat(refused("ann", () -> bulk.release(List.of(), "x", THE_REST)).messageKey())
        .isEqualTo("workflow.bulk.nothingChosen");
    List<Chosen> many =
        IntStream.rangeClosed(0, Bulk.MOST)
            .mapToObj(i -> new Chosen(new TaskId("t" + i), 1))
            .toList();
    assertThat(refused("ann", () -> bulk.release(many, "x", THE_REST)).messageKey())
        .isEqualTo("workflow.bulk.tooMany");
    assertThat(world.as("ann", bulk::history)).isEmpty();
  }

  @Test
  void a_manager_gives_back_what_people_have_and_officers_only_their_own() {
    world.as("ann", () -> workflow.claim(task(0)));
    world.as("officer", () -> workflow.claim(task(1)));
    List<Chosen> shown = shown();

    Result officers = world.as("ann", () -> bulk.release(shown, "vrij", OnChange.NOTHING));
    assertThat(officers.left().stream().map(one -> one.refused().orElseThrow().messageKey()))
        .containsExactlyInAnyOrder("workflow.claimedBy", "workflow.wish.free");

    Result managers = world.as("manager", () -> bulk.release(shown, "reorganisatie", THE_REST));
    assertThat(managers.done()).isEqualTo(2);
    assertThat(last(cases.get(0)).details())
        .containsEntry("from", "ann")
        .containsEntry("reason", "reorganisatie");
    assertThat(world.as("manager", bulk::history)).hasSize(2);
    assertThat(world.as("ben", bulk::history)).isEmpty();
  }

  @Test
  void who_is_reminded_is_so_once_a_day() {
    Result first = world.as("manager", () -> bulk.remind(shown(), "termijn", THE_REST));
    Result again = world.as("manager", () -> bulk.remind(shown(), "termijn", THE_REST));
    world.itIs("2025-01-11");
    Result next = world.as("manager", () -> bulk.remind(shown(), "termijn", THE_REST));

    assertThat(first.done()).isEqualTo(3);
    assertThat(again.left())
        .allMatch(one -> one.refused().orElseThrow().messageKey().equals("workflow.wish.reminded"));
    assertThat(next.done()).isEqualTo(3);
    assertThat(events.stream(WorkReminded.class).map(one -> one.items().size()))
        .containsExactly(3, 3);
    assertThat(last(cases.get(0)).what()).isEqualTo("workflow.event.reminded");
  }

  @Test
  void one_takes_over_from_a_colleague_and_says_why() {
    world.as("officer", () -> workflow.claim(task(0)));

    assertThat(refused("ann", () -> assignments.takeOver(task(0), "")).field()).contains("because");
    assertThat(refused("manager", () -> assignments.takeOver(task(0), "x")).messageKey())
        .as("a manager drafts no awards")
        .isEqualTo("kernel.notFound");
    world.as("ann", () -> assignments.takeOver(task(0), "Omar is ziek"));

    assertThat(item(cases.get(0)).assignee()).isEqualTo(new PersonId("ann"));
    assertThat(last(cases.get(0)).what()).isEqualTo("workflow.event.taken");
    assertThat(last(cases.get(0)).details())
        .containsEntry("from", "Omar Oefen")
        .containsEntry("reason", "Omar is ziek");
  }

  @Test
  void who_drafted_does_not_take_the_approval_over() {
    world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    awards.draft(cases.get(0), "both");
    TaskId approve = world.task(cases.get(0), APPROVE_AWARD);
    world.as("manager", () -> workflow.claim(approve));

    assertThat(refused("both", () -> assignments.takeOver(approve, "haast")).messageKey())
        .isEqualTo("workflow.fourEyes");
  }

  @Test
  void one_hands_on_the_own_work_without_having_to_say_why() {
    world.as("ann", () -> workflow.claim(task(0)));

    world.as("ann", () -> assignments.assign(task(0), BEN, ""));

    assertThat(item(cases.get(0)).assignee()).isEqualTo(BEN);
    assertThat(last(cases.get(0)).details()).containsEntry("reason", "niet opgegeven");
    assertThat(refused("ann", () -> assignments.assign(task(0), BEN, "toch")).messageKey())
        .isEqualTo("workflow.claimedBy");
    assertThat(world.as("ann", () -> assignments.colleagues(item(cases.get(0)))))
        .extracting(person -> person.id().value())
        .contains("ann", "ben", "officer")
        .doesNotContain("manager", "adviser", "jinc");
  }

  @Test
  void nobody_outside_the_municipality_moves_work() {
    for (String who : List.of("jinc", "council")) {
      assertThat(
              catchThrowableOfType(
                  RuntimeException.class,
                  () -> world.as(who, () -> assignments.takeOver(task(0), "x"))))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(refused("controller", () -> assignments.assign(task(0), BEN, "x")).messageKey())
        .isEqualTo("kernel.notFound");
  }

  private List<Chosen> shown() {
    return cases.stream().map(this::item).map(Chosen::of).toList();
  }

  private TaskId task(int which) {
    return world.task(cases.get(which), DRAFT_AWARD);
  }

  private WorkItem item(CaseId caseId) {
    return store.item(world.task(caseId, DRAFT_AWARD)).orElseThrow();
  }

  /** The newest line of the record that is about who does the work. */
  private Entry last(CaseId caseId) {
    return world.as("admin", () -> dossier.entries(caseId)).stream()
        .filter(entry -> entry.what().startsWith("workflow.event."))
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private Refused refused(String who, Runnable work) {
    Refused refused = catchThrowableOfType(Refused.class, () -> world.as(who, work));
    assertThat(refused).as(who + " is refused").isNotNull();
    return refused;
  }
}
