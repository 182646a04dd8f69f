package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The form on which a provider, or a policy adviser for own action, hands in figures; and on which
 * an officer types over what came on paper. Long, because it keeps one conversation together: what
 * is typed, what is saved, what others do meanwhile, and what is handed in.
 */
@Route("reporting/submit")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
public final class SubmitView extends Page implements HasUrlParameter<String> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int POLL_MILLIS = 4000;
  private static final int PAUSE_MILLIS = 1500;
  private static final FileBox.Allowed EVIDENCE =
      new FileBox.Allowed(
          25,
          List.of(
              ".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".odt", ".ods", ".csv", ".txt"));
  private static final String TO_EXPLANATION = "#";

  // Leaving a field sends what was typed in it, and so does a pause; leaving the page leaves the
  // field first.
  private static final String TYPING =
      """
      const form = this;
      const pauses = new WeakMap();
      form.addEventListener('input', event => {
        const field = event.target.closest('vaadin-text-field, vaadin-text-area');
        if (field) {
          clearTimeout(pauses.get(field));
          pauses.set(field, setTimeout(() => field.dispatchEvent(new CustomEvent('change')), $0));
        }
      });
      form.addEventListener('change', event => clearTimeout(pauses.get(event.target)), true);
      const leave = () => {
        const field = document.activeElement;
        if (form.isConnected && field && form.contains(field)) { field.blur(); }
      };
      document.addEventListener('visibilitychange', () => { if (document.hidden) { leave(); } });
      window.addEventListener('pagehide', leave);
      """;

  private final transient Reporting reporting;
  private final transient Corrections corrections;
  private final transient Dossier dossier;
  private final transient BusinessClock clock;
  private final transient Typing typing = new Typing();
  private final transient Map<String, Component> places = new HashMap<>();
  private final transient Map<String, String> labels = new LinkedHashMap<>();
  private final Div content = new Div();
  private final Div overview = new Div();
  private final FindingList findings = new FindingList();
  private final Span saved = new Span();
  private final Span company = new Span();
  private transient @Nullable Registration polling;
  private boolean open;
  private boolean choosing;
  private int saves;
  private String task = "";

  SubmitView(Reporting reporting, Corrections corrections, Dossier dossier, BusinessClock clock) {
    super(Texts.text("reporting.SubmitView.title"));
    this.reporting = reporting;
    this.corrections = corrections;
    this.dossier = dossier;
    this.clock = clock;
    saved.setId("saved");
    saved.getElement().setAttribute("role", "status");
    company.setId("company");
    company.getElement().setAttribute("aria-live", "polite");
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
      getElement().executeJs(TYPING, PAUSE_MILLIS);
      event.getUI().setPollInterval(POLL_MILLIS);
      polling = event.getUI().addPollListener(poll -> news());
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
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
    overview.removeAll();
    forgetFields();
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
      getUI().ifPresent(ui -> ui.setPollInterval(-1));
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
    places.clear();
    labels.clear();
    typing.start(form);
    findings.setVisible(false);
    Period period = form.period();
    content.add(
        new Paragraph(
            Texts.text(
                "reporting.SubmitView.intro", period.span().firstDay(), period.span().lastDay())),
        facts(period),
        workbook());
    if (form.hands().onBehalf()) {
      content.add(paper(form));
    }
    content.add(findings);
    if (form.questions().isEmpty()) {
      content.add(new EmptyState(Texts.text("reporting.SubmitView.nothingAsked")));
    }
    for (FigureForm.Question question : form.questions()) {
      content.add(question(question, form));
    }
    for (IndicatorForYear later : form.notYet()) {
      content.add(notYet(later));
    }
    content.add(told(form), overview, actions(form.hands()), bar(form));
    // Who reads along sees what is typed, and types nothing.
    content.setEnabled(form.hands().mayType());
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

  private Section paper(FigureForm form) {
    FileBox files = files(form, FieldName.PAPER);
    files.setId("paper");
    place(FieldName.PAPER, files, Texts.text("reporting.SubmitView.paper"));
    return new Section(
        Texts.text("reporting.SubmitView.paper"),
        new Paragraph(Texts.text("reporting.SubmitView.paperHelp")),
        files);
  }

  private QuestionBox question(FigureForm.Question question, FigureForm form) {
    QuestionBox box = new QuestionBox(question, form.period().span().year());
    String wording = question.indicator().wording();
    box.join(typing);
    for (FieldBox field : box.fields()) {
      String label = wording + ", " + field.value().getLabel();
      FieldName name = field.name();
      place(name.value(), field(name.value(), field.value()), label);
      place(name.reason(), field(name.reason(), field.reason()), label);
      place(name.comment(), field(name.comment(), field.comment()), label);
      field.files(files(form, name.value()));
      field.onChange(
          () -> {
            box.sum();
            changed(name.value());
          });
    }
    String total = FieldName.total(box.indicator());
    box.typedTotal()
        .ifPresent(
            typed -> {
              place(total, field(total, typed), wording);
              typed.addValueChangeListener(
                  change -> FieldBox.ifTyped(change.isFromClient(), () -> changed(total)));
            });
    String explanation = FieldName.explanation(box.indicator());
    place(explanation, field(explanation, box.explanation()), wording);
    box.explanation()
        .addValueChangeListener(
            change -> FieldBox.ifTyped(change.isFromClient(), () -> changed(explanation)));
    if (question.isOpen()) {
      box.askParts(name -> addPart(box.indicator(), name));
    }
    box.sum();
    return box;
  }

  private Section told(FigureForm form) {
    ToldBox box =
        new ToldBox(
            form,
            typing,
            () -> changed(FieldName.EXPLANATION),
            (field, component) ->
                place(
                    field,
                    component,
                    component instanceof HasLabel labelled
                        ? labelled.getLabel()
                        : Texts.text("reporting.SubmitView.told")));
    return new Section(Texts.text("reporting.SubmitView.told"), box);
  }

  private void place(String field, Component component, String label) {
    places.put(field, component);
    labels.put(field, label);
  }

  private String label(String field) {
    int mark = field.indexOf(TO_EXPLANATION);
    String value = mark < 0 ? field : field.substring(0, mark);
    return Optional.ofNullable(labels.get(field))
        .or(() -> Optional.ofNullable(labels.get(value)))
        .orElseGet(() -> Texts.text("reporting.SubmitView.told"));
  }

  private FileBox files(FigureForm form, String field) {
    List<FileBox.Attached> there =
        form.evidence().stream()
            .filter(file -> file.field().equals(field))
            .map(SubmitView::attached)
            .toList();
    return new FileBox(
        EVIDENCE, there, (name, content) -> attach(field, name, content), this::detach);
  }

  private Optional<FileBox.Attached> attach(String field, String name, byte[] content) {
    Optional<FileBox.Attached> added =
        attemptTo(() -> attached(reporting.attach(taskId(), field, name, content)));
    news();
    return added;
  }

  private static FileBox.Attached attached(Evidence file) {
    return new FileBox.Attached(file.document(), file.name());
  }

  private boolean detach(UUID document) {
    boolean done = attempt(() -> reporting.detach(taskId(), document));
    news();
    return done;
  }

  private void addPart(String indicator, String name) {
    save();
    if (attempt(
        () -> {
          Part part = reporting.addPart(taskId(), indicator, name);
          tell(Texts.text("reporting.SubmitView.partAdded", part.name()));
        })) {
      show(reporting.form(taskId()));
    }
  }

  private static Paragraph notYet(IndicatorForYear later) {
    Paragraph line =
        new Paragraph(
            Texts.text("reporting.SubmitView.notYet", later.wording(), later.validFrom()));
    line.addClassName("hint");
    return line;
  }

  private Div actions(FigureForm.Hands hands) {
    Button check = new Button(Texts.text("reporting.SubmitView.check"), click -> check());
    check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    check.setId("check");
    Button ready = new Button(Texts.text("reporting.SubmitView.ready"), click -> ready());
    ready.setId("ready");
    Button save = new Button(Texts.text("reporting.SubmitView.save"), click -> save());
    save.setId("save");
    // Who may not sign, says that it is ready; who may, does not need to.
    check.setVisible(hands.maySign());
    ready.setVisible(hands.mayType() && !hands.maySign());
    save.setVisible(hands.mayType());
    Div actions = new Div(check, ready, save);
    actions.addClassName("actions");
    return actions;
  }

  private Div bar(FigureForm form) {
    saved.setText(
        form.draft().filter(draft -> draft.version() > 0).map(this::savedEarlier).orElse(""));
    company.setText("");
    Div bar = new Div(saved, company);
    bar.addClassName("save-bar");
    return bar;
  }

  private String savedEarlier(Draft draft) {
    return draft
        .ready()
        .map(ready -> Texts.text("reporting.SubmitView.readyBy", ready.byName(), ready.at()))
        .orElseGet(
            () -> Texts.text("reporting.SubmitView.savedEarlier", draft.byName(), draft.at()));
  }

  private void changed(String field) {
    overview.removeAll();
    if (save()) {
      judge(field);
    }
  }

  /** Says at the field what the rules find there; errors only after something was typed. */
  private void judge(String field) {
    Component place = places.get(field);
    if (place instanceof HasValidation validation) {
      Optional<Finding> found =
          reporting.check(taskId(), typing.typed()).stream()
              .filter(finding -> finding.field().equals(field))
              .filter(finding -> finding.blocks(typing.typed()))
              .filter(finding -> typing.typed().containsKey(field))
              .findFirst();
      validation.setInvalid(found.isPresent());
      validation.setErrorMessage(found.map(FindingList::sentence).orElse(""));
    }
  }

  /**
   * Saves what is not stored yet. Says so beside the buttons when it fails: whoever is typing must
   * not lose the place, and what was typed stays and is tried again.
   */
  private boolean save() {
    List<Change> changes = typing.changes();
    try {
      Saved answer = reporting.save(taskId(), changes, typing.seen());
      typing.saved(changes, answer);
      take(answer);
      saved.removeClassName("not-saved");
      // A person reads the time; whoever checks from outside that a save was told, counts.
      saves++;
      saved.getElement().setAttribute("data-saves", Integer.toString(saves));
      saved.setText(
          Texts.text(
              "reporting.SubmitView.saved", TIME.format(answer.at().atZone(BusinessClock.ZONE))));
      return answer.conflicts().isEmpty();
    } catch (Refused refused) {
      notSaved(Texts.of(refused));
    } catch (DataAccessException | TransactionException broken) {
      notSaved(Texts.text("reporting.SubmitView.noConnection"));
    }
    return false;
  }

  private void notSaved(String why) {
    saved.addClassName("not-saved");
    saved.setText(Texts.text("reporting.SubmitView.notSaved", why));
  }

  /** What others did; and another try for what could not be saved. */
  private void news() {
    if (!open || choosing) {
      return;
    }
    try {
      if (saved.hasClassName("not-saved") && !typing.changes().isEmpty()) {
        save();
      } else {
        take(reporting.news(taskId(), typing.seen()));
      }
    } catch (Refused refused) {
      notSaved(Texts.of(refused));
    } catch (DataAccessException broken) {
      notSaved(Texts.text("reporting.SubmitView.noConnection"));
    }
  }

  private void take(Saved answer) {
    for (Saved.Remote remote : typing.takeOver(answer)) {
      company.setText(
          Texts.text(
              "reporting.SubmitView.company",
              remote.byName(),
              TIME.format(remote.at().atZone(BusinessClock.ZONE))));
      Component place = places.get(remote.field());
      if (place != null) {
        place.addClassName("changed-by-other");
      }
    }
    if (!answer.conflicts().isEmpty()) {
      choosing = true;
      new ConflictDialog(answer.conflicts(), this::label, this::chosen).open();
    }
  }

  private void chosen(List<ConflictDialog.Choice> choices) {
    choosing = false;
    for (ConflictDialog.Choice choice : choices) {
      if (choice.isMine()) {
        typing.keep(choice.conflict().theirs());
      } else {
        typing.take(choice.conflict().theirs());
      }
    }
    save();
  }

  private void ready() {
    if (save() && attempt(() -> reporting.markReady(taskId()))) {
      done("reporting.SubmitView.readyDone");
    }
  }

  /** Shows all that stands in the way, or what will be handed in. */
  private void check() {
    overview.removeAll();
    if (!save()) {
      return;
    }
    Map<String, String> typed = typing.typed();
    List<Finding> all = reporting.check(taskId());
    List<Finding> blocking = all.stream().filter(finding -> finding.blocks(typed)).toList();
    mark(blocking);
    if (!blocking.isEmpty()) {
      return;
    }
    FigureForm form = reporting.form(taskId());
    overview.add(
        new Overview(
            form, form.typed(), all.stream().filter(finding -> !finding.blocks(typed)).toList()),
        submitButton(form.draft().map(Draft::version).orElse(0L)));
    overview.getElement().callJsFunction("scrollIntoView");
  }

  private Div submitButton(long version) {
    Button submit = new Button(Texts.text("reporting.SubmitView.submit"), click -> submit(version));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.setId("submit");
    Button back =
        new Button(Texts.text("reporting.SubmitView.back"), click -> overview.removeAll());
    Div actions = new Div(submit, back);
    actions.addClassName("actions");
    return actions;
  }

  private void submit(long version) {
    try {
      if (attempt(() -> reporting.submit(taskId(), version))) {
        show(reporting.form(taskId()));
        done("reporting.SubmitView.done");
      } else {
        overview.removeAll();
        news();
      }
    } finally {
      saved.removeClassName("not-saved");
    }
  }

  private void mark(List<Finding> blocking) {
    places
        .values()
        .forEach(
            place -> {
              if (place instanceof HasValidation validation) {
                validation.setInvalid(false);
                validation.setErrorMessage("");
              }
            });
    for (Finding finding : blocking) {
      if (places.get(finding.field()) instanceof HasValidation validation) {
        validation.setInvalid(true);
        validation.setErrorMessage(FindingList.sentence(finding));
      }
    }
    findings.show(blocking, this::label, this::goTo);
  }

  private void goTo(String field) {
    Component place = places.get(field);
    if (place instanceof Focusable<?> focusable) {
      focusable.focus();
    } else if (place != null) {
      place.getElement().callJsFunction("scrollIntoView");
    }
  }
}
