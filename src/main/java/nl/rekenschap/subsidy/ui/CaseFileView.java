package nl.rekenschap.subsidy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.YearEndState;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.timeline.DocumentList;
import nl.rekenschap.dossier.timeline.RecordPanels;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.review.Questions;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.subsidy.CaseFile;
import nl.rekenschap.subsidy.Stage;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.clock.ClockList;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;

/** One case: what is to be done, where it stands, amounts, periods, documents, what happened. */
@Route("subsidy/:caseId")
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.PROVIDER_CONTACT
})
public final class CaseFileView extends Page implements BeforeEnterObserver {

  private final transient Subsidy subsidy;
  private final transient Award award;
  private final transient Reporting reporting;
  private final transient Corrections corrections;
  private final transient Questions questions;
  private final transient Access access;
  private final transient Determination determination;
  private final transient Workflow workflow;
  private final transient Dossier dossier;
  private final transient RecordPanels records;
  private final transient Clocks clocks;
  private final transient CaseSections sections;
  private final transient BusinessClock clock;
  private final Div content = new Div();

  CaseFileView(
      Subsidy subsidy,
      Award award,
      Reporting reporting,
      Corrections corrections,
      Questions questions,
      Access access,
      Determination determination,
      Workflow workflow,
      Dossier dossier,
      RecordPanels records,
      Clocks clocks,
      CaseSections sections,
      BusinessClock clock) {
    super(Texts.text("subsidy.CaseFileView.title"));
    this.subsidy = subsidy;
    this.award = award;
    this.reporting = reporting;
    this.corrections = corrections;
    this.questions = questions;
    this.access = access;
    this.determination = determination;
    this.workflow = workflow;
    this.dossier = dossier;
    this.records = records;
    this.clocks = clocks;
    this.sections = sections;
    this.clock = clock;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getRouteParameters().get("caseId").map(CaseFileView::id).orElseThrow());
  }

  private static CaseId id(String text) {
    try {
      return new CaseId(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private void show(CaseId id) {
    CaseFile file = subsidy.file(id);
    Optional<AwardFile> awarded = award.file(id);
    Optional<YearEndState> yearEnd = determination.state(id);
    List<Period> periods = reporting.periods(id);
    title(file.name() + " " + file.year());
    content.removeAll();
    content.add(marks(file, Stage.of(file, awarded, yearEnd)));
    content.add(next(file));
    content.add(columns(facts(file, awarded), amounts(file, awarded, yearEnd)));
    clocks(id);
    sections.of(id, awarded).forEach(content::add);
    content.add(new LifeDiagrams(workflow, id, file.name() + " " + file.year()));
    if (!periods.isEmpty()) {
      content.add(new PeriodSection(periods, corrections, questions, access, clock.today()));
    }
    content.add(columns(documents(id), timeline(id)));
    sections.kept(id).ifPresent(content::add);
  }

  private void clocks(CaseId id) {
    List<CaseClock> all = clocks.of(id);
    if (!all.isEmpty()) {
      content.add(
          new Section(
              Texts.text("subsidy.CaseFileView.clocks"), new ClockList(all, clock.today())));
    }
  }

  private static Div marks(CaseFile file, Stage stage) {
    Div marks = new Div();
    marks.addClassName("marks");
    marks.add(new Badge(Texts.text("subsidy.stage." + stage), StageTone.of(stage)));
    if (file.practice()) {
      marks.add(new Badge(Texts.text("subsidy.practice"), Badge.Tone.PRACTICE));
    }
    return marks;
  }

  private Section next(CaseFile file) {
    Section section = new Section(Texts.text("subsidy.CaseFileView.next"));
    List<WorkItem> open = workflow.openItems(file.id());
    if (open.isEmpty()) {
      section.add(
          new Paragraph(
              Texts.text(
                  file.isClosed()
                      ? "subsidy.CaseFileView.closed"
                      : "subsidy.CaseFileView.nothing")));
    }
    open.forEach(item -> section.add(line(item)));
    return section;
  }

  private Div line(WorkItem item) {
    Div line = new Div();
    line.addClassName("next-line");
    Span what = new Span(Texts.text("workflow.task." + item.task()));
    what.addClassName("work-task");
    line.add(what, new Span(who(item)), due(item));
    boolean own = workflow.isFor(item);
    if ((own || workflow.isStandIn(item)) && !workflow.isHeldByOther(item)) {
      line.add(workflow.isForOtherEyes(item) ? otherEyes() : way(item, own));
    }
    return line;
  }

  private static Component otherEyes() {
    Span other = new Span(Texts.text("subsidy.CaseFileView.otherEyes"));
    other.addClassName("hint");
    return other;
  }

  private Button way(WorkItem item, boolean own) {
    Button way = new Button(Texts.text("subsidy.CaseFileView." + (own ? "go" : "onBehalf")));
    way.addThemeVariants(ButtonVariant.LUMO_SMALL);
    if (own) {
      way.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    way.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(route(item))));
    return way;
  }

  private static String route(WorkItem item) {
    return item.route() + "/" + item.id();
  }

  private String who(WorkItem item) {
    String name = item.assigneeName();
    return name != null
        ? name
        : workflow.groups(item).stream()
            .map(role -> Texts.text("access.role." + role))
            .collect(Collectors.joining(" / "));
  }

  private Component due(WorkItem item) {
    if (item.dueOn() == null) {
      return new Span("");
    }
    Span day = new Span(Texts.text("subsidy.CaseFileView.dueOn", Formats.date(item.dueOn())));
    return item.isOverdue(clock.today())
        ? new Div(day, new Badge(Texts.text("workflow.WorkListView.late"), Badge.Tone.BAD))
        : day;
  }

  private Section facts(CaseFile file, Optional<AwardFile> awarded) {
    Facts facts = new Facts();
    facts.fact(Texts.text("subsidy.fact.case"), file.id().value());
    file.line().ifPresent(line -> facts.fact(Texts.text("subsidy.fact.line"), line));
    facts.fact(Texts.text("subsidy.fact.provider"), provider(file, awarded));
    if (file.route() != null) {
      facts.fact(Texts.text("subsidy.fact.route"), Texts.text("subsidy.route." + file.route()));
      facts.fact(
          Texts.text("subsidy.fact.frequency"),
          Texts.text("subsidy.frequency." + file.frequency()));
    }
    return new Section(Texts.text("subsidy.CaseFileView.about"), facts);
  }

  private String provider(CaseFile file, Optional<AwardFile> awarded) {
    if (file.route() != nl.rekenschap.subsidy.Route.GRANT) {
      return Texts.text("subsidy.fact.noGrantee");
    }
    return subsidy
        .providerName(awarded.flatMap(AwardFile::provider))
        .orElse(Texts.text("workflow.WorkListView.noProvider"));
  }

  private static Section amounts(
      CaseFile file, Optional<AwardFile> awarded, Optional<YearEndState> yearEnd) {
    Facts facts = new Facts();
    facts.fact(Texts.text("subsidy.amount.plan"), money(file.budget()));
    facts.fact(Texts.text("subsidy.amount.awarded"), money(awarded.flatMap(AwardFile::awarded)));
    facts.fact(Texts.text("subsidy.amount.determined"), money(determined(yearEnd)));
    return new Section(Texts.text("subsidy.CaseFileView.amounts"), facts);
  }

  private static Optional<Money> determined(Optional<YearEndState> yearEnd) {
    return yearEnd
        .filter(YearEndState.Determined.class::isInstance)
        .map(YearEndState.Determined.class::cast)
        .map(state -> state.decision().determined());
  }

  private static String money(Optional<Money> amount) {
    return amount.map(Formats::money).orElse("–");
  }

  private Section documents(CaseId id) {
    List<Document> documents = dossier.documents(id);
    return new Section(
        Texts.text("subsidy.CaseFileView.documents"),
        documents.isEmpty()
            ? new EmptyState(Texts.text("subsidy.CaseFileView.noDocuments"))
            : new DocumentList(dossier, documents));
  }

  private Section timeline(CaseId id) {
    return new Section(Texts.text("subsidy.CaseFileView.timeline"), records.of(id));
  }

  private static Div columns(Component... parts) {
    Div columns = new Div(parts);
    columns.addClassName("two-columns");
    return columns;
  }
}
