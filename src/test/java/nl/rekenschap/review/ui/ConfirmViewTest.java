package nl.rekenschap.review.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
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
@WithUserDetails("manager")
class ConfirmViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;
  @Autowired private Corrections corrections;
  @Autowired private Review review;

  @BeforeEach
  void aLargeCorrectionWaitsForASecondPairOfEyes() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    accept();
    world.as("officer", () -> corrections.reopen(JINC_Q1, "Telling klopt niet."));
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.put("ontmoetingen/bliksemstage", "400");
    world.as(
        "jinc",
        () ->
            reporting.submit(world.task(JINC, ReportingTask.CORRECT_FIGURES), typed, "Verbeterd."));
    accept();
  }

  @Test
  void theDifferenceStandsThereValueByValue() {
    assertThat(text(open()))
        .contains(
            "Wat er verandert sinds het akkoord",
            "akkoord, daarna gewijzigd",
            "120",
            "400",
            "+280",
            "Omar Oefen gaf akkoord");
  }

  @Test
  void confirmingLetsTheNewFiguresStand() {
    find(Button.class, open()).id("confirm").click();
    assertThat(reporting.period(JINC_Q1).acceptedRound()).contains(2);
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
  }

  @Test
  void sendingBackNeedsAReason() {
    ConfirmView view = open();
    find(Button.class, view).id("refuse").click();
    TextArea reason = find(TextArea.class, view).id("reason");
    assertThat(reason.isInvalid()).isTrue();
    reason.setValue("Onwaarschijnlijk.");
    find(Button.class, view).id("refuse").click();
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Returned.class);
  }

  private ConfirmView open() {
    return navigate(ConfirmView.class, world.task(JINC, ReviewTask.CONFIRM_CORRECTION).value());
  }

  private void accept() {
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(JINC, ReviewTask.REVIEW_SUBMISSION), ""));
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
