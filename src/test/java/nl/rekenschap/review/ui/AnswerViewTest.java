package nl.rekenschap.review.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.review.FigureQuestion;
import nl.rekenschap.review.Questions;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("jinc")
class AnswerViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Questions questions;
  private FigureQuestion question;

  @BeforeEach
  void jincIsAskedAboutAFigure() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    question =
        world.as(
            "officer",
            () ->
                questions.ask(
                    world.task(JINC, ReviewTask.REVIEW_SUBMISSION),
                    "ontmoetingen/sollicitatietraining",
                    "Welke scholen?"));
  }

  @Test
  void theQuestionStandsBesideWhatWasHandedInAndIsAnsweredThere() {
    AnswerView view = navigate(AnswerView.class, JINC_Q1.value());
    assertThat(text(view)).contains("Welke scholen?", "1.045", "Omar Oefen");
    find(Button.class, view).id("send-" + question.id()).click();
    TextArea answer = find(TextArea.class, view).id("answer-" + question.id());
    assertThat(answer.isInvalid()).isTrue();

    answer.setValue("Het Rijks en Citadel.");
    find(Button.class, view).id("send-" + question.id()).click();

    assertThat(text(view))
        .contains("Er zijn geen vragen", "Eerdere vragen", "Het Rijks en Citadel.", "beantwoord");
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
