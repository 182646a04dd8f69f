package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.reporting.Board;
import nl.rekenschap.reporting.Locks;
import nl.rekenschap.reporting.Standing;
import nl.rekenschap.reporting.YearBoard;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Providers by quarters: who has handed in, who is late, what is accepted, changed or locked. */
@Route("reporting/board")
@Menu(title = "reporting.BoardView.menu", order = 3)
@RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
public final class BoardView extends Page implements BeforeEnterObserver {

  private static final String YEAR = "year";
  private static final int QUARTERS = 4;

  private final transient Board board;
  private final transient BusinessClock clock;
  private final boolean mayAct;
  private final Select<Integer> year = new Select<>();
  private final Select<String> line = new Select<>();
  private final Select<Standing> standing = new Select<>();
  private final Div rates = new Div();
  private final Div content = new Div();
  private final Anchor csv = new Anchor();
  private final BulkBox bulk;
  private final transient Map<YearBoard.Cell, Checkbox> boxes = new LinkedHashMap<>();
  private transient Optional<YearBoard> shown = Optional.empty();

  BoardView(Board board, Locks locks, Access access, BusinessClock clock) {
    super(Texts.text("reporting.BoardView.title"));
    this.board = board;
    this.clock = clock;
    Person person = access.current();
    mayAct = person.has(Role.GRANT_OFFICER) || person.has(Role.MANAGER);
    bulk = new BulkBox(this, board, locks);
    year.setLabel(Texts.text("reporting.BoardView.year"));
    line.setLabel(Texts.text("reporting.BoardView.line"));
    standing.setLabel(Texts.text("reporting.BoardView.state"));
    line.setEmptySelectionAllowed(true);
    standing.setEmptySelectionAllowed(true);
    line.setEmptySelectionCaption(Texts.text("reporting.BoardView.allLines"));
    standing.setEmptySelectionCaption(Texts.text("reporting.BoardView.allStates"));
    standing.setItems(Standing.values());
    standing.setItemLabelGenerator(
        value ->
            Texts.text(
                value == null ? "reporting.BoardView.allStates" : "reporting.standing." + value));
    standing.setId("state");
    year.addValueChangeListener(change -> go(change.isFromClient()));
    line.addValueChangeListener(change -> table(change.isFromClient()));
    standing.addValueChangeListener(change -> table(change.isFromClient()));
    csv.setText(Texts.text("reporting.BoardView.csv"));
    csv.setId("csv");
    Div tools = new Div(year, line, standing, csv);
    tools.addClassName("toolbar");
    add(tools, rates, content);
    if (mayAct) {
      add(bulk);
    }
  }

  private void go(boolean fromClient) {
    if (fromClient) {
      getUI()
          .ifPresent(
              ui ->
                  ui.navigate(
                      "reporting/board", QueryParameters.of(YEAR, year.getValue().toString())));
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Integer> years = board.years();
    if (years.isEmpty()) {
      content.add(new EmptyState(Texts.text("reporting.BoardView.noProgramme")));
      return;
    }
    year.setItems(years);
    int usual = Math.clamp(clock.today().getYear(), years.getFirst(), years.getLast());
    year.setValue(
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(YEAR)
            .filter(text -> text.matches("\\d{4}"))
            .map(Integer::valueOf)
            .filter(years::contains)
            .orElse(usual));
    load();
  }

  /** Reads the board anew; what was chosen is chosen no more. */
  void load() {
    YearBoard now = board.of(year.getValue());
    shown = Optional.of(now);
    line.setItems(now.rows().stream().flatMap(row -> row.line().stream()).distinct().toList());
    String name = "bord-" + now.year() + ".csv";
    csv.setHref(
        DownloadHandler.fromInputStream(
            event -> {
              byte[] text = board.csv(now.year());
              return new DownloadResponse(
                  new ByteArrayInputStream(text), name, "text/csv;charset=utf-8", text.length);
            }));
    csv.getElement().setAttribute("download", name);
    rates(now);
    table(true);
  }

  private void rates(YearBoard now) {
    rates.removeAll();
    rates.add(Cells.hint(rate("reporting.BoardView.rate", now.rate())));
  }

  private static String rate(String key, YearBoard.Rate rate) {
    return rate.percent()
        .map(percent -> Texts.text(key, percent, rate.onTime(), rate.due()))
        .orElseGet(() -> Texts.text("reporting.BoardView.rateNone"));
  }

  private void table(boolean wanted) {
    if (!wanted || shown.isEmpty()) {
      return;
    }
    content.removeAll();
    boxes.clear();
    bulk.close();
    YearBoard now = shown.get();
    List<YearBoard.Row> rows = now.rows().stream().filter(this::isAsked).toList();
    if (rows.isEmpty()) {
      content.add(new EmptyState(Texts.text("reporting.BoardView.none")));
      return;
    }
    Table table =
        new Table(
            Texts.text("reporting.BoardView.caption", Integer.toString(now.year()), rows.size()),
            Texts.text("reporting.BoardView.subsidy"),
            quarter(1),
            quarter(2),
            quarter(3),
            quarter(4),
            Texts.text("reporting.BoardView.onTime"));
    rows.forEach(row -> add(table, now, row));
    content.add(table);
    if (mayAct) {
      content.add(chooser());
    }
  }

  private static String quarter(int quarter) {
    return Texts.text("reporting.BoardView.quarter", quarter);
  }

  private boolean isAsked(YearBoard.Row row) {
    boolean lineFits = line.isEmpty() || row.line().equals(Optional.ofNullable(line.getValue()));
    boolean stateFits =
        standing.isEmpty()
            || row.cells().stream().anyMatch(cell -> cell.standing() == standing.getValue());
    return lineFits && stateFits;
  }

  private void add(Table table, YearBoard now, YearBoard.Row row) {
    Component[] cells = new Component[QUARTERS];
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      cells[quarter - 1] =
          row.in(quarter).map(cell -> cell(row, cell)).orElseGet(() -> new Span("–"));
    }
    table.row(
        subsidy(row),
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        rate("reporting.BoardView.rateShort", now.rateOf(row.provider())));
  }

  private static Component subsidy(YearBoard.Row row) {
    Div subsidy = new Div(new Anchor("subsidy/" + row.caseId(), row.title()));
    subsidy.add(
        Cells.hint(
            row.provider().isPresent()
                ? row.providerName()
                : Texts.text("reporting.board.ownAction")));
    return subsidy;
  }

  private Component cell(YearBoard.Row row, YearBoard.Cell cell) {
    Div all = Cells.of(cell);
    if (mayAct) {
      Checkbox box = new Checkbox();
      box.setAriaLabel(
          Texts.text("reporting.BoardView.choose", row.title(), Words.of(cell.period().span())));
      box.addValueChangeListener(change -> bulk.choose(chosen()));
      boxes.put(cell, box);
      all.addComponentAsFirst(box);
    }
    return all;
  }

  private List<YearBoard.Cell> chosen() {
    return boxes.entrySet().stream()
        .filter(entry -> entry.getValue().getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Chooses a whole quarter at once. */
  private Div chooser() {
    Div chooser = new Div();
    chooser.addClassName("actions");
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      int wanted = quarter;
      Button all =
          new Button(
              Texts.text("reporting.BoardView.chooseQuarter", quarter),
              click -> {
                boxes.forEach((cell, box) -> box.setValue(cell.quarter() == wanted));
                bulk.choose(chosen());
              });
      all.setId("choose-q" + quarter);
      chooser.add(all);
    }
    return chooser;
  }

  /** Titles by case, for the list of what is chosen. */
  String title(YearBoard.Cell cell) {
    return shown.stream()
        .flatMap(now -> now.rows().stream())
        .filter(row -> row.caseId().equals(cell.period().caseId()))
        .map(YearBoard.Row::title)
        .findFirst()
        .orElse(cell.period().caseId().value());
  }

  /** Does what was asked of all that was chosen, and shows the board as it is then. */
  boolean act(Runnable work) {
    if (!attempt(work)) {
      return false;
    }
    load();
    return true;
  }

  <F extends Component & com.vaadin.flow.component.HasValidation> F named(String name, F field) {
    return field(name, field);
  }
}
