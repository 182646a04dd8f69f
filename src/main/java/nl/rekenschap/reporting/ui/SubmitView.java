package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The form on which a provider, or a policy adviser for own action, hands in figures. */
@Route("reporting/submit")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
public final class SubmitView extends Page implements HasUrlParameter<String> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LONGEST = 4000;

  private final transient Reporting reporting;
  private final transient Corrections corrections;
  private final transient BusinessClock clock;
  private final Div content = new Div();
  private final Span saved = new Span();
  private transient List<QuestionBox> questions = List.of();
  private TextArea explanation = new TextArea();
  private String task = "";

  SubmitView(Reporting reporting, Corrections corrections, BusinessClock clock) {
    super(Texts.text("reporting.SubmitView.title"));
    this.reporting = reporting;
    this.corrections = corrections;
    this.clock = clock;
    saved.setId("saved");
    saved.addClassName("hint");
    saved.getElement().setAttribute("role", "status");
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String taskId) {
    task = taskId;
    show(reporting.form(taskId()));
  }

  private TaskId taskId() {
    return new TaskId(task);
  }

  private void show(FigureForm form) {
    Period period = form.period();
    title(Texts.text("reporting.SubmitView.titleOf", form.title(), Words.of(period.span())));
    content.removeAll();
    forgetFields();
    switch (period.state()) {
      case PeriodState.Open open -> edit(form);
      case PeriodState.Returned returned -> {
        content.add(returnedBecause(returned), new Marked(corrections.marked(period.id())));
        edit(form);
      }
      case PeriodState.Reopened reopened -> edit(form);
      case PeriodState.Submitted submitted ->
          content.add(new HandedIn(form, form.rounds().getLast()));
      case PeriodState.Accepted accepted ->
          content.add(new HandedIn(form, form.rounds().getLast()));
      case PeriodState.Planned planned ->
          content.add(new EmptyState(Texts.text("reporting.notOpen.planned", period.opensOn())));
      case PeriodState.NotReceived closed ->
          content.add(
              new EmptyState(Texts.text("reporting.notOpen.closed", closed.byName(), closed.at())));
    }
  }

  private static Section returnedBecause(PeriodState.Returned returned) {
    Paragraph reason = new Paragraph(returned.reason());
    reason.addClassName("narrative");
    reason.setId("returned-because");
    return new Section(
        Texts.text("reporting.SubmitView.returned"),
        new Paragraph(
            Texts.text("reporting.SubmitView.returnedBy", returned.byName(), returned.at())),
        reason);
  }

  private void edit(FigureForm form) {
    Period period = form.period();
    content.add(
        new Paragraph(
            Texts.text(
                "reporting.SubmitView.intro", period.span().firstDay(), period.span().lastDay())),
        facts(period));
    if (form.questions().isEmpty()) {
      content.add(new EmptyState(Texts.text("reporting.SubmitView.nothingAsked")));
    }
    questions =
        form.questions().stream()
            .map(question -> new QuestionBox(question, period.span().year()))
            .toList();
    questions.forEach(question -> prepare(question, form.typed()));
    explanation = explanation(form);
    saved.setText(
        form.draft()
            .map(d -> Texts.text("reporting.SubmitView.savedEarlier", d.byName(), d.at()))
            .orElse(""));
    content.add(
        new Section(Texts.text("reporting.SubmitView.explanation"), explanation), actions());
  }

  private Facts facts(Period period) {
    LocalDate due = period.dueOn();
    return new Facts()
        .fact(
            Texts.text("reporting.SubmitView.due"),
            period.isOverdue(clock.today())
                ? Texts.text("reporting.SubmitView.dueOverdue", due)
                : Formats.date(due))
        .fact(Texts.text("reporting.SubmitView.round"), Integer.toString(period.round()));
  }

  private void prepare(QuestionBox question, Map<String, String> typed) {
    for (FieldBox box : question.fields()) {
      box.fill(typed);
      field(box.name().value(), box.value());
      field(box.name().reason(), box.reason());
      box.onChange(
          () -> {
            question.sum();
            autosave();
          });
    }
    question.sum();
    content.add(question);
  }

  private TextArea explanation(FigureForm form) {
    TextArea area = field("explanation", new TextArea());
    area.setLabel(Texts.text("reporting.SubmitView.explanation"));
    area.setHelperText(
        Texts.text(
            form.narrativeAsked()
                ? "reporting.SubmitView.narrativeHelp"
                : "reporting.SubmitView.explanationHelp"));
    area.setId("explanation");
    area.setMaxLength(LONGEST);
    area.setMinHeight("8rem");
    area.setWidthFull();
    area.setValue(form.explanation());
    FieldBox.listenSlowly(area);
    area.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            autosave();
          }
        });
    return area;
  }

  private Div actions() {
    Button submit = new Button(Texts.text("reporting.SubmitView.submit"), click -> submit());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.setId("submit");
    Button save = new Button(Texts.text("reporting.SubmitView.save"), click -> attempt(this::save));
    save.setId("save");
    Div actions = new Div(submit, save, saved);
    actions.addClassName("actions");
    return actions;
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    questions.forEach(question -> question.fields().forEach(box -> box.collect(typed)));
    return typed;
  }

  private void save() {
    Draft draft = reporting.saveDraft(taskId(), typed(), explanation.getValue());
    saved.setText(
        Texts.text(
            "reporting.SubmitView.saved", TIME.format(draft.at().atZone(BusinessClock.ZONE))));
  }

  /** Says beside the buttons when it fails: whoever is typing must not lose the place. */
  private void autosave() {
    try {
      save();
    } catch (Refused refused) {
      saved.setText(Texts.text("reporting.SubmitView.notSaved", Texts.of(refused)));
    }
  }

  private void submit() {
    if (attempt(() -> reporting.submit(taskId(), typed(), explanation.getValue()))) {
      show(reporting.form(taskId()));
      done("reporting.SubmitView.done");
    }
  }
}
