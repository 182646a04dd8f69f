package nl.rekenschap.access;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.AccountabilityDraft;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of an organisation, kept by its own owners.
 *
 * <p>Long because each rule on who may change whom is a test.
 */
@RoomTest
class PeopleRoomIT {

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private People people;
  @Autowired private Invitations invitations;
  @Autowired private Workflow workflow;
  @Autowired private Determination determination;
  @Autowired private Dossier dossier;
  @Autowired private YearEndSituation situation;
  @Autowired private AwardSituation awards;
  @Autowired private TransactionTemplate transaction;

  @Test
  void a_contact_without_further_word_does_all_that_one_person_alone_has_to_do() {
    assertThat(duties("leergeld"))
        .containsExactlyInAnyOrder(Duty.OWNER, Duty.EDITOR, Duty.SIGNATORY);
    assertThat(duties("jinc-invuller")).containsExactly(Duty.EDITOR);
    assertThat(duties("officer")).isEmpty();
  }

  @Test
  void a_duty_is_asked_of_contacts_and_not_of_staff() {
    world.contact("jinc-lezer", "jinc", Duty.READER);

    assertThat(refused("jinc-invuller", () -> access.requireDuty(Duty.SIGNATORY)))
        .isEqualTo("access.duty.SIGNATORY");
    assertThat(refused("jinc-lezer", () -> access.requireDuty(Duty.EDITOR, Duty.SIGNATORY)))
        .isEqualTo("access.duty.EDITOR");
    world.as("jinc-invuller", () -> access.requireDuty(Duty.EDITOR, Duty.SIGNATORY));
    world.as("officer", () -> access.requireDuty(Duty.SIGNATORY));
    assertThatThrownBy(() -> access.requireDuty(Duty.EDITOR))
        .as("nobody is logged in")
        .isInstanceOf(Refused.class);
  }

  @Test
  void everybody_of_the_organisation_sees_its_people_and_nobody_elses() {
    List<Member> team = world.as("jinc-invuller", people::team);

    assertThat(team)
        .extracting(member -> member.person().id().value())
        .containsExactlyInAnyOrder("jinc", "jinc-invuller");
    assertThatThrownBy(() -> world.as("officer", people::team))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void an_owner_gives_and_takes_duties_and_the_record_tells_who_did() {
    world.as("jinc", () -> people.changeDuties(id("jinc-invuller"), Set.of(Duty.READER)));

    assertThat(duties("jinc-invuller")).containsExactly(Duty.READER);
    assertThat(world.as("jinc-invuller", () -> people.history(10)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.act()).isEqualTo(PersonAct.DUTIES_CHANGED);
              assertThat(change.whom()).isEqualTo("Invuller JINC (oefen)");
              assertThat(change.byName()).isEqualTo("Contactpersoon JINC (oefen)");
              assertThat(change.duties()).containsExactly(Duty.READER);
            });
    assertThat(world.as("leergeld", () -> people.history(10))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Duty.class,
      names = {"EDITOR", "SIGNATORY", "READER"})
  void who_is_no_owner_changes_and_removes_nobody(Duty duty) {
    world.contact("jinc-ander", "jinc", duty);

    assertThat(refused("jinc-ander", () -> people.remove(id("jinc-invuller"))))
        .isEqualTo("access.duty.OWNER");
    assertThat(
            refused("jinc-ander", () -> people.changeDuties(id("jinc-ander"), Set.of(Duty.OWNER))))
        .isEqualTo("access.duty.OWNER");
    assertThat(access.person(id("jinc-invuller"))).isPresent();
    assertThat(duties("jinc-ander")).containsExactly(duty);
  }

  @Test
  void an_owner_of_another_organisation_finds_nobody_to_change_or_remove() {
    String unknown = refused("leergeld", () -> people.remove(id("bestaat-niet")));

    assertThat(refused("leergeld", () -> people.remove(id("jinc-invuller")))).isEqualTo(unknown);
    assertThat(
            refused("leergeld", () -> people.changeDuties(id("jinc-invuller"), Set.of(Duty.OWNER))))
        .isEqualTo(unknown);
    assertThat(refused("leergeld", () -> people.remove(id("officer")))).isEqualTo(unknown);
    assertThat(duties("jinc-invuller")).containsExactly(Duty.EDITOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "manager", "controller", "council"})
  void staff_other_than_the_administrator_remove_nobody(String who) {
    assertThatThrownBy(() -> world.as(who, () -> people.remove(id("jinc-invuller"))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void the_last_owner_can_neither_leave_nor_stop_being_owner() {
    assertThat(refused("jinc", () -> people.remove(id("jinc"))))
        .isEqualTo("access.lastOwner.remove");
    assertThat(refused("jinc", () -> people.changeDuties(id("jinc"), Set.of(Duty.SIGNATORY))))
        .isEqualTo("access.lastOwner.duty");
    assertThat(refused("admin", () -> people.changeDuties(id("jinc"), Set.of(Duty.SIGNATORY))))
        .isEqualTo("access.lastOwner.duty");
    assertThat(refused("jinc", () -> people.changeDuties(id("jinc"), Set.of())))
        .isEqualTo("access.duties.missing");

    world.contact("jinc-tweede", "jinc", Duty.OWNER);
    world.as("jinc", () -> people.remove(id("jinc")));

    assertThat(access.person(id("jinc"))).isEmpty();
  }

  @Test
  void two_owners_who_remove_each_other_at_once_do_not_leave_the_organisation_without()
      throws Exception {
    world.contact("jinc-tweede", "jinc", Duty.OWNER);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one = both.submit(() -> removes(start, "jinc", "jinc-tweede"));
      Future<Boolean> other = both.submit(() -> removes(start, "jinc-tweede", "jinc"));
      start.countDown();

      assertThat(one.get(20, TimeUnit.SECONDS) ^ other.get(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(access.person(id("jinc")).isPresent() ^ access.person(id("jinc-tweede")).isPresent())
        .isTrue();
  }

  private boolean removes(CountDownLatch start, String who, String whom)
      throws InterruptedException {
    start.await();
    try {
      world.as(who, () -> people.remove(id(whom)));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Test
  void the_last_signatory_may_go_since_the_screen_warns() {
    world.as("jinc", () -> people.changeDuties(id("jinc"), Set.of(Duty.OWNER)));

    assertThat(duties("jinc")).containsExactly(Duty.OWNER);
  }

  @Test
  void the_administrator_removes_anybody_except_the_last_administrator() {
    assertThat(refused("admin", () -> people.remove(id("jinc"))))
        .as("the last owner is first replaced")
        .isEqualTo("access.lastOwner.remove");
    world.as(
        "admin", () -> people.changeDuties(id("jinc-invuller"), Set.of(Duty.OWNER, Duty.EDITOR)));
    world.as("admin", () -> people.remove(id("jinc")));
    world.as("admin", () -> people.remove(id("controller")));
    assertThat(refused("admin", () -> people.remove(id("admin"))))
        .isEqualTo("access.lastAdministrator");

    world.person("beheer-2", Role.ADMINISTRATOR);
    world.as("admin", () -> people.remove(id("admin")));

    assertThat(access.person(id("jinc"))).isEmpty();
    assertThat(access.person(id("controller"))).isEmpty();
    assertThat(access.person(id("admin"))).isEmpty();
  }

  @Test
  void the_administrator_sees_the_people_of_any_provider_and_an_officer_only_reads() {
    ProviderId jinc = new ProviderId("jinc");
    for (String who : List.of("admin", "officer", "jinc-invuller")) {
      assertThat(world.as(who, () -> people.teamOf(jinc))).hasSize(2);
    }
    assertThat(refused("leergeld", () -> people.teamOf(jinc))).isEqualTo("kernel.notFound");
    assertThat(refused("leergeld", () -> people.history(jinc, 5))).isEqualTo("kernel.notFound");
    assertThat(refused("leergeld", () -> people.blocked(jinc))).isEqualTo("kernel.notFound");
    assertThatThrownBy(
            () ->
                world.as(
                    "officer", () -> people.changeDuties(id("jinc-invuller"), Set.of(Duty.READER))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_blocked_account_lets_nobody_in_until_it_is_given_back_as_it_was() {
    situation.open();
    world.as("jinc-invuller", () -> workflow.claim(world.task(JINC, DeterminationTask.SUBMIT)));

    world.as("admin", () -> people.block(id("jinc-invuller")));

    assertThat(access.person(id("jinc-invuller"))).isEmpty();
    assertThat(item(JINC).assignee()).isNull();
    assertThat(world.as("jinc", () -> people.blocked(new ProviderId("jinc"))))
        .extracting(Person::id)
        .containsExactly(id("jinc-invuller"));
    assertThat(world.as("jinc", () -> people.history(10)).getFirst())
        .satisfies(
            change -> {
              assertThat(change.act()).isEqualTo(PersonAct.BLOCKED);
              assertThat(change.byName()).isEqualTo(name("admin"));
            });

    world.as("admin", () -> people.unblock(id("jinc-invuller")));
    assertThat(duties("jinc-invuller")).containsExactly(Duty.EDITOR);
    assertThat(refused("admin", () -> people.unblock(id("jinc-invuller"))))
        .isEqualTo("kernel.notFound");
  }

  @Test
  void only_the_administrator_blocks_and_only_accounts_of_providers() {
    assertThat(refused("admin", () -> people.block(id("officer")))).isEqualTo("access.block.staff");
    for (String who : List.of("jinc", "officer", "manager")) {
      assertThatThrownBy(() -> world.as(who, () -> people.block(id("jinc-invuller"))))
          .isInstanceOf(AccessDeniedException.class);
    }
    world.as("admin", () -> people.remove(id("jinc-invuller")));
    assertThat(refused("admin", () -> people.unblock(id("jinc-invuller"))))
        .as("who was removed does not come back")
        .isEqualTo("kernel.notFound");
  }

  @Test
  void the_last_owner_stays_owner_while_blocked_and_the_administrator_invites_another() {
    world.as("admin", () -> people.block(id("jinc")));

    world.as(
        "admin",
        () ->
            invitations.invite(
                new ProviderId("jinc"),
                "Nieuwe Beheerder",
                "nieuw@oefen.invalid",
                Set.of(Duty.OWNER)));

    assertThat(world.as("officer", () -> invitations.openOf(new ProviderId("jinc"))))
        .singleElement()
        .satisfies(one -> assertThat(one.invitedBy()).isEqualTo(name("admin")));
    assertThat(
            refused(
                "leergeld",
                () ->
                    invitations.invite(
                        new ProviderId("jinc"), "X", "x@oefen.invalid", Set.of(Duty.OWNER))))
        .isEqualTo("kernel.notFound");
    world.as("admin", () -> people.unblock(id("jinc")));
    assertThat(duties("jinc")).contains(Duty.OWNER);
  }

  private String name(String who) {
    return access.person(id(who)).orElseThrow().name();
  }

  @Test
  void staff_get_no_duties_and_a_contact_is_not_made_without() {
    assertThat(refused("admin", () -> people.changeDuties(id("officer"), Set.of(Duty.READER))))
        .isEqualTo("access.duties.staff");
    Person contact = access.person(id("jinc-invuller")).orElseThrow();
    Person none =
        new Person(
            id("jan"), "Jan", "jan@oefen.invalid", contact.roles(), contact.provider(), Set.of());
    assertThat(refused("admin", () -> access.add(none, "een lang wachtwoord")))
        .isEqualTo("access.duties.missing");
    Person staff =
        new Person(
            id("jan"),
            "Jan",
            "jan@oefen.invalid",
            Set.of(Role.MANAGER),
            Optional.empty(),
            Set.of(Duty.READER));
    assertThat(refused("admin", () -> access.add(staff, "een lang wachtwoord")))
        .isEqualTo("access.duties.staff");
  }

  @Test
  void nobody_gets_the_user_name_of_who_left() {
    Person left = access.person(id("jinc-invuller")).orElseThrow();
    world.as("jinc", () -> people.remove(left.id()));

    assertThat(access.isTaken(left.id())).isTrue();
    assertThat(refused("admin", () -> access.add(left, "een lang wachtwoord")))
        .isEqualTo("access.id.taken");
  }

  @Test
  void a_password_that_is_too_long_to_be_kept_is_refused_at_its_field() {
    Person jan =
        new Person(id("jan"), "Jan", "jan@oefen.invalid", Set.of(Role.MANAGER), Optional.empty());

    assertThat(refused("admin", () -> access.add(jan, "lange zin van een mens ".repeat(6))))
        .isEqualTo("access.password.long");
    world.as("admin", () -> access.add(jan, "een zin die niemand anders kent"));
  }

  @Test
  void work_of_who_is_removed_goes_back_to_the_organisation_and_the_case_tells() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    world.as("jinc-invuller", () -> workflow.claim(task));

    world.as("jinc", () -> people.remove(id("jinc-invuller")));

    assertThat(item(JINC).assignee()).isNull();
    assertThat(lastEntry(JINC))
        .satisfies(
            entry -> {
              assertThat(entry.what()).isEqualTo("workflow.event.released");
              assertThat(entry.personName()).isEqualTo("Contactpersoon JINC (oefen)");
              assertThat(entry.details())
                  .containsEntry("from", "Invuller JINC (oefen)")
                  .containsEntry("task", "Jaarverantwoording indienen");
            });
    world.as("jinc", () -> workflow.claim(task));
    assertThat(item(JINC).assignee()).isEqualTo(id("jinc"));
  }

  @Test
  void work_goes_back_when_the_duty_that_it_needs_is_taken_and_stays_when_it_is_not() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    world.as("jinc-invuller", () -> workflow.claim(task));

    world.as("jinc", () -> people.changeDuties(id("jinc-invuller"), Set.of(Duty.SIGNATORY)));
    assertThat(item(JINC).assignee()).isEqualTo(id("jinc-invuller"));

    world.as("jinc", () -> people.changeDuties(id("jinc-invuller"), Set.of(Duty.READER)));
    assertThat(item(JINC).assignee()).isNull();
  }

  @Test
  void work_of_staff_who_leave_goes_back_to_their_group() {
    situation.filed();
    TaskId task = world.task(JINC, DeterminationTask.CHECK);
    world.person("officer-2", Role.GRANT_OFFICER);
    world.as("officer-2", () -> workflow.claim(task));

    world.as("admin", () -> people.remove(id("officer-2")));

    assertThat(item(JINC).assignee()).isNull();
  }

  @Test
  void all_of_ones_work_can_be_released_and_nobody_elses_is() {
    situation.open();
    CaseId other = awards.started("leergeld");
    world.as("jinc", () -> workflow.claim(world.task(JINC, DeterminationTask.SUBMIT)));
    world.as("officer", () -> workflow.claim(world.task(other, AwardTask.DRAFT_AWARD)));

    world.as("admin", () -> workflow.releaseAllOf(id("jinc")));

    assertThat(item(JINC).assignee()).isNull();
    assertThat(item(other).assignee()).isEqualTo(id("officer"));
  }

  @Test
  void when_the_removal_is_undone_the_work_stays_where_it_was() {
    situation.open();
    world.as("jinc-invuller", () -> workflow.claim(world.task(JINC, DeterminationTask.SUBMIT)));

    transaction.executeWithoutResult(
        status -> {
          world.as("jinc", () -> people.remove(id("jinc-invuller")));
          status.setRollbackOnly();
        });

    assertThat(access.person(id("jinc-invuller"))).isPresent();
    assertThat(item(JINC).assignee()).isEqualTo(id("jinc-invuller"));
  }

  @Test
  void a_reader_takes_up_nothing_an_editor_does_and_only_a_signatory_hands_in() {
    world.contact("jinc-lezer", "jinc", Duty.READER);
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    AccountabilityDraft draft = YearEndSituation.rightlyTyped();

    assertThat(refused("jinc-lezer", () -> workflow.claim(task))).isEqualTo("access.duty.EDITOR");
    assertThat(
            refused("jinc-lezer", () -> determination.save(task, DeterminationTask.SUBMIT, draft)))
        .isEqualTo("access.duty.EDITOR");
    assertThat(world.as("jinc-lezer", () -> workflow.isFor(item(JINC)))).isFalse();
    assertThat(world.as("jinc-invuller", () -> workflow.isFor(item(JINC)))).isTrue();
    world.as("jinc-invuller", () -> determination.save(task, DeterminationTask.SUBMIT, draft));
    assertThat(refused("jinc-invuller", () -> determination.submit(task, draft)))
        .isEqualTo("access.duty.SIGNATORY");

    world.as("jinc", () -> determination.submit(task, draft));

    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  @Test
  void the_signatory_files_what_the_editor_has_picked_up_and_nobody_without_the_duty_does() {
    world.contact("jinc-lezer", "jinc", Duty.READER);
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    AccountabilityDraft draft = YearEndSituation.rightlyTyped();
    world.as("jinc-invuller", () -> workflow.claim(task));

    assertThat(refused("jinc-lezer", () -> workflow.claim(task))).isEqualTo("access.duty.EDITOR");
    assertThat(refused("jinc", () -> workflow.release(task))).isEqualTo("workflow.claimedBy");
    world.as("jinc", () -> determination.save(task, DeterminationTask.SUBMIT, draft));
    world.as("jinc", () -> workflow.claim(task));
    assertThat(item(JINC).assignee()).isEqualTo(id("jinc"));
    assertThat(lastEntry(JINC))
        .satisfies(
            entry -> {
              assertThat(entry.what()).isEqualTo("workflow.event.takenOver");
              assertThat(entry.details()).containsEntry("from", "Invuller JINC (oefen)");
            });
    world.as("jinc-invuller", () -> workflow.claim(task));
    world.as("jinc", () -> determination.submit(task, draft));

    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  private WorkItem item(CaseId caseId) {
    return world.open(caseId).getFirst();
  }

  private Entry lastEntry(CaseId caseId) {
    return world.as("admin", () -> dossier.entries(caseId)).getLast();
  }

  private Set<Duty> duties(String person) {
    return access.person(id(person)).orElseThrow().duties();
  }

  private static PersonId id(String value) {
    return new PersonId(value);
  }

  private String refused(String who, Runnable work) {
    Refused refused = catchThrowableOfType(Refused.class, () -> world.as(who, work));
    assertThat(refused).isNotNull();
    return refused.messageKey();
  }
}
