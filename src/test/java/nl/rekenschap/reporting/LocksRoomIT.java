package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class LocksRoomIT {

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Locks locks;

  @BeforeEach
  void jincIsToHandInItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
  }

  @Test
  void behindALockNobodyTypesOrHandsIn() {
    assertThat(lock(Set.of(JINC_Q1, JINC_Q2))).isEqualTo(2);
    assertThat(lock(Set.of(JINC_Q1))).isZero();

    Refused typing =
        catchThrowableOfType(
            Refused.class,
            () ->
                world.as(
                    "jinc",
                    () -> reporting.saveDraft(task(), ReportingSituation.jincFigures(), "")));
    assertThat(typing.messageKey()).isEqualTo("reporting.locked");
    assertThat(typing.arguments()).contains("Omar Oefen", "Jaar gesloten.");
    assertThatThrownBy(situation::jincSubmits)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reporting.locked");

    assertThat(world.as("manager", () -> locks.unlock(Set.of(JINC_Q1, JINC_Q2), "Toch open.")))
        .isEqualTo(2);
    situation.jincSubmits();
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);
    assertThat(world.happened(JINC))
        .containsSubsequence("reporting.event.locked", "reporting.event.unlocked");
  }

  @Test
  void moreTimeOpensTheLockForOnePersonUntilItsLastDay() {
    lock(Set.of(JINC_Q1));
    extend("2025-04-12");
    assertThat(world.as("officer", () -> locks.extensionsOf(JINC_Q1)))
        .singleElement()
        .satisfies(
            extension -> {
              assertThat(extension.until()).isEqualTo(LocalDate.parse("2025-04-12"));
              assertThat(extension.reason()).isEqualTo("Ziekte.");
              assertThat(extension.byName()).isEqualTo("Omar Oefen");
            });

    world.itIs("2025-04-13");
    assertThat(world.as("officer", () -> locks.extensionsOf(JINC_Q1))).isEmpty();
    assertThatThrownBy(situation::jincSubmits)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reporting.locked");

    world.itIs("2025-04-12");
    situation.jincSubmits();
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);
    assertThat(world.happened(JINC)).contains("reporting.event.extensionGiven");
  }

  @Test
  void moreTimeIsForWhoReportsAndNotForEver() {
    assertThat(refused("leergeld", "2025-04-12").field()).contains("person");
    assertThat(refused("jinc", "2025-04-09").field()).contains("until");
    assertThat(refused("jinc", "2026-04-09").field()).contains("until");
  }

  @Test
  void lockingNeedsAReasonAndSomethingToLock() {
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> world.as("officer", () -> locks.lock(Set.of(JINC_Q1), " ")))
                .field())
        .contains("reason");
    assertThat(catchThrowableOfType(Refused.class, () -> lock(Set.of())).messageKey())
        .isEqualTo("reporting.board.nothingChosen");
    for (String other : new String[] {"jinc", "adviser", "controller", "council"}) {
      assertThatThrownBy(() -> world.as(other, () -> locks.lock(Set.of(JINC_Q1), "Jaar gesloten.")))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(() -> world.as("leergeld", () -> locks.of(JINC_Q1)))
        .isInstanceOf(Refused.class);
    assertThat(world.as("jinc", () -> locks.of(JINC_Q1))).isEmpty();
  }

  private Refused refused(String person, String until) {
    return catchThrowableOfType(
        Refused.class,
        () ->
            world.as(
                "officer",
                () ->
                    locks.extend(
                        JINC_Q1, new PersonId(person), LocalDate.parse(until), "Ziekte.")));
  }

  private void extend(String until) {
    world.as(
        "officer",
        () -> locks.extend(JINC_Q1, new PersonId("jinc"), LocalDate.parse(until), "Ziekte."));
  }

  private int lock(Set<nl.rekenschap.kernel.PeriodId> ids) {
    return world.as("officer", () -> locks.lock(ids, "Jaar gesloten."));
  }

  private TaskId task() {
    return world.task(JINC, ReportingTask.SUBMIT_FIGURES);
  }
}
