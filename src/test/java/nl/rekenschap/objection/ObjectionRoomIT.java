package nl.rekenschap.objection;

import static nl.rekenschap.amendment.AmendmentSituation.Typed.a;
import static nl.rekenschap.objection.ObjectionSituation.FIRST;
import static nl.rekenschap.objection.ObjectionSituation.GROUNDS;
import static nl.rekenschap.objection.ObjectionSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Duty;
import nl.rekenschap.amendment.AmendmentSituation;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class ObjectionRoomIT {

  @Autowired World world;
  @Autowired ObjectionSituation situation;
  @Autowired Objection objection;
  @Autowired AmendmentSituation amendments;

  @Test
  void each_decision_that_was_made_known_can_be_objected_to_newest_first() {
    situation.reclaimed();

    List<Contested> all = world.as("jinc", () -> objection.contestable(JINC));
    assertThat(all)
        .extracting(Contested::scope)
        .containsExactlyInAnyOrder("award", "determination", "recovery");
    assertThat(all.getLast().scope()).isEqualTo("award");
    assertThat(all.getFirst().lastDay()).isEqualTo("2026-04-13");
  }

  @Test
  void an_amendment_is_objected_to_and_who_drafted_it_does_not_handle_that() {
    amendments.begun();
    amendments.draft(a(ChangeKind.RAISE).amount("65.500").input());
    amendments.approve("Extra scholen");

    situation.object("amendment-" + AmendmentSituation.FIRST, GROUNDS);

    TaskId assess = world.task(JINC, ObjectionTask.ASSESS);
    Assessment heard = new Assessment.ToBeHeard(world.today().plusDays(20), "Stadhuis");
    assertThatThrownBy(() -> world.as("officer", () -> objection.assess(assess, heard)))
        .hasMessageContaining("objection.sameHand");
  }

  @Test
  void before_the_first_decision_there_is_nothing_to_object_to() {
    situation.determined();

    assertThatThrownBy(() -> situation.object("recovery", GROUNDS))
        .hasMessageContaining("objection.contested.none");
    assertThatThrownBy(() -> situation.object("'; DROP TABLE", GROUNDS))
        .hasMessageContaining("objection.contested.none");
  }

  @Test
  void only_who_signs_for_the_provider_objects() {
    situation.determined();
    world.contact("jinc-editor", "jinc", Duty.EDITOR);

    assertThatThrownBy(
            () -> world.as("jinc-editor", () -> objection.object(JINC, "determination", GROUNDS)))
        .hasMessageContaining("access.duty.SIGNATORY");
    assertThatThrownBy(
            () -> world.as("leergeld", () -> objection.object(JINC, "determination", GROUNDS)))
        .hasMessageContaining("kernel.notFound");
    assertThatThrownBy(
            () -> world.as("officer", () -> objection.object(JINC, "determination", GROUNDS)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void one_objection_at_a_time_runs_against_a_decision() {
    situation.reclaimed();
    situation.object("determination", GROUNDS);

    assertThatThrownBy(() -> situation.object("determination", GROUNDS))
        .hasMessageContaining("objection.already");
    situation.object("recovery", GROUNDS);
    assertThat(world.as("jinc", () -> objection.of(JINC)))
        .extracting(file -> file.id().value())
        .containsExactly("2025-jinc-bezwaar-1", "2025-jinc-bezwaar-2");
  }

  @Test
  void on_paper_it_came_between_the_decision_and_today() {
    situation.determined();

    for (String day : List.of("2026-03-01", "2026-03-03")) {
      assertThatThrownBy(
              () ->
                  world.as(
                      "officer",
                      () ->
                          objection.register(
                              JINC, "determination", LocalDate.parse(day), GROUNDS, false)))
          .as(day)
          .hasMessageContaining("at receivedOn");
    }
    assertThatThrownBy(() -> situation.object("determination", "x".repeat(10_001)))
        .hasMessageContaining("at grounds");
    assertThatThrownBy(() -> situation.object("determination", "a\u0000b"))
        .hasMessageContaining("at grounds");
  }

  @Test
  void another_amount_lies_above_the_determined_and_not_above_the_awarded_one() {
    situation.objected();
    situation.notHeard();

    for (String wrong : List.of("50000", "49999.99", "65000.01", "0", "-1", "")) {
      assertThatThrownBy(() -> situation.advise(Outcome.FOUNDED, wrong))
          .as(wrong)
          .hasMessageContaining("at newAmount");
    }
    assertThatThrownBy(() -> Money.of("50000.001")).hasMessageContaining("decimals");
    TaskId task = world.task(JINC, ObjectionTask.ADVISE);
    assertThatThrownBy(
            () ->
                world.as(
                    "officer-2",
                    () ->
                        objection.advise(
                            task, new Advice(Outcome.UNFOUNDED, Optional.empty(), " "))))
        .hasMessageContaining("at reasoning");
    situation.advise(Outcome.FOUNDED, "50000.01");
  }

  @Test
  void an_amount_goes_with_founded_only() {
    situation.objected();
    situation.notHeard();
    situation.advise(Outcome.UNFOUNDED, "60000");

    assertThat(situation.file().newAmount()).isEmpty();
  }

  @Test
  void assessing_asks_for_days_to_come_and_words() {
    situation.objected();

    assertThatThrownBy(() -> situation.assess(ObjectionSituation.hearing("2026-04-10")))
        .hasMessageContaining("at on");
    assertThatThrownBy(
            () ->
                situation.assess(
                    new Assessment.ToBeHeard(LocalDate.parse("2026-04-28"), "een\ntwee")))
        .hasMessageContaining("at place");
    for (String day : List.of("2026-04-10", "2026-05-23")) {
      assertThatThrownBy(
              () -> situation.assess(new Assessment.Incomplete("iets", LocalDate.parse(day))))
          .as(day)
          .hasMessageContaining("at until");
    }
    assertThatThrownBy(
            () ->
                situation.assess(new Assessment.NotHeard(Assessment.Ground.CLEARLY_UNFOUNDED, " ")))
        .hasMessageContaining("at because");
  }

  @Test
  void a_hearing_was_held_and_not_before_the_objection() {
    situation.objected();
    situation.assess(ObjectionSituation.hearing("2026-04-28"));
    TaskId task = world.task(JINC, ObjectionTask.RECORD_HEARING);

    for (String day : List.of("2026-04-09", "2026-04-11")) {
      assertThatThrownBy(
              () ->
                  world.as(
                      "officer-2",
                      () -> objection.recordHearing(task, LocalDate.parse(day), "Verslag.")))
          .as(day)
          .hasMessageContaining("at on");
    }
  }

  @Test
  void a_provider_reads_its_objection_and_the_advice_only_when_it_is_decided() {
    situation.objected();
    situation.notHeard();
    situation.advise(Outcome.FOUNDED, "60000");

    assertThat(world.as("jinc", () -> objection.file(FIRST)).advice()).isEmpty();
    assertThatThrownBy(() -> world.as("leergeld", () -> objection.file(FIRST)))
        .hasMessageContaining("kernel.notFound");
    situation.decide();
    assertThat(world.as("jinc", () -> objection.file(FIRST)).newAmount())
        .contains(Money.of(60_000));
  }

  @Test
  void an_id_checks_itself() {
    for (String wrong : List.of("", "2025-jinc", "2025-jinc-bezwaar-0", "A-bezwaar-1", "x/../y")) {
      assertThatThrownBy(() -> new ObjectionId(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(ObjectionId.of(new CaseId("2025-jinc"), 3).value()).isEqualTo("2025-jinc-bezwaar-3");
  }
}
