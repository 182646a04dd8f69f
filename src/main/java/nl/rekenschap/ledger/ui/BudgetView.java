package nl.rekenschap.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.ledger.BudgetYear;
import nl.rekenschap.ledger.Budgets;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Integrity;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The books of a year: what each budget line has, gave, paid and got back. */
@Route("ledger/budget")
@Menu(title = "ledger.BudgetView.menu", order = 30)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class BudgetView extends Page implements BeforeEnterObserver {

  private static final String YEAR = "year";

  private final transient Budgets budgets;
  private final transient BusinessClock clock;
  private final Select<Integer> year = new Select<>();
  private final Anchor csv = new Anchor();
  private final Div tools = new Div(year, csv);
  private final Div content = new Div();
  private final ExaminationBox examination;

  BudgetView(Budgets budgets, Integrity integrity, Access access, BusinessClock clock) {
    super(Texts.text("ledger.BudgetView.title"));
    this.budgets = budgets;
    this.clock = clock;
    Person person = access.current();
    boolean mayExamine = person.has(Role.CONTROLLER) || person.has(Role.ADMINISTRATOR);
    examination = new ExaminationBox(integrity, mayExamine);
    year.setLabel(Texts.text("ledger.BudgetView.year"));
    year.setId(YEAR);
    year.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            "ledger/budget",
                            QueryParameters.of(YEAR, change.getValue().toString())));
          }
        });
    csv.setText(Texts.text("ledger.BudgetView.csv"));
    csv.setId("csv");
    tools.addClassName("toolbar");
    add(new Paragraph(Texts.text("ledger.BudgetView.introduction")), tools, content, examination);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    List<Integer> years = budgets.years();
    tools.setVisible(!years.isEmpty());
    if (years.isEmpty()) {
      content.add(new EmptyState(Texts.text("ledger.BudgetView.noProgramme")));
      return;
    }
    year.setItems(years);
    int usual = Math.clamp(clock.today().getYear(), years.getFirst(), years.getLast());
    Optional<Integer> asked = Asked.year(event.getLocation().getQueryParameters());
    year.setValue(asked.filter(years::contains).orElse(usual));
    show();
  }

  private void show() {
    BudgetYear budget = budgets.of(year.getValue());
    String name = "grootboek-" + budget.year() + ".csv";
    csv.setHref(
        DownloadHandler.fromInputStream(
            event -> {
              byte[] text = budgets.csv(budget.year());
              return new DownloadResponse(
                  new ByteArrayInputStream(text), name, "text/csv;charset=utf-8", text.length);
            }));
    csv.getElement().setAttribute("download", name);
    content.add(table(budget), ForecastBox.of(budget), PoolBox.of(budget));
  }

  private static Table table(BudgetYear budget) {
    List<String> headings = new ArrayList<>();
    headings.add(Texts.text("ledger.BudgetView.item"));
    BudgetYear.COLUMNS.forEach(f -> headings.add("#" + Texts.text("ledger.figure." + f)));
    Table table =
        new Table(
            Texts.text("ledger.BudgetView.caption", Integer.toString(budget.year())),
            headings.toArray(String[]::new));
    budget.rows().forEach(row -> table.row(cells(budget.year(), row)));
    table.total(totals(budget));
    return table;
  }

  private static Object[] cells(int year, BudgetYear.Row row) {
    List<Object> cells = new ArrayList<>();
    cells.add(name(row));
    for (Figure figure : BudgetYear.COLUMNS) {
      cells.add(figure == Figure.PLAN ? plan(year, row) : amount(year, row, figure));
    }
    return cells.toArray();
  }

  private static Component name(BudgetYear.Row row) {
    Div name = new Div(new Span(row.name()));
    row.line()
        .ifPresent(
            line -> {
              Div below = new Div(line);
              below.addClassName("hint");
              name.add(below);
            });
    return name;
  }

  /** The text of the plan stands beside the table where they differ: the table leads. */
  private static Component plan(int year, BudgetYear.Row row) {
    Div cell = new Div(amount(year, row, Figure.PLAN));
    row.text()
        .ifPresent(
            text -> {
              Div below = new Div(Texts.text("ledger.BudgetView.textSays", text));
              below.addClassName("hint");
              cell.add(below);
            });
    return cell;
  }

  private static Component amount(int year, BudgetYear.Row row, Figure figure) {
    return row.has(figure)
        ? EntriesView.link(year, Optional.of(row.item()), figure, row.of(figure), row.name())
        : new Span("–");
  }

  private static Object[] totals(BudgetYear budget) {
    String total = Texts.text("ledger.BudgetView.total");
    List<Object> cells = new ArrayList<>();
    cells.add(total);
    for (Figure figure : BudgetYear.COLUMNS) {
      boolean none = budget.rows().stream().noneMatch(row -> row.has(figure));
      cells.add(
          none
              ? Formats.money(budget.total(figure))
              : EntriesView.link(
                  budget.year(), Optional.empty(), figure, budget.total(figure), total));
    }
    return cells.toArray();
  }
}
