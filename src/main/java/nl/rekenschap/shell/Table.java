package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/**
 * A plain table with header cells that readers of all kinds understand; it scrolls sideways within
 * itself on a narrow screen. Columns whose heading starts with {@code #} hold numbers.
 */
public final class Table extends Div {

  private final NativeTableBody body = new NativeTableBody();
  private final boolean[] numeric;

  public Table(String caption, String... headings) {
    addClassName("table");
    NativeTable table = new NativeTable();
    table.setCaptionText(caption);
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow row = new NativeTableRow();
    numeric = new boolean[headings.length];
    for (int i = 0; i < headings.length; i++) {
      numeric[i] = headings[i].startsWith("#");
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(numeric[i] ? headings[i].substring(1) : headings[i]);
      cell.getElement().setAttribute("scope", "col");
      if (numeric[i]) {
        cell.addClassName("number");
      }
      row.add(cell);
    }
    head.add(row);
    table.add(head, body);
    // A region that scrolls must be reachable by keyboard.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
    add(table);
  }

  /** A row of texts and components; the first cell is the row's heading. */
  public NativeTableRow row(Object... cells) {
    NativeTableRow row = new NativeTableRow();
    for (int i = 0; i < cells.length; i++) {
      HtmlContainer cell = i == 0 ? rowHeading() : new NativeTableCell();
      cell.add(cells[i] instanceof Component part ? part : new Span(cells[i].toString()));
      if (i < numeric.length && numeric[i]) {
        cell.addClassName("number");
      }
      row.add((Component) cell);
    }
    body.add(row);
    return row;
  }

  /** A row that sums the ones above. */
  public void total(Object... cells) {
    row(cells).addClassName("total");
  }

  private static HtmlContainer rowHeading() {
    HtmlContainer cell = new RowHeading();
    cell.getElement().setAttribute("scope", "row");
    return cell;
  }

  /** A header cell within the body. */
  @Tag("th")
  private static final class RowHeading extends HtmlContainer {}
}
