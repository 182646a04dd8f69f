package nl.rekenschap.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.ApplicationFile;
import nl.rekenschap.award.Applications;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.award.AwardInput;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.agreed.ClauseFacts;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer drafts the award, beginning with what the plan says. */
@Route("award/draft")
@RolesAllowed(Names.GRANT_OFFICER)
public final class DraftAwardView extends AwardPage {

  private static final int LONGEST_TEXT = 4000;

  private final transient Award award;
  private final transient Applications applications;
  private final TextField amount = new TextField(Texts.text("award.DraftAwardView.amount"));
  private final DayField from = DayField.of(Texts.text("award.DraftAwardView.from"), "from");
  private final DayField until = DayField.of(Texts.text("award.DraftAwardView.until"), "until");
  private final TextArea activities = LongText.of(Texts.text("award.DraftAwardView.activities"));
  private final TextArea obligations = LongText.of(Texts.text("award.DraftAwardView.obligations"));
  private final ClauseFields clauses = new ClauseFields();
  private final Map<String, TextField> numbers = new LinkedHashMap<>();

  DraftAwardView(Award award, Applications applications) {
    super(award, AwardTask.DRAFT_AWARD, "award.DraftAwardView.title");
    this.award = award;
    this.applications = applications;
    amount.setId("amount");
    activities.setId("activities");
    activities.setMaxLength(LONGEST_TEXT);
    activities.setHelperText(Texts.text("award.DraftAwardView.activitiesHelp"));
    activities.addClassName("wide");
    obligations.setId("obligations");
    obligations.setHelperText(Texts.text("award.DraftAwardView.obligationsHelp"));
    obligations.addClassName("wide");
  }

  @Override
  void build(TaskId task, AwardDesk desk, Div content) {
    if (desk.file().state() instanceof State.Drafting drafting
        && drafting.returnedBecause() != null) {
      content.add(
          new Section(
              Texts.text("award.DraftAwardView.returned"), narrative(drafting.returnedBecause())));
    }
    if (desk.isAboveFree()) {
      content.add(new EmptyState(Texts.text("award.DraftAwardView.aboveFree", desk.free())));
    }
    fill(desk);
    Optional<ApplicationFile> application = applications.of(desk.file().caseId());
    application.ifPresent(file -> content.add(ApplicationFacts.section(file)));
    content.add(PlanFacts.section(desk), form(), settled(desk), targets(desk), buttons(task, desk));
    if (application.isEmpty()) {
      content.add(new AskApplication(this::askApplication, task, applications.usualDue()));
    }
  }

  private void askApplication(TaskId task, DayField due) {
    field("dueOn", due);
    finish(() -> applications.ask(task, due.chosen("dueOn")), "award.DraftAwardView.asked");
  }

  private void fill(AwardDesk desk) {
    AwardInput input = desk.input();
    amount.setHelperText(Texts.text("award.DraftAwardView.amountHelp", PlanFacts.budget(desk)));
    amount.setValue(input.amount());
    from.setValue(input.from());
    until.setValue(input.until());
    activities.setValue(input.activities());
    obligations.setValue(input.obligations());
    clauses.show(input.clauses());
  }

  /** The days follow what is chosen and typed. */
  private void sayMoments(AwardDesk desk) {
    boolean known =
        clauses.frequency.getValue() != null && from.getValue() != null && until.getValue() != null;
    clauses.say(
        known
            ? award.reportMoments(
                desk.file(), clauses.frequency.getValue(), from.getValue(), until.getValue())
            : List.of());
  }

  private Component form() {
    Div form =
        new Div(
            field("amount", amount),
            field("from", from),
            field("until", until),
            field("activities", activities),
            field("obligations", obligations));
    form.addClassName("form-grid");
    return new Section(Texts.text("award.DraftAwardView.formTitle"), form);
  }

  private Component settled(AwardDesk desk) {
    field("basisText", clauses.basisText);
    field("conditions", clauses.conditions);
    field("frequency", clauses.frequency);
    field("frequencyGround", clauses.frequencyGround);
    clauses.frequency.addValueChangeListener(change -> sayMoments(desk));
    from.addValueChangeListener(change -> sayMoments(desk));
    until.addValueChangeListener(change -> sayMoments(desk));
    sayMoments(desk);
    return new Section(
        Texts.text("award.DraftAwardView.clausesTitle"),
        clauses,
        new ClauseFacts(desk.arrangement()),
        hint(Texts.text("award.DraftAwardView.arrangementHint")));
  }

  private Component targets(AwardDesk desk) {
    numbers.clear();
    String title = Texts.text("award.DraftAwardView.targetsTitle");
    if (desk.indicators().isEmpty()) {
      return new Section(title, hint(Texts.text("award.DraftAwardView.noIndicators")));
    }
    Table table =
        new Table(
            title,
            Texts.text("award.DraftAwardView.indicator"),
            Texts.text("award.DraftAwardView.planTarget"),
            Texts.text("award.DraftAwardView.agreed"));
    for (IndicatorForYear indicator : desk.indicators()) {
      table.row(indicator.wording(), words(indicator.target()), agreed(indicator, desk.input()));
    }
    return new Section(title, hint(Texts.text("award.DraftAwardView.targetsHelp")), table);
  }

  private Component agreed(IndicatorForYear indicator, AwardInput input) {
    if (!AwardInput.mayAgree(indicator.target())) {
      return new Span(Texts.text("award.DraftAwardView.asPlan"));
    }
    String name = AwardInput.targetField(indicator.code());
    TextField number = field(name, new TextField());
    number.setId(name);
    number.setAriaLabel(Texts.text("award.DraftAwardView.agreedFor", indicator.wording()));
    number.setValue(input.targets().getOrDefault(indicator.code(), ""));
    numbers.put(indicator.code(), number);
    return number;
  }

  private Component buttons(TaskId task, AwardDesk desk) {
    Button submit =
        button(
            "award.DraftAwardView.submit",
            "submit",
            () -> finish(() -> award.draft(task, read(desk)), "award.DraftAwardView.done"));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button save =
        button(
            "award.DraftAwardView.save",
            "save",
            () ->
                attempt(
                    () -> {
                      award.save(task, read(desk));
                      done("award.DraftAwardView.saved");
                    }));
    return actions(submit, save);
  }

  private AwardDraft read(AwardDesk desk) {
    Map<String, String> typed =
        numbers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getValue()));
    return new AwardInput(
            amount.getValue(),
            from.getValue(),
            until.getValue(),
            activities.getValue(),
            obligations.getValue(),
            typed,
            clauses.read())
        .read(desk.indicators());
  }
}
