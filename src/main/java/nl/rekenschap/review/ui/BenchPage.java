package nl.rekenschap.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.changes.Changes;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The bench: a round beside all it is measured by. What can be done with it, a view adds. */
abstract class BenchPage extends Page implements HasUrlParameter<String> {

  private static final int LONGEST = 2000;

  private final transient Dossier dossier;
  private final String titleOf;
  private final Div content = new Div();
  private String task = "";

  /**
   * @param titleOf key of the title with the case and the period in it
   */
  BenchPage(String title, String titleOf, Dossier dossier) {
    super(Texts.text(title));
    this.titleOf = titleOf;
    this.dossier = dossier;
    add(content);
  }

  @Override
  public final void setParameter(BeforeEvent event, String taskId) {
    task = taskId;
    refresh();
  }

  final TaskId task() {
    return new TaskId(task);
  }

  /** What is judged, for who may; refused for anybody else. */
  abstract ReviewFile load();

  /** The ways to end it. */
  abstract Div ends(ReviewFile file);

  /** Asks about a figure; absent where nothing can be asked. */
  abstract java.util.Optional<BiConsumer<ReviewFile.Cell, TextArea>> asking();

  final void refresh() {
    ReviewFile file = load();
    title(Texts.text(titleOf, file.title(), Words.of(file.period().span())));
    content.removeAll();
    content.add(marks(file), facts(file));
    if (file.isCorrection()) {
      content.add(
          new Section(
              Texts.text("review.BenchPage.correction"),
              Words.hint(Texts.text("review.BenchPage.correctionHint")),
              new Changes(Texts.text("reporting.Changes.caption"), file.differences())));
    }
    if (!file.findings().isEmpty()) {
      Flags flags = new Flags();
      flags.add("", file.findings());
      content.add(new Section(Texts.text("review.BenchPage.whole"), flags));
    }
    LineSection.Bench bench =
        new LineSection.Bench(
            file,
            dossier,
            documents(file),
            asking().orElse((cell, typed) -> {}),
            asking().isPresent());
    file.lines().forEach(line -> content.add(new LineSection(bench, line)));
    content.add(new Telling(file.submission()));
    if (file.rounds().size() > 1) {
      content.add(new Rounds(file));
    }
    content.add(ends(file));
  }

  private Map<UUID, Document> documents(ReviewFile file) {
    return dossier.documents(file.period().caseId()).stream()
        .collect(Collectors.toMap(Document::id, Function.identity()));
  }

  private static Div marks(ReviewFile file) {
    Div marks = new Div();
    marks.addClassName("marks");
    if (file.period().state() instanceof PeriodState.Submitted s && s.late()) {
      marks.add(new Badge(Texts.text("review.JudgeView.late"), Badge.Tone.BAD));
    }
    if (file.isCorrection()) {
      marks.add(new Badge(Texts.text("review.BenchPage.changed"), Badge.Tone.ATTENTION));
    }
    if (file.submission().onBehalf()) {
      marks.add(new Badge(Texts.text("review.BenchPage.onBehalf"), Badge.Tone.INFO));
    }
    List<Finding> findings = file.submission().findings();
    marks.add(
        findings.isEmpty()
            ? new Badge(Texts.text("review.BenchPage.noFlags"), Badge.Tone.GOOD)
            : new Badge(
                Texts.text("review.JudgeView.flags", findings.size()), Badge.Tone.ATTENTION));
    if (file.openQuestions() > 0) {
      marks.add(
          new Badge(
              Texts.text("review.BenchPage.questions", file.openQuestions()),
              Badge.Tone.ATTENTION));
    }
    return marks;
  }

  private static Facts facts(ReviewFile file) {
    Submission submission = file.submission();
    return new Facts()
        .fact(Texts.text("review.JudgeView.due"), Formats.date(file.dueOn()))
        .fact(
            Texts.text("review.JudgeView.submitted"),
            Texts.text("review.JudgeView.submittedBy", submission.byName(), submission.at()))
        .fact(Texts.text("review.JudgeView.round"), Integer.toString(submission.round()))
        .fact(
            Texts.text("reporting.MissingView.case"),
            new Anchor(
                "subsidy/" + file.period().caseId(), Texts.text("reporting.SubmitView.toCase")));
  }

  static TextArea words(TextArea area, String id, String label) {
    area.setLabel(Texts.text(label));
    area.setId(id);
    area.setMaxLength(LONGEST);
    area.setMinHeight("6rem");
    area.setWidthFull();
    return area;
  }

  final void leave(String key) {
    done(key);
    getUI().ifPresent(ui -> ui.navigate("workflow/list"));
  }
}
