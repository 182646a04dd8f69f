package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.TabBar;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkFilter;
import nl.rekenschap.workflow.WorkFilter.Scope;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The work list: mine, my groups, all that I may see, and what I finished. */
@Route("workflow/list")
@Menu(title = "workflow.WorkListView.menu", order = 1)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class WorkListView extends Page {

  private static final String KEPT = WorkListView.class.getName();

  /** Width in CSS pixels below which the columns do not fit beside each other. */
  private static final int NARROW = 640;

  private final transient Workflow workflow;
  private final transient Cells cells;
  private final Map<Scope, Tab> tabs = new EnumMap<>(Scope.class);
  private final TabBar choice = new TabBar();
  private final TextField search = new TextField(Texts.text("workflow.WorkListView.search"));
  private final Checkbox overdue = new Checkbox(Texts.text("workflow.WorkListView.overdueOnly"));
  private final Grid<WorkItem> grid = new Grid<>();
  private final Div empty = new Div();
  private Grid.@Nullable Column<WorkItem> card;
  private transient @Nullable Registration resizing;
  private boolean settingUp = true;

  WorkListView(Workflow workflow, BusinessClock clock) {
    super(Texts.text("workflow.WorkListView.title"));
    this.workflow = workflow;
    cells = new Cells(clock);
    addTabs();
    addTools();
    addColumns();
    add(choice, tools(), empty, grid);
    recall();
    settingUp = false;
    refresh();
  }

  private void addTabs() {
    for (Scope scope : Scope.values()) {
      Tab tab = new Tab(Texts.text("workflow.WorkListView.scope." + scope));
      tabs.put(scope, tab);
      choice.add(tab);
    }
    choice.addSelectedChangeListener(change -> refresh());
  }

  private void addTools() {
    search.setClearButtonVisible(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    overdue.addValueChangeListener(change -> refresh());
  }

  private Component tools() {
    Div tools = new Div(search, overdue);
    tools.addClassName("toolbar");
    return tools;
  }

  private void addColumns() {
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
    grid.setAllRowsVisible(true);
    card =
        grid.addComponentColumn(item -> cells.card(item, actions(item)))
            .setHeader(Texts.text("workflow.WorkListView.task"));
    card.setVisible(false);
    grid.addComponentColumn(cells::subject)
        .setHeader(Texts.text("workflow.WorkListView.task"))
        .setWidth("12rem")
        .setFlexGrow(3);
    grid.addColumn(Cells::provider)
        .setHeader(Texts.text("workflow.WorkListView.provider"))
        .setFlexGrow(2);
    grid.addComponentColumn(cells::due)
        .setHeader(Texts.text("workflow.WorkListView.due"))
        .setFlexGrow(1);
    grid.addColumn(Cells::assignee)
        .setHeader(Texts.text("workflow.WorkListView.assignee"))
        .setFlexGrow(1);
    grid.addComponentColumn(this::actions)
        .setHeader(Texts.text("workflow.WorkListView.actions"))
        .setFlexGrow(1);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    com.vaadin.flow.component.page.Page window = event.getUI().getPage();
    window.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
    resizing = window.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (resizing != null) {
      resizing.remove();
    }
    super.onDetach(event);
  }

  /** On a narrow screen one column holds all, so that nothing lies out of sight. */
  private void fit(int width) {
    boolean narrow = width < NARROW;
    grid.getColumns().forEach(column -> column.setVisible(narrow == column.equals(card)));
  }

  private Component actions(WorkItem item) {
    Div cell = new Div();
    cell.addClassName("work-actions");
    if (item.state() != WorkItem.State.OPEN) {
      cell.setText(item.endedAt() == null ? "" : Formats.moment(item.endedAt()));
      return cell;
    }
    if (!workflow.isFor(item)) {
      return cell;
    }
    if (workflow.isMine(item)) {
      cell.add(
          button("open", item, ButtonVariant.LUMO_PRIMARY, () -> open(item)),
          button("release", item, ButtonVariant.LUMO_TERTIARY, () -> workflow.release(item.id())));
    } else if (item.assignee() != null && !workflow.isHeldByOther(item)) {
      // A colleague is at it, and it is done together: going in takes nothing away.
      cell.add(button("open", item, ButtonVariant.LUMO_PRIMARY, () -> open(item)));
    } else if (item.assignee() == null) {
      cell.add(
          button(
              "claim",
              item,
              ButtonVariant.LUMO_PRIMARY,
              () -> {
                workflow.claim(item.id());
                open(item);
              }));
    }
    return cell;
  }

  private Button button(String verb, WorkItem item, ButtonVariant variant, Runnable work) {
    Button button = new Button(Texts.text("workflow.WorkListView." + verb));
    button.addThemeVariants(variant, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(
        Texts.text("workflow.WorkListView." + verb)
            + ": "
            + Texts.text("workflow.task." + item.task())
            + ", "
            + item.label().title());
    button.addClickListener(
        click -> {
          attempt(work);
          refresh();
        });
    return button;
  }

  private void open(WorkItem item) {
    getUI().ifPresent(ui -> ui.navigate(item.route() + "/" + item.id()));
  }

  private WorkFilter filter() {
    Scope scope =
        tabs.entrySet().stream()
            .filter(entry -> entry.getValue().equals(choice.getSelectedTab()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(Scope.MY_GROUPS);
    return new WorkFilter(scope, search.getValue(), overdue.getValue());
  }

  private void refresh() {
    if (settingUp) {
      return;
    }
    WorkFilter filter = filter();
    VaadinSession.getCurrent().setAttribute(KEPT, filter);
    List<WorkItem> first = workflow.list(filter, 0, 50);
    empty.removeAll();
    grid.setVisible(!first.isEmpty());
    if (first.isEmpty()) {
      empty.add(new EmptyState(Texts.text("workflow.WorkListView.empty." + filter.scope())));
      return;
    }
    boolean all = first.size() < 50;
    grid.setAllRowsVisible(all);
    if (all) {
      grid.setItems(first);
    } else {
      grid.setHeight("70vh");
      grid.setItems(pages(filter));
    }
  }

  /** Pages as the person scrolls; how many there are in all is not asked. */
  private CallbackDataProvider.FetchCallback<WorkItem, Void> pages(WorkFilter filter) {
    return query ->
        workflow.list(filter, query.getOffset(), Math.min(query.getLimit(), 500)).stream();
  }

  private void recall() {
    if (VaadinSession.getCurrent().getAttribute(KEPT) instanceof WorkFilter kept) {
      search.setValue(kept.text());
      overdue.setValue(kept.overdueOnly());
      choice.setSelectedTab(tabs.get(kept.scope()));
    } else {
      choice.setSelectedTab(tabs.get(Scope.MY_GROUPS));
    }
  }
}
