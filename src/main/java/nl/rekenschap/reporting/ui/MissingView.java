package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Figures stay away: more time, or the end of this period without them. */
@Route("reporting/missing")
@RolesAllowed(Names.GRANT_OFFICER)
public final class MissingView extends Page implements HasUrlParameter<String> {

  /** What an officer can decide. */
  private enum Choice {
    EXTEND,
    CLOSE
  }

  private final transient Reporting reporting;
  private final transient BusinessClock clock;
  private final Div content = new Div();
  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final DatePicker newDueOn = field("newDueOn", new DatePicker());
  private final TextArea reason = field("reason", LongText.of());
  private String task = "";

  MissingView(Reporting reporting, BusinessClock clock) {
    super(Texts.text("reporting.MissingView.title"));
    this.reporting = reporting;
    this.clock = clock;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String taskId) {
    task = taskId;
    FigureForm form = reporting.missing(new TaskId(taskId));
    title(
        Texts.text("reporting.MissingView.titleOf", form.title(), Words.of(form.period().span())));
    content.removeAll();
    content.add(new Paragraph(Texts.text("reporting.MissingView.intro")), facts(form), decision());
    reporting.formTask(form.period().id()).ifPresent(open -> content.add(paper(open)));
  }

  /** The figures may lie on paper; then the officer can type them over. */
  private Section paper(TaskId open) {
    Button type = new Button(Texts.text("reporting.MissingView.paper"));
    type.setId("on-behalf");
    type.addClickListener(
        click -> getUI().ifPresent(ui -> ui.navigate("reporting/submit/" + open)));
    return new Section(
        Texts.text("reporting.MissingView.paperTitle"),
        new Paragraph(Texts.text("reporting.MissingView.paperHelp")),
        type);
  }

  private Facts facts(FigureForm form) {
    Period period = form.period();
    boolean drafted = form.draft().isPresent();
    return new Facts()
        .fact(Texts.text("reporting.MissingView.due"), Formats.date(period.dueOn()))
        .fact(
            Texts.text("reporting.MissingView.days"),
            Long.toString(ChronoUnit.DAYS.between(period.dueOn(), clock.today())))
        .fact(Texts.text("reporting.MissingView.round"), Integer.toString(period.round()))
        .fact(
            Texts.text("reporting.MissingView.draft"),
            Texts.text(
                drafted ? "reporting.MissingView.draftYes" : "reporting.MissingView.draftNo"))
        .fact(
            Texts.text("reporting.MissingView.case"),
            new Anchor("subsidy/" + period.caseId(), Texts.text("reporting.SubmitView.toCase")));
  }

  private Section decision() {
    choice.setLabel(Texts.text("reporting.MissingView.choice"));
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(
        which ->
            Texts.text(
                which == Choice.EXTEND
                    ? "reporting.MissingView.extend"
                    : "reporting.MissingView.close"));
    choice.setId("choice");
    choice.addValueChangeListener(
        change -> newDueOn.setVisible(change.getValue() == Choice.EXTEND));
    choice.setValue(Choice.EXTEND);
    newDueOn.setLabel(Texts.text("reporting.MissingView.newDueOn"));
    newDueOn.setHelperText(Texts.text("reporting.MissingView.newDueOnHelp"));
    newDueOn.setI18n(Calendar.words());
    newDueOn.setMin(clock.today().plusDays(1));
    newDueOn.setId("new-due-on");
    reason.setLabel(Texts.text("reporting.MissingView.reason"));
    reason.setHelperText(Texts.text("reporting.MissingView.reasonHelp"));
    reason.setWidthFull();
    reason.setId("reason");
    Button submit = new Button(Texts.text("reporting.MissingView.submit"), click -> submit());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.setId("submit");
    Div actions = new Div(submit);
    actions.addClassName("actions");
    return new Section(
        Texts.text("reporting.MissingView.choice"), choice, newDueOn, reason, actions);
  }

  private void submit() {
    if (attempt(this::decide)) {
      getUI().ifPresent(ui -> ui.navigate("workflow/list"));
    }
  }

  private void decide() {
    TaskId id = new TaskId(task);
    if (choice.getValue() == Choice.CLOSE) {
      reporting.closeMissing(id, reason.getValue());
      tell(Texts.text("reporting.MissingView.closed"));
      return;
    }
    LocalDate day = newDueOn.getValue();
    if (day == null) {
      throw Refused.at("newDueOn", "reporting.extend.missing");
    }
    reporting.extend(id, day, reason.getValue());
    tell(Texts.text("reporting.MissingView.extended", day));
  }
}
