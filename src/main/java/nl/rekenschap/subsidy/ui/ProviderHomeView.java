package nl.rekenschap.subsidy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.Award;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.review.Questions;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.subsidy.CaseFile;
import nl.rekenschap.subsidy.Stage;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;

/** A provider's home: what is due and when, what was returned and why, and one button on. */
@Route("subsidy/home")
@Menu(title = "subsidy.ProviderHomeView.menu", order = 1)
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class ProviderHomeView extends Page implements BeforeEnterObserver {

  private final transient Reporting reporting;
  private final transient Award award;
  private final transient Determination determination;
  private final transient BusinessClock clock;
  private final transient Subsidy subsidy;
  private final transient Questions questions;
  private final transient WorkList work;
  private final Div content = new Div();

  ProviderHomeView(
      Subsidy subsidy,
      WorkList work,
      Reporting reporting,
      Questions questions,
      Award award,
      Determination determination,
      BusinessClock clock) {
    super(Texts.text("subsidy.ProviderHomeView.title"));
    this.reporting = reporting;
    this.questions = questions;
    this.award = award;
    this.determination = determination;
    this.clock = clock;
    this.subsidy = subsidy;
    this.work = work;
    add(content);
  }

  /** Not in the constructor: who is here already and comes again gets the same screen back. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    content.add(due(work.page(WorkQuery.of(WorkQuery.Scope.ALL), null, 100).items()));
    List<CaseFile> mine = subsidy.mine();
    questions(mine);
    mine.forEach(file -> content.add(card(file)));
  }

  /** Questions about figures are no task, but somebody waits for the answer. */
  private void questions(List<CaseFile> mine) {
    List<Period> periods =
        mine.stream().flatMap(file -> reporting.periods(file.id()).stream()).toList();
    Map<PeriodId, Integer> open = questions.open(periods);
    if (open.isEmpty()) {
      return;
    }
    Section section = new Section(Texts.text("subsidy.ProviderHomeView.questions"));
    periods.stream()
        .filter(period -> open.containsKey(period.id()))
        .forEach(
            period ->
                section.add(PeriodSection.toAnswer(period, open.getOrDefault(period.id(), 0))));
    content.add(section);
  }

  private Section due(List<WorkItem> items) {
    Section section = new Section(Texts.text("subsidy.ProviderHomeView.due"));
    if (items.isEmpty()) {
      section.add(new EmptyState(Texts.text("subsidy.ProviderHomeView.nothingDue")));
    }
    items.forEach(item -> section.add(line(item)));
    return section;
  }

  private Div line(WorkItem item) {
    Div line = new Div();
    line.addClassName("due-line");
    H3 what =
        new H3(
            Texts.text("workflow.task." + item.task())
                + ": "
                + item.label().title()
                + " "
                + PeriodOf.words(item));
    line.add(what);
    if (item.dueOn() != null) {
      line.add(new Span(Texts.text("subsidy.CaseFileView.dueOn", Formats.date(item.dueOn()))));
    }
    if (item.isOverdue(clock.today())) {
      line.add(new Badge(Texts.text("workflow.WorkListView.late"), Badge.Tone.BAD));
    }
    reporting.periods(item.caseId()).stream()
        .filter(period -> period.id().value().equals(item.scope()))
        .forEach(period -> because(period.state()).ifPresent(line::add));
    Button go = new Button(Texts.text("subsidy.ProviderHomeView.go"));
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.setAriaLabel(go.getText() + ": " + what.getText());
    go.addClickListener(
        click -> getUI().ifPresent(ui -> ui.navigate(item.route() + "/" + item.id())));
    line.add(go);
    return line;
  }

  private static Optional<Div> because(PeriodState state) {
    return switch (state) {
      case PeriodState.Returned returned -> Optional.of(box("returned", returned.reason()));
      case PeriodState.Reopened reopened -> Optional.of(box("changed", reopened.reason()));
      case PeriodState.Planned planned -> Optional.empty();
      case PeriodState.Open open -> Optional.empty();
      case PeriodState.Submitted submitted -> Optional.empty();
      case PeriodState.Accepted accepted -> Optional.empty();
      case PeriodState.NotReceived missing -> Optional.empty();
    };
  }

  private static Div box(String what, String reason) {
    Div box =
        new Div(
            new Badge(Texts.text("subsidy.period." + what), Badge.Tone.ATTENTION),
            new Paragraph(Texts.text("subsidy.period.because", reason)));
    box.addClassName("returned");
    return box;
  }

  private Section card(CaseFile file) {
    Section card = new Section(file.name() + " " + file.year());
    Stage stage = Stage.of(file, award.file(file.id()), determination.state(file.id()));
    Div marks = new Div(new Badge(Texts.text("subsidy.stage." + stage), StageTone.of(stage)));
    marks.addClassName("marks");
    if (file.practice()) {
      marks.add(new Badge(Texts.text("subsidy.practice"), Badge.Tone.PRACTICE));
    }
    card.add(marks);
    List<Period> periods = reporting.periods(file.id());
    if (!periods.isEmpty()) {
      Table table =
          new Table(
              Texts.text("subsidy.CaseFileView.periodsCaption"),
              Texts.text("subsidy.period.name"),
              Texts.text("subsidy.period.due"),
              Texts.text("subsidy.period.state"));
      periods.forEach(
          p ->
              table.row(
                  PeriodWords.name(p),
                  Formats.date(p.dueOn()),
                  PeriodWords.badge(p, clock.today())));
      card.add(table);
    }
    card.add(new Anchor("subsidy/" + file.id(), Texts.text("subsidy.ProviderHomeView.file")));
    return card;
  }
}
