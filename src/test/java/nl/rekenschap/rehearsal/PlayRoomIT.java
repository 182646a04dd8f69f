package nl.rekenschap.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.rekenschap.access.Access;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.NumberedFigures;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.council.Reports;
import nl.rekenschap.council.Sentences;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.publication.Document;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.subsidy.CaseFile;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The rehearsal as a newcomer meets it: with its own clock, on an empty database. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class PlayRoomIT {

  @Autowired private Play play;
  @Autowired private Access access;
  @Autowired private Subsidy subsidy;
  @Autowired private Council council;
  @Autowired private Reporting reporting;
  @Autowired private Workflow workflow;
  @Autowired private WorkList work;
  @Autowired private BusinessClock clock;

  @Test
  void two_played_years_give_two_reports_and_a_work_list_with_something_of_all() {
    as("admin", () -> run(2024));
    as("admin", () -> run(2025));

    assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(as("council", () -> council.publishedYears()))
        .extracting(p -> p.year())
        .contains(2024, 2025);
    for (PublishedReport report : as("council", () -> council.publishedYears())) {
      Document document = Reports.document(report, Sentences.dutch());
      assertThat(NumberedFigures.missing(document)).isEmpty();
    }
    assertThat(as("officer", () -> subsidy.ofYear(2025)))
        .hasSize(14)
        .allMatch(CaseFile::practice)
        .allMatch(CaseFile::isClosed);

    List<WorkItem> open =
        as("officer", () -> work.page(WorkQuery.of(WorkQuery.Scope.ALL), null, 500).items());
    assertThat(open)
        .extracting(WorkItem::task)
        .contains(
            "Task_NameProvider",
            "Task_DraftAward",
            "Task_ApproveAward",
            "Task_SubmitFigures",
            "Task_ReviewSubmission",
            "Task_DecideOnMissing");
    assertThat(open).anyMatch(item -> item.isOverdue(clock.today()));

    List<Period> periods = Sight.whole(() -> reporting.periodsOfYear(2025));
    assertThat(periods).anyMatch(p -> p.state() instanceof PeriodState.NotReceived);
    assertThat(periods).anyMatch(p -> p.everLate() && p.state() instanceof PeriodState.Accepted);
    assertThat(
            Sight.whole(
                () ->
                    reporting.rounds(
                        nl.rekenschap.kernel.PeriodId.of(
                            CaseId.of(2025, "jinc"),
                            nl.rekenschap.kernel.Frequency.QUARTER.spansOf(2025).get(2)))))
        .hasSize(2);
    assertThat(Sight.whole(() -> reporting.periodsOfYear(2026)))
        .anyMatch(p -> p.state() instanceof PeriodState.Returned);
  }

  private Boolean run(int year) {
    play.play(year);
    return true;
  }

  private <T> T as(String person, Supplier<T> work) {
    return access.actingAs(new PersonId(person), work);
  }
}
