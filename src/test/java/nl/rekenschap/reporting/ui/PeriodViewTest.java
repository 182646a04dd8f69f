package nl.rekenschap.reporting.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class PeriodViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;
  @Autowired private Corrections corrections;
  @Autowired private Review review;

  @BeforeEach
  void theFirstQuarterOfJincIsAccepted() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(JINC, ReviewTask.REVIEW_SUBMISSION), ""));
  }

  @Test
  void anOfficerOpensItAgainWithAReason() {
    PeriodView view = open();
    click(view, "reopen");
    assertThat(find(TextArea.class, view).id("reason").isInvalid()).isTrue();
    find(TextArea.class, view).id("reason").setValue("Telling klopt niet.");
    click(view, "reopen");

    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Reopened.class);
    assertThat(text(view))
        .contains("akkoord, daarna gewijzigd", "Heropend door Omar Oefen", "die van ronde 1");
  }

  @Test
  void aRequestIsAnsweredOnItsOwnScreen() {
    world.as("jinc", () -> corrections.request(JINC_Q1, "Een school vergeten."));
    ReopeningView view =
        navigate(ReopeningView.class, world.task(JINC, ReportingTask.DECIDE_ON_REOPENING).value());
    assertThat(text(view)).contains("Een school vergeten.", "1e kwartaal 2025");
    click(view, "decline");
    assertThat(find(TextArea.class, view).id("reason").isInvalid()).isTrue();
    click(view, "grant");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Reopened.class);
  }

  @Test
  @WithUserDetails("jinc")
  void aProviderAsksAndTakesItsCorrectionBack() {
    PeriodView view = open();
    find(TextArea.class, view).id("reason").setValue("Een school vergeten.");
    click(view, "request");
    assertThat(text(view)).contains("Er is om heropening gevraagd");
    world.as(
        "officer",
        () -> corrections.decide(world.task(JINC, ReportingTask.DECIDE_ON_REOPENING), true, ""));

    PeriodView open = open();
    find(TextArea.class, open).id("reason").setValue("Toch goed.");
    click(open, "withdraw");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(text(open)).contains("De correctie is ingetrokken");
  }

  @Test
  void aLockIsShownWithItsReasonAndNobodyOpensThePeriodBehindIt() {
    PeriodView view = open();
    find(TextArea.class, view).id("lock-reason").setValue("Jaar gesloten.");
    click(view, "lock");
    assertThat(text(view)).contains("Vergrendeld door Omar Oefen", "Jaar gesloten.");

    find(TextArea.class, view).id("reason").setValue("Toch nog.");
    click(view, "reopen");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
  }

  private PeriodView open() {
    return navigate(PeriodView.class, JINC_Q1.value());
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
