package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Idle;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Polling;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.workflow.TaskId;

/**
 * The form on which a provider, or a policy adviser for own action, hands in figures; and on which
 * an officer types over what came on paper. The frame: what is shown in which state. Its parts are
 * laid out by {@link FormParts}, kept by {@link Saving} and checked by {@link Checking}.
 */
@Route("reporting/submit")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
public final class SubmitView extends Page implements HasUrlParameter<String>, FormParts.Screen {

  private static final Duration PACE = Duration.ofSeconds(4);

  private final transient Reporting reporting;
  private final transient Corrections corrections;
  private final transient Dossier dossier;
  private final transient BusinessClock clock;
  private final transient Places places = new Places();
  private final transient Saving saving;
  private final transient Checking checking;
  private final transient Polling polling;
  private final Div content = new Div();
  private boolean open;
  private String task = "";

  SubmitView(
      Reporting reporting,
      Corrections corrections,
      Dossier dossier,
      BusinessClock clock,
      Idle idle) {
    super(Texts.text("reporting.SubmitView.title"));
    this.reporting = reporting;
    this.corrections = corrections;
    this.dossier = dossier;
    this.clock = clock;
    saving = new Saving(reporting, this::taskId, places);
    checking = new Checking(reporting, this::taskId, saving, places, this::submit);
    polling = new Polling(idle, PACE, this::news);
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String taskId) {
    task = taskId;
    show(reporting.form(taskId()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (open) {
      Leaving.watch(this, taskId());
      polling.start(event.getUI(), "reporting/submit/" + task);
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    polling.stop(event.getUI());
    super.onDetach(event);
  }

  private TaskId taskId() {
    return new TaskId(task);
  }

  private void show(FigureForm form) {
    Period period = form.period();
    title(Texts.text("reporting.SubmitView.titleOf", form.title(), Words.of(period.span())));
    content.removeAll();
    content.setEnabled(true);
    forgetFields();
    checking.start();
    open = false;
    switch (period.state()) {
      case PeriodState.Open state -> edit(form);
      case PeriodState.Returned returned -> {
        content.add(
            because(
                "reporting.SubmitView.returned",
                Texts.text("reporting.SubmitView.returnedBy", returned.byName(), returned.at()),
                returned.reason()),
            new Marked(corrections.marked(period.id())));
        edit(form);
      }
      case PeriodState.Reopened reopened -> {
        content.add(
            because(
                "reporting.SubmitView.reopened",
                Texts.text("reporting.SubmitView.reopenedBy", reopened.byName(), reopened.at()),
                reopened.reason()));
        edit(form);
      }
      case PeriodState.Submitted submitted ->
          content.add(new HandedIn(form, form.rounds().getLast(), dossier));
      case PeriodState.Accepted accepted ->
          content.add(new HandedIn(form, form.rounds().getLast(), dossier));
      case PeriodState.Planned planned ->
          content.add(new EmptyState(Texts.text("reporting.notOpen.planned", period.opensOn())));
      case PeriodState.NotReceived closed ->
          content.add(
              new EmptyState(Texts.text("reporting.notOpen.closed", closed.byName(), closed.at())));
    }
    if (!open) {
      getUI().ifPresent(polling::stop);
    }
  }

  private static Section because(String title, String who, String why) {
    Paragraph reason = new Paragraph(why);
    reason.addClassName("narrative");
    reason.setId("returned-because");
    return new Section(Texts.text(title), new Paragraph(who), reason);
  }

  private void edit(FigureForm form) {
    open = true;
    FormParts parts = new FormParts(form, saving.typing(), places, this);
    saving.start(form);
    content.add(intro(form.period()), facts(form.period()), workbook());
    if (form.hands().onBehalf()) {
      content.add(parts.paper());
    }
    content.add(checking.findings());
    if (form.questions().isEmpty()) {
      content.add(new EmptyState(Texts.text("reporting.SubmitView.nothingAsked")));
    }
    form.questions().forEach(question -> content.add(parts.question(question)));
    form.notYet().forEach(later -> content.add(FormParts.notYet(later)));
    ToldBox box = parts.told();
    saving.onUnknown(box::reveal);
    content.add(
        new Section(Texts.text("reporting.SubmitView.told"), box),
        checking.overview(),
        actions(form.hands()),
        saving.bar());
    saving.ready();
    // Who reads along sees what is typed, and types nothing.
    content.setEnabled(form.hands().mayType());
  }

  private static Paragraph intro(Period period) {
    return new Paragraph(
        Texts.text(
            "reporting.SubmitView.intro", period.span().firstDay(), period.span().lastDay()));
  }

  /** The room of workbooks knows this one, not the other way round. */
  private Anchor workbook() {
    Anchor link = new Anchor("workbook/fill/" + task, Texts.text("reporting.SubmitView.workbook"));
    link.setId("workbook");
    return link;
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

  private Div actions(FigureForm.Hands hands) {
    Button check = new Button(Texts.text("reporting.SubmitView.check"), click -> checking.check());
    check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    check.setId("check");
    Button ready = new Button(Texts.text("reporting.SubmitView.ready"), click -> ready());
    ready.setId("ready");
    Button save = new Button(Texts.text("reporting.SubmitView.save"), click -> saving.save());
    save.setId("save");
    // Who may not sign, says that it is ready; who may, does not need to.
    check.setVisible(hands.maySign());
    ready.setVisible(hands.mayType() && !hands.maySign());
    save.setVisible(hands.mayType());
    Div actions = new Div(check, ready, save);
    actions.addClassName("actions");
    return actions;
  }

  @Override
  public <F extends Component & HasValidation> void named(String name, F field) {
    field(name, field);
  }

  @Override
  public void changed(String field) {
    checking.withdraw();
    if (saving.save()) {
      checking.judge(field);
    }
  }

  @Override
  public Optional<FileBox.Attached> attach(String field, Arrived file) {
    Optional<FileBox.Attached> added =
        attemptTo(() -> FormParts.attached(reporting.attach(taskId(), field, file)));
    news();
    return added;
  }

  @Override
  public boolean detach(UUID document) {
    boolean done = attempt(() -> reporting.detach(taskId(), document));
    news();
    return done;
  }

  @Override
  public void addPart(String indicator, String name) {
    saving.save();
    if (attempt(
        () -> {
          Part part = reporting.addPart(taskId(), indicator, name);
          tell(Texts.text("reporting.SubmitView.partAdded", part.name()));
        })) {
      show(reporting.form(taskId()));
    }
  }

  private void news() {
    if (open) {
      saving.news();
    }
  }

  private void ready() {
    if (saving.save() && attempt(() -> reporting.markReady(taskId()))) {
      done("reporting.SubmitView.readyDone");
    }
  }

  private void submit(long version) {
    try {
      if (attempt(() -> reporting.submit(taskId(), version))) {
        show(reporting.form(taskId()));
        done("reporting.SubmitView.done");
      } else {
        checking.withdraw();
        news();
      }
    } finally {
      saving.forget();
    }
  }
}
