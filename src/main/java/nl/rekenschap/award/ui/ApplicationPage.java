package nl.rekenschap.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.access.Access;
import nl.rekenschap.award.ApplicationInput;
import nl.rekenschap.award.ApplicationTask;
import nl.rekenschap.award.Applications;
import nl.rekenschap.award.Applications.Desk;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;

/** The form with which a provider applies, or completes an application. */
abstract class ApplicationPage extends TaskPage<Desk> {

  private static final String KEY = "award.ApplicationPage.";

  private final transient Applications applications;
  private final transient Access access;
  private final ApplicationTask kind;
  private final TextArea activities = area("activities");
  private final TextField amount = new TextField(text("amount"));
  private final TextArea budget = area("budget");
  private final TextArea indicators = area("indicators");
  private final TextField declaredBy = new TextField(text("declaredBy"));
  private final DayField received = DayField.of(text("receivedOn"), "receivedOn");

  ApplicationPage(Applications applications, Access access, ApplicationTask kind, String title) {
    super(title);
    this.applications = applications;
    this.access = access;
    this.kind = kind;
    amount.setId("amount");
    amount.setHelperText(text("amountHelp"));
    declaredBy.setId("declaredBy");
    declaredBy.setHelperText(text("declaredByHelp"));
  }

  private static TextArea area(String id) {
    TextArea area = LongText.of(text(id));
    area.setId(id);
    area.setMaxLength(ApplicationInput.LONGEST);
    area.setHelperText(text(id + "Help"));
    area.addClassName("wide");
    return area;
  }

  @Override
  protected final Desk load(String taskId) {
    return applications.desk(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(Desk desk) {
    return desk.subsidy() + " " + desk.year();
  }

  @Override
  protected final CaseId caseId(Desk desk) {
    return desk.file().caseId();
  }

  /** What is said above the form. */
  abstract Component intro(Desk desk);

  /**
   * @param receivedOn what an officer says who types it over; null for the provider
   */
  abstract void handIn(TaskId task, ApplicationInput typed, @Nullable LocalDate receivedOn);

  @Override
  protected final void build(String taskId, Desk desk, Div content) {
    TaskId task = new TaskId(taskId);
    activities.setValue(desk.typed().activities());
    amount.setValue(desk.typed().amount());
    budget.setValue(desk.typed().budget());
    indicators.setValue(desk.typed().indicators());
    declaredBy.setValue(desk.typed().declaredBy());
    Div form =
        new Div(
            field("activities", activities),
            field("amount", amount),
            field("declaredBy", declaredBy),
            field("budget", budget),
            field("indicators", indicators));
    form.addClassName("form-grid");
    if (access.current().isStaff()) {
      form.add(field("receivedOn", received));
      content.add(hint(text("onBehalf")));
    }
    Button submit =
        button(
            KEY + "submit",
            "submit",
            () -> finish(() -> handIn(task, read(), received.getValue()), KEY + "done"));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button save =
        button(
            KEY + "save",
            "save",
            () ->
                attempt(
                    () -> {
                      applications.save(task, kind, read());
                      done(KEY + "saved");
                    }));
    content.add(intro(desk), new Section(text("form"), form), actions(submit, save));
  }

  private ApplicationInput read() {
    return new ApplicationInput(
        activities.getValue(),
        amount.getValue(),
        budget.getValue(),
        indicators.getValue(),
        declaredBy.getValue());
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
