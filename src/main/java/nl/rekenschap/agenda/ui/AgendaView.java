package nl.rekenschap.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.agenda.Agenda;
import nl.rekenschap.agenda.Asked;
import nl.rekenschap.agenda.Coming;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** The calendar of what will fall due, week by week. */
@Route(AskedAddress.ROUTE)
@Menu(title = "agenda.AgendaView.menu", order = 5)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.PROVIDER_CONTACT
})
public final class AgendaView extends Page implements BeforeEnterObserver {

  // Name of the file that calendars of others read.
  private static final String CALENDAR = "rekenschap.ics";

  private static final String KEY = "agenda.AgendaView.";
  private static final int USUAL_WEEKS = 4;

  /** More lines than a page can hold; the fields above narrow them. */
  private static final int MOST_LINES = 500;

  private final transient Agenda agenda;
  private final transient BusinessClock clock;
  private final Div content = new Div();

  AgendaView(Agenda agenda, BusinessClock clock) {
    super(text("title"));
    this.agenda = agenda;
    this.clock = clock;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Asked asked =
        AskedAddress.read(event.getLocation().getQueryParameters(), clock.today(), USUAL_WEEKS);
    content.removeAll();
    content.add(intro(), new AskedBar(agenda, asked, this::go), steps(asked));
    show(asked);
  }

  private void go(Asked next) {
    getUI().ifPresent(ui -> ui.navigate(AskedAddress.ROUTE, AskedAddress.write(next)));
  }

  private Component intro() {
    Paragraph intro = new Paragraph(text("introduction") + " ");
    intro.addClassName("hint");
    if (!agenda.isProviders()) {
      intro.add(new Anchor("agenda/load", text("load")));
    }
    return intro;
  }

  /** Back, today and on. */
  private Component steps(Asked asked) {
    Div steps = new Div();
    steps.addClassName("actions");
    steps.add(
        new Anchor(
            AskedAddress.href(at(asked, asked.from().minusWeeks(asked.weeks()))), text("back")),
        new Anchor(AskedAddress.href(at(asked, clock.today())), text("today")),
        new Anchor(
            AskedAddress.href(at(asked, asked.from().plusWeeks(asked.weeks()))), text("on")));
    return steps;
  }

  private static Asked at(Asked asked, LocalDate from) {
    return new Asked(
        from, asked.weeks(), asked.whose(), asked.provider(), asked.line(), asked.kinds());
  }

  private void show(Asked asked) {
    List<Coming> coming = agenda.coming(asked);
    if (!asked.from().isAfter(clock.today()) && !asked.until().isBefore(clock.today())) {
      late(asked);
    }
    if (coming.isEmpty()) {
      content.add(new EmptyState(text("empty")));
      return;
    }
    content.add(
        new Paragraph(Texts.text(KEY + "found", coming.size(), asked.from(), asked.until())));
    Map<LocalDate, List<Coming>> weeks =
        shown(coming).stream()
            .collect(
                Collectors.groupingBy(
                    one -> Asked.monday(one.on()), TreeMap::new, Collectors.toList()));
    weeks.forEach((monday, all) -> content.add(week(monday, all)));
    content.add(file(asked));
  }

  private void late(Asked asked) {
    List<Coming> late = agenda.late(asked);
    if (!late.isEmpty()) {
      String title = Texts.text(KEY + "late", late.size());
      Section section = new Section(title);
      content.add(section);
      section.add(ComingTable.of(title, shown(late)));
    }
  }

  private List<Coming> shown(List<Coming> all) {
    if (all.size() > MOST_LINES) {
      content.add(new Paragraph(Texts.text(KEY + "first", MOST_LINES)));
    }
    return all.stream().limit(MOST_LINES).toList();
  }

  private static Component week(LocalDate monday, List<Coming> all) {
    String title =
        Texts.text(
            KEY + "week",
            monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            Formats.date(monday),
            Formats.date(monday.plusDays(6)));
    Section section = new Section(title, ComingTable.of(title, all));
    section.setId("week-" + monday);
    return section;
  }

  private Component file(Asked asked) {
    Anchor file = new Anchor();
    file.setText(text("file"));
    file.setId("file");
    file.setHref(
        DownloadHandler.fromInputStream(
            event -> {
              byte[] bytes = Ical.of(agenda.coming(asked), clock.now());
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes),
                  CALENDAR,
                  "text/calendar;charset=utf-8",
                  bytes.length);
            }));
    file.getElement().setAttribute("download", CALENDAR);
    return new Paragraph(file);
  }

  private static String text(String key) {
    return Texts.text(KEY + key);
  }
}
