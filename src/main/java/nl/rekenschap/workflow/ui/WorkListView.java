package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Idle;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Polling;
import nl.rekenschap.shell.TabBar;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Assignments;
import nl.rekenschap.workflow.Bulk;
import nl.rekenschap.workflow.Teams;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import nl.rekenschap.workflow.Workflow;
import nl.rekenschap.workflow.views.Look;
import nl.rekenschap.workflow.views.LookText;
import nl.rekenschap.workflow.views.SavedViews;

/**
 * The work list: mine, my groups, all that I may see, and what I finished. Its address says what is
 * shown, as {@link LookText} writes it; without that it is as the person left it.
 *
 * <p>Long because the parts of the screen hang together here and nowhere else.
 */
@Route(WorkListView.ADDRESS)
@Menu(title = "workflow.WorkListView.menu", order = 1)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class WorkListView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

  static final String ADDRESS = "workflow/list";

  private static final Duration PACE = Duration.ofSeconds(10);

  private final transient WorkList work;
  private final transient SavedViews views;
  private final transient Pages pages;
  private final transient Polling polling;
  private final transient WorkActs acts;
  private final Map<Scope, Tab> tabs = new EnumMap<>(Scope.class);
  private final TabBar choice = new TabBar();
  private final TextField search = new TextField(Texts.text("workflow.WorkListView.search"));
  private final WorkKeys keys = new WorkKeys();
  private final Narrowing narrowing;
  private final ViewsBar viewsBar;
  private final Arranging arranging;
  private final Counting counting;
  private final NextOffer offer;
  private final WorkTable table;
  private final Div told = new Div();
  private final NoWork empty = new NoWork(this::change);
  private final Button more;
  private final Button begin;
  private transient Look look = Look.usual();
  private boolean showing;

  WorkListView(
      Workflow workflow,
      WorkList work,
      SavedViews views,
      Bulk bulk,
      Assignments assignments,
      Teams teams,
      BusinessClock clock,
      Idle idle) {
    super(Texts.text("workflow.WorkListView.title"));
    this.work = work;
    this.views = views;
    pages = new Pages(work);
    polling = new Polling(idle, PACE, this::news);
    acts = new WorkActs(this::attempt, this::again, pages, workflow, assignments, bulk, teams);
    table =
        new WorkTable(
            WorkLine.maker(workflow, new Cells(clock), acts.chosen(), acts),
            (order, down) -> change(now -> Arranging.by(now, order, down)));
    acts.shownIn(keys, table);
    narrowing = new Narrowing(work, how -> change(now -> now.ask(how.apply(now.query()))));
    viewsBar = new ViewsBar(views, () -> look, this::showSaved);
    arranging = new Arranging(this::change, keys);
    counting = new Counting(work);
    offer = new NextOffer(workflow, acts);
    more = new Button(Texts.text("workflow.WorkListView.more"), click -> more());
    more.setId("more");
    begin = new Button(Texts.text("workflow.WorkListView.begin"), click -> show(look));
    begin.setId("begin");
    told.setId("told");
    told.getElement().setAttribute("role", "status");
    addTabs();
    addSearch();
    Div after = new Div(begin, more);
    after.addClassName("toolbar");
    Div lineup = new Div(counting, acts.bar());
    lineup.addClassName("work-lineup");
    keys.add(tools(), lineup, told, empty, table, after);
    add(offer, choice, keys);
  }

  /** What is asked in one line; what is seldom changed is folded, so that the work comes first. */
  private Div tools() {
    Details looks =
        new Details(
            Texts.text("workflow.WorkListView.look"), new Div(viewsBar.keeping(), arranging));
    looks.setId("look");
    Div tools = new Div(search, viewsBar, narrowing, looks);
    tools.addClassName("work-tools");
    return tools;
  }

  private void addTabs() {
    for (Scope scope : Scope.values()) {
      Tab tab = new Tab(Texts.text("workflow.WorkListView.scope." + scope));
      tabs.put(scope, tab);
      choice.add(tab);
    }
    choice.addSelectedChangeListener(change -> change(now -> now.ask(now.query().in(selected()))));
  }

  private Scope selected() {
    return tabs.entrySet().stream()
        .filter(entry -> entry.getValue().equals(choice.getSelectedTab()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Scope.MY_GROUPS);
  }

  private void addSearch() {
    search.setId("search");
    search.setClearButtonVisible(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addClassName("work-search");
    search.addValueChangeListener(
        typed -> change(now -> now.ask(now.query().search(typed.getValue()))));
  }

  // --- What is shown

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<Trail> trail = Trail.take();
    show(asked(event.getLocation().getQueryParameters()), trail.map(Trail::lines).orElse(0));
    trail.ifPresent(this::comeBack);
  }

  /** What the address asks for; without that what this person looked at last. */
  private Look asked(QueryParameters address) {
    String session = Trail.look();
    Look last = session == null ? views.last() : LookText.read(session, Look.usual()).look();
    told.removeAll();
    if (address.getParameters().isEmpty()) {
      return last;
    }
    try {
      LookText.Read read = LookText.read(address.getParameters(), last);
      if (!read.unknown().isEmpty()) {
        tellHere(
            Texts.text("workflow.WorkListView.unknownInLink", String.join(", ", read.unknown())));
      }
      return read.look();
    } catch (Refused refused) {
      tellHere(Texts.of(refused));
      return last;
    }
  }

  private void tellHere(String sentence) {
    Div box = new Div(new Paragraph(sentence));
    box.addClassName("attention");
    told.removeAll();
    told.add(box);
  }

  private void showSaved(Look saved) {
    show(saved);
    views.remember(look);
  }

  /** The person asked for something else; it will be so next time too. */
  private void change(UnaryOperator<Look> how) {
    if (showing) {
      return;
    }
    viewsBar.leave();
    Look other = how.apply(look);
    attempt(
        () -> {
          show(other);
          views.remember(look);
        });
  }

  private void show(Look other) {
    told.removeAll();
    offer.away();
    show(other, 0);
  }

  private void show(Look other, int lines) {
    pages.ask(other.query(), lines);
    look = other;
    showing = true;
    choice.setSelectedTab(tabs.get(look.query().scope()));
    search.setValue(look.query().text());
    showing = false;
    narrowing.show(look.query());
    arranging.show(look);
    Trail.look(LookText.of(look));
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address()));
    draw();
  }

  private Location address() {
    return new Location(ADDRESS, new QueryParameters(LookText.parameters(look)));
  }

  private void draw() {
    List<WorkItem> items = pages.items();
    acts.keepOnly(items);
    table.show(look, items);
    table.setVisible(!items.isEmpty());
    acts.bar().setVisible(!items.isEmpty() && look.query().scope() != Scope.DONE);
    counting.show(pages);
    more.setVisible(pages.hasMore());
    begin.setVisible(pages.isAway());
    empty.show(look, items.isEmpty());
  }

  private void more() {
    Optional<WorkItem> first = pages.more();
    draw();
    // Whoever goes on by keyboard goes on at the first new line.
    first.ifPresent(item -> keys.focusRow(item.id().value()));
  }

  private void again() {
    pages.again();
    draw();
  }

  // --- Going and coming back

  /** One comes back to the line that one left by. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    String path = event.getLocation().getPath();
    for (WorkItem item : pages.items()) {
      if (path.equals(item.route() + "/" + item.id())) {
        String id = item.id().value();
        new Trail(id, pages.place(id), pages.items().size()).leave();
      }
    }
  }

  private void comeBack(Trail trail) {
    Optional<WorkItem> finished =
        pages.place(trail.task()) >= 0 ? Optional.empty() : finished(trail.task());
    finished.ifPresentOrElse(
        item -> offer.show(item, pages.items(), trail.place()), () -> keys.focusRow(trail.task()));
  }

  /** The task, when it is what this person finished last. */
  private Optional<WorkItem> finished(String task) {
    return work.page(WorkQuery.of(Scope.DONE), null, 1).items().stream()
        .filter(item -> item.id().value().equals(task))
        .findFirst();
  }

  // --- What happens elsewhere

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().getPage().getHistory().replaceState(null, address());
    polling.start(event.getUI(), ADDRESS);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    polling.stop(event.getUI());
    super.onDetach(event);
  }

  private void news() {
    if (pages.isOld()) {
      List<WorkItem> before = pages.items();
      again();
      Changes.between(before, pages.items()).ifPresent(this::tellHere);
    }
  }
}
