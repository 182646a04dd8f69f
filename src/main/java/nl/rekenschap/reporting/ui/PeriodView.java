package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Locks;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reopening;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.reporting.Standing;
import nl.rekenschap.reporting.changes.Changes;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;

/** One period after it was handed in: what changed, opening it again, its lock and extensions. */
@Route("reporting/period")
@RolesAllowed({
  Names.PROVIDER_CONTACT,
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class PeriodView extends Page implements HasUrlParameter<String> {

  private final transient Corrections corrections;
  private final transient Locks locks;
  private final transient Workflow workflow;
  private final transient Access access;
  private final transient BusinessClock clock;
  private final Div content = new Div();
  private String id = "";

  PeriodView(
      Corrections corrections, Locks locks, Workflow workflow, Access access, BusinessClock clock) {
    super(Texts.text("reporting.PeriodView.title"));
    this.corrections = corrections;
    this.locks = locks;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String periodId) {
    id = periodId;
    show();
  }

  PeriodId id() {
    try {
      return new PeriodId(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  void show() {
    Period period = corrections.period(id());
    title(
        Texts.text(
            "reporting.PeriodView.titleOf", corrections.titleOf(id()), Words.of(period.span())));
    content.removeAll();
    forgetFields();
    content.add(
        new Paragraph(
            new Anchor("subsidy/" + period.caseId(), Texts.text("reporting.SubmitView.toCase"))));
    content.add(facts(period));
    if (period.isChangedSinceAcceptance()) {
      content.add(
          new Section(
              Texts.text("reporting.PeriodView.changes"),
              new Changes(Texts.text("reporting.Changes.caption"), corrections.differences(id()))));
    }
    forReporter(period);
    Person person = access.current();
    if (person.has(Role.GRANT_OFFICER) && period.state() instanceof PeriodState.Accepted) {
      content.add(form("reopen", words -> corrections.reopen(id(), words)));
    }
    if (person.has(Role.GRANT_OFFICER) || person.has(Role.MANAGER)) {
      content.add(new LockBox(this, locks, period));
    }
    history();
  }

  private Facts facts(Period period) {
    Facts facts =
        new Facts()
            .fact(
                Texts.text("reporting.PeriodView.state"),
                Cells.badge(Standing.of(period, clock.today())))
            .fact(Texts.text("reporting.PeriodView.due"), Formats.date(period.dueOn()))
            .fact(Texts.text("reporting.PeriodView.round"), Integer.toString(period.round()));
    period
        .acceptedRound()
        .ifPresent(
            round ->
                facts.fact(
                    Texts.text("reporting.PeriodView.stands"),
                    Texts.text("reporting.PeriodView.standsRound", round)));
    locks
        .of(period.id())
        .ifPresent(
            lock ->
                facts.fact(
                    Texts.text("reporting.PeriodView.lock"),
                    Texts.text("reporting.locked", lock.byName(), lock.at(), lock.reason())));
    locks
        .extensionsOf(period.id())
        .forEach(
            extension ->
                facts.fact(
                    Texts.text("reporting.PeriodView.extension"),
                    Texts.text(
                        "reporting.PeriodView.extensionOf",
                        extension.personName(),
                        extension.until(),
                        extension.reason())));
    return facts;
  }

  /** Whoever reports asks for an opening, or takes the correction back. */
  private void forReporter(Period period) {
    Person person = access.current();
    boolean reports =
        period.provider().isPresent()
            ? person.has(Role.PROVIDER_CONTACT)
            : person.has(Role.POLICY_ADVISER);
    if (!reports) {
      return;
    }
    if (period.state() instanceof PeriodState.Accepted) {
      if (isAsked()) {
        content.add(Cells.hint(Texts.text("reporting.PeriodView.asked")));
      } else {
        content.add(form("request", words -> corrections.request(id(), words)));
      }
    }
    correction(period)
        .ifPresent(
            item -> {
              content.add(
                  new Paragraph(
                      new Anchor(
                          item.route() + "/" + item.id(),
                          Texts.text("reporting.PeriodView.correct"))));
              content.add(form("withdraw", words -> corrections.withdraw(item.id(), words)));
            });
  }

  private boolean isAsked() {
    List<Reopening> all = corrections.historyOf(id());
    return !all.isEmpty() && all.getLast().ended().isEmpty();
  }

  private Optional<WorkItem> correction(Period period) {
    return workflow.openItems(period.caseId()).stream()
        .filter(item -> item.scope().equals(period.id().value()))
        .filter(
            item ->
                item.task().equals(ReportingTask.CORRECT_FIGURES.id())
                    || item.task().equals(ReportingTask.CORRECT_OWN_ACTION.id()))
        .filter(workflow::isFor)
        .findFirst();
  }

  private Section form(String what, java.util.function.Consumer<String> work) {
    TextArea reason = field("reason", LongText.of(Texts.text("reporting.PeriodView.reason")));
    reason.setId("reason");
    reason.setMaxLength(2000);
    reason.setWidthFull();
    Button button =
        new Button(
            Texts.text("reporting.PeriodView." + what),
            click -> {
              field("reason", reason);
              act(() -> work.accept(reason.getValue()), what);
            });
    button.setId(what);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(button);
    actions.addClassName("actions");
    return new Section(
        Texts.text("reporting.PeriodView.title." + what),
        Cells.hint(Texts.text("reporting.PeriodView.hint." + what)),
        reason,
        actions);
  }

  void act(Runnable work, String told) {
    if (attempt(work)) {
      done("reporting.PeriodView.done." + told);
      show();
    }
  }

  <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasValidation> F named(
      String name, F field) {
    return field(name, field);
  }

  private void history() {
    List<Reopening> all = corrections.historyOf(id());
    if (!all.isEmpty()) {
      content.add(new Section(Texts.text("reporting.PeriodView.history"), new History(all)));
    }
  }
}
