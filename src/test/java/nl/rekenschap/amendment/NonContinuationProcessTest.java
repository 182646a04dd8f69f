package nl.rekenschap.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class NonContinuationProcessTest {

  private static final CaseId LAST = new CaseId("2026-jinc");

  @Autowired World world;
  @Autowired AmendmentSituation situation;
  @Autowired Amendments amendments;
  @Autowired AmendmentSteps steps;
  @Autowired Clocks clocks;
  @Autowired Dossier dossier;

  @Test
  void after_three_years_the_end_is_told_in_time() {
    threeYears();
    world.timePassesTo("2026-03-31");
    assertThat(world.openTasks(LAST)).isEmpty();
    world.timePassesTo("2026-04-01");
    assertThat(world.openTasks(LAST)).containsExactly("Task_AnnounceNonContinuation");
    assertThat(term().lastDay()).isEqualTo(LocalDate.parse("2026-07-02"));

    world.timePassesTo("2026-05-04");
    world.as(
        "officer",
        () -> amendments.stop(task(), LocalDate.parse("2026-12-31"), "Het programma eindigt."));
    assertThat(world.visited("non-continuation")).contains("End_NonContinuationTold");
    assertThat(world.happened(LAST)).contains("amendment.event.notContinued");
    Document letter =
        world.as("officer", () -> dossier.documents(LAST)).stream()
            .filter(document -> document.kind().equals("amendment.document.nonContinuation"))
            .findFirst()
            .orElseThrow();
    assertThat(PdfText.of(dossier.contentOf(letter.id())))
        .contains("Het programma eindigt.", "31 december 2026", "4:51");
    assertThat(term().endedOn()).contains(LocalDate.parse("2026-05-04"));
  }

  @Test
  void a_subsidy_that_goes_on_needs_a_reason_and_no_letter() {
    threeYears();
    world.timePassesTo("2026-04-02");
    assertThatThrownBy(() -> world.as("officer", () -> amendments.goOn(task(), " ")))
        .isInstanceOf(Refused.class);
    world.as("officer", () -> amendments.goOn(task(), "Er komt een nieuw programma."));

    assertThat(world.visited("non-continuation"))
        .contains("End_Continues")
        .doesNotContain("Step_SendNonContinuation");
    assertThat(world.happenedInside(LAST)).contains("amendment.event.continues");
    assertThat(term().endedOn()).contains(LocalDate.parse("2026-04-02"));
  }

  @Test
  void two_years_are_too_few_to_warn() {
    world.itIs("2025-01-10");
    situation.awardedIn(2025);
    situation.awardedIn(2026);
    situation.asksWhetherItGoesOn(LAST);

    assertThat(world.visited("non-continuation")).contains("End_NothingToWarn");
    assertThat(world.openTasks(LAST)).isEmpty();
  }

  @Test
  void only_the_last_year_of_the_programme_warns() {
    threeYears();
    assertThat(steps.mustWarnNonContinuation("2025-jinc")).isFalse();
    assertThat(steps.mustWarnNonContinuation("2026-jinc")).isTrue();
    assertThat(steps.mustWarnNonContinuation("2026-leergeld")).isFalse();
  }

  @Test
  void the_reasonable_term_lies_ahead_and_has_an_end() {
    threeYears();
    world.timePassesTo("2026-04-01");
    for (String day : new String[] {"2026-04-01", "2025-12-31", "2028-04-02"}) {
      assertThatThrownBy(
              () ->
                  world.as(
                      "officer", () -> amendments.stop(task(), LocalDate.parse(day), "Klaar.")))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.field()).contains("until"));
    }
  }

  private void threeYears() {
    world.itIs("2024-01-10");
    situation.awardedIn(2024);
    situation.awardedIn(2025);
    situation.awardedIn(2026);
    situation.asksWhetherItGoesOn(LAST);
  }

  private CaseClock term() {
    return clocks.find(Clocks.Key.of(LAST, ClockKind.NON_CONTINUATION)).orElseThrow();
  }

  private TaskId task() {
    return world.task(LAST, AmendmentTask.CONTINUATION);
  }
}
