package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkOrder;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.views.Grouping;
import nl.rekenschap.workflow.views.Look;
import nl.rekenschap.workflow.views.WorkColumn;

/**
 * The lines of the work list as a plain table, which each reader understands and which folds on a
 * narrow screen. What did not change keeps its place in the browser, and so the focus.
 */
final class WorkTable extends Div {

  private final transient WorkLine.Maker maker;
  private final transient BiConsumer<WorkOrder, Boolean> sort;
  private final NativeTable table = new NativeTable();
  private final NativeTableHeader head = new NativeTableHeader();
  private final NativeTableBody body = new NativeTableBody();
  private transient Map<String, Shown> shown = new HashMap<>();
  private transient List<WorkColumn> columns = List.of();

  /** A row as it stands in the browser, and what it was made of. */
  private record Shown(NativeTableRow row, Object made) {}

  /**
   * @param sort called with what to sort by, and whether from the end
   */
  WorkTable(WorkLine.Maker maker, BiConsumer<WorkOrder, Boolean> sort) {
    this.maker = maker;
    this.sort = sort;
    addClassNames("table", "work-table");
    table.setCaptionText(Texts.text("workflow.WorkListView.caption"));
    table.add(head, body);
    table.getElement().setAttribute("role", "table");
    head.getElement().setAttribute("role", "rowgroup");
    body.getElement().setAttribute("role", "rowgroup");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", Texts.text("workflow.WorkListView.caption"));
    add(table);
  }

  /** Every row is made anew next time. */
  void forget() {
    shown.clear();
  }

  void show(Look look, List<WorkItem> items) {
    if (!columns.equals(look.columns())) {
      forget();
      columns = look.columns();
    }
    head.removeAll();
    head.add(headings(look));
    Map<String, Shown> now = new HashMap<>();
    List<NativeTableRow> rows = new ArrayList<>();
    String heading = "";
    for (WorkItem item : items) {
      String own = WorkWords.heading(look.grouping(), item);
      if (look.grouping() != Grouping.NONE && !own.equals(heading)) {
        heading = own;
        rows.add(kept(now, "heading " + own, columns.size(), () -> heading(own)));
      }
      rows.add(kept(now, item.id().value(), item, () -> maker.line(item, columns)));
    }
    shown = now;
    place(rows);
  }

  private NativeTableRow kept(
      Map<String, Shown> now, String key, Object made, Supplier<NativeTableRow> make) {
    Shown before = shown.get(key);
    Shown row = before != null && before.made().equals(made) ? before : new Shown(make.get(), made);
    now.put(key, row);
    return row.row();
  }

  /** Only what is not at its place is moved: a row that is moved loses the focus. */
  private void place(List<NativeTableRow> rows) {
    Set<Component> wanted = new HashSet<>(rows);
    body.getChildren().filter(row -> !wanted.contains(row)).toList().forEach(body::remove);
    for (int i = 0; i < rows.size(); i++) {
      NativeTableRow row = rows.get(i);
      boolean there = i < body.getComponentCount() && body.getComponentAt(i).equals(row);
      if (!there) {
        body.addComponentAtIndex(i, row);
      }
    }
  }

  private NativeTableRow heading(String words) {
    RowHeading cell = new RowHeading(words);
    cell.getElement()
        .setAttribute("scope", "rowgroup")
        .setAttribute("role", "rowheader")
        .setAttribute("colspan", String.valueOf(columns.size() + 3));
    NativeTableRow row = new NativeTableRow(cell);
    row.addClassName("work-heading");
    row.getElement().setAttribute("role", "row");
    return row;
  }

  private NativeTableRow headings(Look look) {
    NativeTableRow row = new NativeTableRow();
    row.getElement().setAttribute("role", "row");
    row.add(plain(Texts.text("workflow.WorkListView.choose")));
    row.add(sortable(look, Texts.text("workflow.WorkListView.task"), WorkOrder.TITLE));
    for (WorkColumn column : look.columns()) {
      row.add(
          order(column)
              .map(order -> sortable(look, WorkWords.of(column), order))
              .orElseGet(() -> plain(WorkWords.of(column))));
    }
    row.add(plain(Texts.text("workflow.WorkListView.actions")));
    return row;
  }

  private static NativeTableHeaderCell plain(String name) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(name));
    cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
    return cell;
  }

  /** What is done comes newest first, whatever is asked. */
  private NativeTableHeaderCell sortable(Look look, String name, WorkOrder order) {
    WorkQuery query = look.query();
    if (query.scope() == WorkQuery.Scope.DONE) {
      return plain(name);
    }
    boolean by = query.order() == order;
    NativeButton button = new NativeButton(name);
    button.addClassName("work-sort");
    button.addClickListener(click -> sort.accept(order, by && !query.descending()));
    NativeTableHeaderCell cell = new NativeTableHeaderCell(button);
    cell.getElement()
        .setAttribute("scope", "col")
        .setAttribute("role", "columnheader")
        .setAttribute("aria-sort", by ? query.descending() ? "descending" : "ascending" : "none");
    return cell;
  }

  private static Optional<WorkOrder> order(WorkColumn column) {
    return switch (column) {
      case PROVIDER -> Optional.of(WorkOrder.PROVIDER);
      case DUE -> Optional.of(WorkOrder.DUE);
      case LEGAL_LAST_DAY -> Optional.of(WorkOrder.LEGAL_LAST_DAY);
      case PRIORITY -> Optional.of(WorkOrder.PRIORITY);
      case CREATED -> Optional.of(WorkOrder.CREATED);
      case INTERVENTION, LINE, DISTRICT, PERIOD, WAITING_ON, ASSIGNEE, GROUP -> Optional.empty();
    };
  }

  /** A header cell within the body. */
  @Tag("th")
  static final class RowHeading extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    RowHeading(Component content) {
      add(content);
    }

    RowHeading(String words) {
      setText(words);
    }
  }
}
