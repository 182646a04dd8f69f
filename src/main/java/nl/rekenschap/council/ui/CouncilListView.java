package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.council.ReportFile;
import nl.rekenschap.council.Reports;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The years: what was published, what is being made, and the start of a new report. */
@Route("council")
@Menu(title = "council.CouncilListView.menu", order = 40)
@RolesAllowed({
  Names.POLICY_ADVISER,
  Names.GRANT_OFFICER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.COUNCIL_READER
})
public final class CouncilListView extends Page implements BeforeEnterObserver {

  private final transient Council council;
  private final transient Provenances provenances;
  private final transient Person person;
  private final transient BusinessClock clock;
  private final Div content = new Div();

  CouncilListView(Council council, Provenances provenances, Access access, BusinessClock clock) {
    super(text("title"));
    this.council = council;
    this.provenances = provenances;
    this.person = access.current();
    this.clock = clock;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  private void refresh() {
    forgetFields();
    content.removeAll();
    List<PublishedReport> reports = council.publishedYears();
    reports.stream().findFirst().map(this::atAGlance).ifPresent(content::add);
    content.add(published(reports));
    if (person.isStaff()) {
      content.add(running());
    }
    if (person.has(Role.POLICY_ADVISER)) {
      content.add(start());
      newEdition().ifPresent(content::add);
    }
  }

  /** What the newest report comes to; its figures open their passports, as in the report. */
  private Div atAGlance(PublishedReport report) {
    String year = Integer.toString(report.year());
    Anchor whole = new Anchor("council/report/" + year, text("whole", year));
    whole.setId("whole");
    return new Div(
        provenances.draw(Reports.atAGlance(report, new OnScreen()), report), new Paragraph(whole));
  }

  private Section published(List<PublishedReport> reports) {
    Section section = new Section(text("published"));
    if (reports.isEmpty()) {
      section.add(new EmptyState(text(person.isStaff() ? "publishedNone" : "emptyReader")));
      return section;
    }
    Table table =
        new Table(
            text("publishedCaption"),
            text("year"),
            text("edition"),
            Texts.text("council.Report.decidedOn"),
            Texts.text("council.Report.publishedOn"),
            text("what"));
    for (PublishedReport report : reports) {
      table.row(
          Integer.toString(report.year()),
          Integer.toString(report.edition()),
          Formats.date(report.decidedOn()) + " (" + report.caseNumber() + ")",
          Formats.date(report.publishedOn()),
          links(read(report.year()), open(report.year())));
    }
    section.add(table);
    return section;
  }

  private Section running() {
    List<ReportFile> files =
        council.files().stream()
            .filter(f -> !(f.state() instanceof ReportFile.State.Published))
            .toList();
    Section section = new Section(text("running"));
    if (files.isEmpty()) {
      section.add(new EmptyState(text("runningNone")));
      return section;
    }
    Table table =
        new Table(
            text("runningCaption"),
            text("year"),
            text("edition"),
            text("startedOn"),
            text("where"),
            text("what"));
    for (ReportFile file : files) {
      table.row(
          Integer.toString(file.year()),
          Integer.toString(file.edition()),
          Formats.date(file.startedOn()),
          ReportState.badge(file.state()),
          links(concept(file)));
    }
    section.add(table);
    return section;
  }

  private Section start() {
    TextField year = field("year", new TextField(text("year")));
    year.setId("year");
    year.setHelperText(text("startHelp"));
    year.setValue(Integer.toString(clock.today().getYear() - 1));
    year.setMaxLength(4);
    Button start = new Button(text("start"), click -> start(year.getValue().strip()));
    start.setId("start");
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(start);
    actions.addClassName("actions");
    return new Section(text("startTitle"), year, actions);
  }

  /** For years that were published and of which no edition is in the making. */
  private Optional<Section> newEdition() {
    List<Integer> running =
        council.files().stream()
            .filter(file -> !(file.state() instanceof ReportFile.State.Published))
            .map(ReportFile::year)
            .toList();
    List<Integer> years =
        council.publishedYears().stream()
            .map(PublishedReport::year)
            .filter(year -> !running.contains(year))
            .toList();
    if (years.isEmpty()) {
      return Optional.empty();
    }
    Select<Integer> year = new Select<>();
    year.setId("edition-year");
    year.setLabel(text("year"));
    year.setItems(years);
    year.setValue(years.getFirst());
    TextArea reason = field("reason", LongText.of(text("reason")));
    reason.setId("edition-reason");
    reason.setHelperText(text("reasonHelp"));
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    reason.setMaxLength(2000);
    Button start =
        new Button(text("newEdition"), click -> startEdition(year.getValue(), reason.getValue()));
    start.setId("start-edition");
    Div actions = new Div(start);
    actions.addClassName("actions");
    return Optional.of(
        new Section(
            text("newEditionTitle"),
            new Paragraph(text("newEditionExplain")),
            year,
            reason,
            actions));
  }

  private void startEdition(int year, String reason) {
    if (attempt(() -> council.startEdition(year, reason))) {
      done("council.CouncilListView.editionStarted", Integer.toString(year));
      refresh();
    }
  }

  private void start(String year) {
    boolean started =
        attempt(
            () -> {
              if (!year.matches("\\d{4}")) {
                throw Refused.at("year", "council.CouncilListView.yearMissing");
              }
              council.start(Integer.parseInt(year));
            });
    if (started) {
      done("council.CouncilListView.started", year);
      refresh();
    }
  }

  private static Anchor read(int year) {
    Anchor link = new Anchor("council/report/" + year, text("open"));
    link.setAriaLabel(text("open") + " " + year);
    return link;
  }

  private static Anchor concept(ReportFile file) {
    Anchor link =
        new Anchor("council/report/" + file.year() + "?" + CouncilReportView.CONCEPT, text("open"));
    link.setAriaLabel(text("open") + " " + file.year());
    return link;
  }

  private static Anchor open(int year) {
    return new PublicLink(year);
  }

  private static Span links(Anchor... links) {
    Span all = new Span();
    for (int i = 0; i < links.length; i++) {
      if (i > 0) {
        all.add(" · ");
      }
      all.add(links[i]);
    }
    return all;
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.CouncilListView." + key, arguments);
  }
}
