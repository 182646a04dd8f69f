package nl.rekenschap.determination;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static nl.rekenschap.determination.YearEndSituation.asAwarded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.access.Role;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.Came;
import nl.rekenschap.upload.MadeFiles;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class DeterminationRoomIT {

  private static final byte[] PDF = MadeFiles.pdf();

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Determination determination;
  @Autowired Dossier dossier;
  @Autowired JdbcClient jdbc;

  @Test
  void a_draft_comes_back_as_it_was_typed_with_its_files() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    AccountabilityDraft half =
        new AccountabilityDraft(
            "Nog niet af",
            List.of(new AccountabilityDraft.Cost("Personeel", "twaalf?", "", "vraag")),
            "min 3",
            "",
            "",
            false);
    world.as("jinc", () -> determination.save(task, DeterminationTask.SUBMIT, half));
    world.as(
        "jinc",
        () ->
            determination.attach(
                task, DeterminationTask.SUBMIT, Optional.empty(), Came.of("jaar.PDF", PDF)));

    YearEndFile file = file("jinc", DeterminationTask.SUBMIT);
    assertThat(file.draft()).isEqualTo(half);
    assertThat(file.draftFiles()).extracting(DraftFile::name).containsExactly("jaar.PDF");
    assertThat(file.awarded()).isEqualTo(Money.of(65_000));
    assertThat(file.missing()).hasSize(4);
    assertThat(file.accountability()).isEmpty();
  }

  @Test
  void what_is_handed_in_is_kept_whole_with_a_copy_and_its_files_in_the_dossier() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    world.as(
        "jinc",
        () ->
            determination.attach(
                task, DeterminationTask.SUBMIT, Optional.empty(), Came.of("jaar.pdf", PDF)));
    situation.submit();

    YearEndFile file = file("officer", DeterminationTask.CHECK);
    Accountability filed = file.accountability().orElseThrow();
    assertThat(filed.costs()).hasSize(2);
    assertThat(filed.realised()).isEqualTo(Money.of(65_000));
    assertThat(filed.declaredBy()).isEqualTo("J. Bestuurder");
    assertThat(file.documents()).extracting(Document::name).containsExactly("jaar.pdf");
    assertThat(file.draftFiles()).isEmpty();
    assertThat(world.as("jinc", () -> dossier.documents(JINC)))
        .extracting(Document::kind)
        .contains("determination.document.accountability");
  }

  @Test
  void a_file_that_only_pretends_to_be_a_pdf_is_refused() {
    situation.open();

    assertThat(attach("virus.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII)).messageKey())
        .isEqualTo("upload.type.disagrees");
    assertThat(attach("verslag.docx", MadeFiles.docx()).messageKey())
        .isEqualTo("determination.file.notPdf");
    assertThat(attach("leeg.pdf", new byte[0]).messageKey()).isEqualTo("upload.empty");
    assertThat(attach("x".repeat(120) + ".pdf", PDF).messageKey())
        .isEqualTo("determination.file.name");
  }

  @Test
  void there_is_room_for_five_files_and_one_can_be_taken_away_again() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    DraftFile first =
        world.as(
            "jinc",
            () ->
                determination.attach(
                    task, DeterminationTask.SUBMIT, Optional.empty(), Came.of("0.pdf", PDF)));
    for (int i = 1; i < 5; i++) {
      String name = i + ".pdf";
      world.as(
          "jinc",
          () ->
              determination.attach(
                  task, DeterminationTask.SUBMIT, Optional.empty(), Came.of(name, PDF)));
    }
    assertThat(attach("6.pdf", PDF).messageKey()).isEqualTo("determination.file.tooMany");

    world.as("jinc", () -> determination.detach(task, DeterminationTask.SUBMIT, first.id()));
    world.as(
        "jinc",
        () ->
            determination.attach(
                task, DeterminationTask.SUBMIT, Optional.empty(), Came.of("6.pdf", PDF)));
    assertThat(file("jinc", DeterminationTask.SUBMIT).draftFiles()).hasSize(5);
  }

  @Test
  void a_refused_filing_leaves_everything_as_it_was() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);

    assertThatThrownBy(
            () -> world.as("jinc", () -> determination.submit(task, AccountabilityDraft.EMPTY)))
        .isInstanceOf(Refused.class);
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
    assertThat(world.happened(JINC)).doesNotContain("determination.event.filed");
  }

  @Test
  void after_handing_in_nothing_can_be_typed_any_more() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    situation.submit();

    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        world.as(
                            "jinc",
                            () ->
                                determination.save(
                                    task, DeterminationTask.SUBMIT, AccountabilityDraft.EMPTY)))
                .messageKey())
        .isEqualTo("determination.closed");
  }

  @Test
  void completing_goes_on_from_what_was_handed_in() {
    situation.filed();
    world.as(
        "officer",
        () ->
            determination.askCompletion(
                world.task(JINC, DeterminationTask.CHECK),
                "Balans",
                LocalDate.parse("2026-03-16")));

    AccountabilityDraft draft = file("jinc", DeterminationTask.COMPLETE).draft();
    assertThat(draft.activities()).isEqualTo(YearEndSituation.rightlyTyped().activities());
    assertThat(draft.costs().getFirst().realised()).isEqualTo("48250,50");
    assertThat(draft.declared()).isFalse();
  }

  @Test
  void another_provider_sees_nothing_of_it() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);

    for (String other : List.of("leergeld", "council")) {
      assertThatThrownBy(() -> world.as(other, () -> determination.state(JINC)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("kernel.notFound");
      assertThatThrownBy(
              () -> world.as(other, () -> determination.file(task, DeterminationTask.SUBMIT)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("kernel.notFound");
      assertThatThrownBy(
              () -> world.as(other, () -> determination.ofProvider(new ProviderId("jinc"))))
          .isInstanceOf(Refused.class);
    }
    assertThatThrownBy(
            () ->
                world.as(
                    "leergeld", () -> determination.submit(task, YearEndSituation.rightlyTyped())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_provider_sees_its_own_year_ends_with_their_due_day() {
    situation.open();

    List<YearEnd> own = world.as("jinc", () -> determination.ofProvider(new ProviderId("jinc")));
    assertThat(own).hasSize(1);
    assertThat(own.getFirst().dueOn()).isEqualTo(LocalDate.parse("2026-04-01"));
    assertThat(own.getFirst().state()).isInstanceOf(YearEndState.Open.class);
    assertThat(world.as("officer", () -> determination.ofProvider(new ProviderId("leergeld"))))
        .isEmpty();
  }

  @Test
  void each_step_is_for_its_own_role() {
    situation.escalated();
    TaskId term = world.task(JINC, DeterminationTask.SET_TERM);

    assertThatThrownBy(() -> world.as("jinc", () -> determination.goExOfficio(term, "x")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("manager", () -> determination.goExOfficio(term, "x")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () ->
                world.as(
                    "officer", () -> determination.submit(term, YearEndSituation.rightlyTyped())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_term_that_is_too_soon_or_too_far_is_refused() {
    situation.escalated();
    TaskId task = world.task(JINC, DeterminationTask.SET_TERM);

    for (String day : List.of("2026-04-28", "2026-12-31", "1999-01-01")) {
      assertThat(
              catchThrowableOfType(
                      Refused.class,
                      () ->
                          world.as(
                              "officer", () -> determination.setTerm(task, LocalDate.parse(day))))
                  .field())
          .contains("dueOn");
    }
    world.as("officer", () -> determination.setTerm(task, LocalDate.parse("2026-04-29")));
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
  }

  @Test
  void a_completion_term_lies_after_today_and_within_sixty_days() {
    situation.filed();
    TaskId task = world.task(JINC, DeterminationTask.CHECK);

    for (String day : List.of("2026-03-02", "2026-05-02")) {
      assertThat(
              catchThrowableOfType(
                      Refused.class,
                      () ->
                          world.as(
                              "officer",
                              () ->
                                  determination.askCompletion(
                                      task, "Balans", LocalDate.parse(day))))
                  .field())
          .contains("until");
    }
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        world.as(
                            "officer",
                            () ->
                                determination.askCompletion(
                                    task, "\n ", LocalDate.parse("2026-03-16"))))
                .field())
        .contains("missing");
  }

  @Test
  void above_the_award_nothing_is_proposed() {
    situation.complete();

    assertThatThrownBy(
            () ->
                situation.propose(
                    new DeterminationProposal(
                        Outcome.AS_AWARDED,
                        Money.of("65000.01"),
                        "",
                        Optional.empty(),
                        Optional.empty())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("determination.amount.aboveAward");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ProposeDetermination");
  }

  @Test
  void who_proposed_does_not_approve_even_with_both_roles() {
    situation.complete();
    String both = world.person("dubbelrol", Role.GRANT_OFFICER, Role.MANAGER);
    world.as(
        both,
        () -> determination.propose(world.task(JINC, DeterminationTask.PROPOSE), asAwarded()));

    TaskId approve = world.task(JINC, DeterminationTask.APPROVE);
    assertThatThrownBy(() -> world.as(both, () -> determination.approve(approve, "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workflow.fourEyes");
    assertThat(determination.decisionOf(JINC)).isEmpty();
    world.as("manager", () -> determination.approve(approve, ""));
    assertThat(determination.decisionOf(JINC)).isPresent();
  }

  @Test
  void there_is_one_determination_and_it_does_not_change() {
    situation.complete();
    situation.heardAndProposed("40000");
    TaskId approve = world.task(JINC, DeterminationTask.APPROVE);
    world.as("manager", () -> determination.approve(approve, ""));

    assertThatThrownBy(() -> world.as("manager", () -> determination.approve(approve, "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workflow.alreadyDone");
    assertThatThrownBy(() -> jdbc.sql("UPDATE determination.decision SET determined = 1").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
    assertThat(determination.decisionOf(JINC).orElseThrow().determined())
        .isEqualTo(Money.of(40_000));
  }

  @Test
  void when_filing_and_going_on_without_meet_one_wins_and_the_other_is_told() throws Exception {
    situation.escalated();
    TaskId submit = world.task(JINC, DeterminationTask.SUBMIT);
    TaskId term = world.task(JINC, DeterminationTask.SET_TERM);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Callable<String>> both =
        List.of(
            outcome(
                together,
                "jinc",
                () -> determination.submit(submit, YearEndSituation.rightlyTyped())),
            outcome(together, "officer", () -> determination.goExOfficio(term, "Niets gekomen.")));

    List<String> outcomes = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (Future<String> one : people.invokeAll(both)) {
        outcomes.add(one.get());
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("done", "workflow.withdrawn");
    assertThat(world.openTasks(JINC)).hasSize(1);
  }

  private Callable<String> outcome(CyclicBarrier together, String who, Runnable step) {
    return () -> {
      together.await();
      try {
        world.as(who, step);
        return "done";
      } catch (Refused refused) {
        return refused.messageKey();
      }
    };
  }

  @Test
  void a_case_without_an_award_gets_no_year_end() {
    world.itIs("2025-01-10");

    assertThatThrownBy(() -> determination.plan(JINC, 2025))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.as("officer", () -> determination.state(JINC))).isEmpty();
  }

  private YearEndFile file(String who, DeterminationTask kind) {
    return world.as(who, () -> determination.file(world.task(JINC, kind), kind));
  }

  private Refused attach(String name, byte[] content) {
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    return catchThrowableOfType(
        Refused.class,
        () ->
            world.as(
                "jinc",
                () ->
                    determination.attach(
                        task, DeterminationTask.SUBMIT, Optional.empty(), Came.of(name, content))));
  }
}
