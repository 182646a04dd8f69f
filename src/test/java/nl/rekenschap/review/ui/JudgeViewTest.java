package nl.rekenschap.review.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
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
class JudgeViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;
  @Autowired private Review review;

  @BeforeEach
  void jincHandedInItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-05-02");
    situation.jincSubmits();
  }

  @Test
  void figuresStandBesideTargetAndYearTotal() {
    assertThat(text(open()))
        .contains(
            "1e kwartaal 2025",
            "1.140",
            "1.165",
            "Carrière Coach",
            "te laat ingediend",
            "23 mei 2025",
            "Het ging goed.");
  }

  @Test
  void acceptingEndsInTheWorkList() {
    click(open(), "accept");

    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("workflow/list");
  }

  @Test
  void sendingBackWithoutAReasonIsToldAtTheField() {
    JudgeView view = open();
    click(view, "give-back");
    TextArea reason = find(TextArea.class, view).id("reason");
    assertThat(reason.isInvalid()).isTrue();
    assertThat(reason.getErrorMessage()).isEqualTo("Vul hier een tekst in.");
    assertThat(find(TextArea.class, view).id("note").isInvalid()).isFalse();

    reason.setValue("Noem de scholen.");
    click(view, "give-back");
    assertThat(reporting.period(JINC_Q1).state())
        .isInstanceOfSatisfying(
            PeriodState.Returned.class,
            state -> assertThat(state.reason()).isEqualTo("Noem de scholen."));
  }

  @Test
  void inTheSecondRoundTheFirstIsShownWithItsReason() {
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Noem de scholen."));
    situation.jincSubmits();

    assertThat(text(open()))
        .contains("Eerdere rondes", "Vorige ronde", "Omar Oefen stuurde terug", "Noem de scholen.");
  }

  @Test
  void whatTheRulesFoundAndWhoTypedAValueStandAtTheFigure() {
    assertThat(text(open())).contains("Vorig jaar", "Door", "ingevuld op het scherm");
  }

  @Test
  void aQuestionIsAskedAtItsFigureAndHoldsTheAcceptance() {
    JudgeView view = open();
    click(view, "ask-ontmoetingen-carriere-coach");
    click(view, "send-question");
    assertThat(find(TextArea.class, view).id("question").isInvalid()).isTrue();
    find(TextArea.class, view).id("question").setValue("Waarom nul?");
    click(view, "send-question");

    assertThat(text(view)).contains("Waarom nul?", "wacht op antwoord", "open vragen: 1");
    click(view, "accept");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);
    ConfirmDialog dialog = find(ConfirmDialog.class).single();
    ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void figuresThatMustChangeAreMarked() {
    JudgeView view = open();
    CheckboxGroup<String> marked = find(CheckboxGroup.class, view).id("marked");
    marked.setValue(java.util.Set.of("ontmoetingen/carriere-coach"));
    find(TextArea.class, view).id("reason").setValue("Staat op nul.");
    click(view, "give-back");

    assertThat(reporting.marksOf(JINC_Q1))
        .containsEntry(1, java.util.Set.of("ontmoetingen/carriere-coach"));
  }

  @Test
  void whatAnotherOfficerWasFirstWithIsSaid() {
    JudgeView view = open();
    world.as(
        world.person("officer-2", nl.rekenschap.access.Role.GRANT_OFFICER),
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Noem de scholen."));
    click(view, "accept");

    assertThat(text(view)).contains("officer-2");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Returned.class);
  }

  private JudgeView open() {
    return navigate(JudgeView.class, world.task(JINC, ReviewTask.REVIEW_SUBMISSION).value());
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
