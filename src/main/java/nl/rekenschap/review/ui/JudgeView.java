package nl.rekenschap.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Everything for a judgement on one screen, and two ways to end it. */
@Route("review/judge")
@RolesAllowed(Names.GRANT_OFFICER)
public final class JudgeView extends Page implements HasUrlParameter<String> {

  private static final int LONGEST = 2000;

  private final transient Review review;
  private final Div content = new Div();
  private final TextArea note = field("note", new TextArea());
  private final TextArea reason = field("reason", new TextArea());
  private String task = "";

  JudgeView(Review review) {
    super(Texts.text("review.JudgeView.title"));
    this.review = review;
    note.setLabel(Texts.text("review.JudgeView.note"));
    note.setId("note");
    reason.setLabel(Texts.text("review.JudgeView.reason"));
    reason.setId("reason");
    for (TextArea area : new TextArea[] {note, reason}) {
      area.setMaxLength(LONGEST);
      area.setMinHeight("6rem");
      area.setWidthFull();
    }
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String taskId) {
    task = taskId;
    ReviewFile file = review.file(new TaskId(taskId));
    title(Texts.text("review.JudgeView.titleOf", file.title(), Words.of(file.period().span())));
    content.removeAll();
    content.add(facts(file));
    boolean again = file.rounds().size() > 1;
    file.lines()
        .forEach(line -> content.add(new LineSection(line, file.period().span().year(), again)));
    content.add(explanation(file.submission()));
    if (again) {
      content.add(rounds(file));
    }
    Div ends = new Div(accept(), giveBack());
    ends.addClassName("two-columns");
    content.add(ends);
  }

  private static Facts facts(ReviewFile file) {
    Submission submission = file.submission();
    String by = Texts.text("review.JudgeView.submittedBy", submission.byName(), submission.at());
    boolean late = file.period().state() instanceof PeriodState.Submitted s && s.late();
    return new Facts()
        .fact(Texts.text("review.JudgeView.due"), Formats.date(file.dueOn()))
        .fact(
            Texts.text("review.JudgeView.submitted"),
            late ? by + " (" + Texts.text("review.JudgeView.late") + ")" : by)
        .fact(Texts.text("review.JudgeView.round"), Integer.toString(submission.round()))
        .fact(
            Texts.text("reporting.MissingView.case"),
            new Anchor(
                "subsidy/" + file.period().caseId(), Texts.text("reporting.SubmitView.toCase")));
  }

  private static Section explanation(Submission submission) {
    String words = submission.explanation();
    return new Section(
        Texts.text("review.JudgeView.explanation"),
        words.isEmpty()
            ? new Paragraph(Texts.text("review.JudgeView.explanationNone"))
            : LineSection.narrative(words));
  }

  private static Section rounds(ReviewFile file) {
    Section section = new Section(Texts.text("review.JudgeView.rounds"));
    file.rounds().subList(0, file.rounds().size() - 1).forEach(round -> add(section, round));
    return section;
  }

  private static void add(Section section, ReviewFile.Round round) {
    Submission submission = round.submission();
    section.add(
        new H3(
            Texts.text(
                "review.JudgeView.roundOf",
                submission.round(),
                submission.byName(),
                submission.at())));
    if (!submission.explanation().isEmpty()) {
      section.add(LineSection.narrative(submission.explanation()));
    }
    round
        .judgement()
        .ifPresent(
            judgement ->
                section.add(
                    new Paragraph(
                        Texts.text(
                            "review.JudgeView.judgedBy", judgement.byName(), judgement.at())),
                    LineSection.narrative(judgement.words())));
  }

  private Section accept() {
    Button accept = new Button(Texts.text("review.JudgeView.accept"), click -> doAccept());
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    accept.setId("accept");
    return end("accept", note, accept);
  }

  private Section giveBack() {
    Button giveBack = new Button(Texts.text("review.JudgeView.giveBack"), click -> doGiveBack());
    giveBack.setId("give-back");
    return end("giveBack", reason, giveBack);
  }

  private static Section end(String which, TextArea words, Button button) {
    Paragraph hint = new Paragraph(Texts.text("review.JudgeView." + which + "Hint"));
    hint.addClassName("hint");
    Div actions = new Div(button);
    actions.addClassName("actions");
    return new Section(Texts.text("review.JudgeView." + which + "Title"), hint, words, actions);
  }

  private void doAccept() {
    if (attempt(() -> review.accept(new TaskId(task), note.getValue()))) {
      leave("review.JudgeView.accepted");
    }
  }

  private void doGiveBack() {
    if (attempt(() -> review.giveBack(new TaskId(task), reason.getValue()))) {
      leave("review.JudgeView.givenBack");
    }
  }

  private void leave(String key) {
    done(key);
    getUI().ifPresent(ui -> ui.navigate("workflow/list"));
  }
}
