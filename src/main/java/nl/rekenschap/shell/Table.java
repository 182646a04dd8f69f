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
 * A plain table with header cells that readers of all kinds understand. On a narrow screen each row
 * stands by itself, with the heading before each value. Columns whose heading starts with {@code #}
 * hold numbers.
 */
public final class Table extends Div {

  private final NativeTableBody body = new NativeTableBody();
  private final String[] names;
  private final boolean[] numeric;

  public Table(String caption, String... headings) {
    addClassName("table");
    NativeTable table = new NativeTable();
    table.setCaptionText(caption);
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow row = new NativeTableRow();
    numeric = new boolean[headings.length];
    names = new String[headings.length];
    for (int i = 0; i < headings.length; i++) {
      numeric[i] = headings[i].startsWith("#");
      names[i] = numeric[i] ? headings[i].substring(1) : headings[i];
      NativeTableHeaderCell cell = new NativeTableHeaderCell(names[i]);
      cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
      if (numeric[i]) {
        cell.addClassName("number");
      }
      row.add(cell);
    }
    head.add(row);
    table.add(head, body);
    // Rows that are laid out one by one would be no table to a screen reader without their roles.
    table.getElement().setAttribute("role", "table");
    head.getElement().setAttribute("role", "rowgroup");
    body.getElement().setAttribute("role", "rowgroup");
    row.getElement().setAttribute("role", "row");
    // A region that scrolls must be reachable by keyboard.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
    add(table);
  }

  /** A row of texts and components; the first cell is the row's heading. */
  public NativeTableRow row(Object... cells) {
    NativeTableRow row = new NativeTableRow();
    row.getElement().setAttribute("role", "row");
    for (int i = 0; i < cells.length; i++) {
      HtmlContainer cell = i == 0 ? rowHeading() : valueCell();
      cell.add(cells[i] instanceof Component part ? part : new Span(cells[i].toString()));
      if (i < numeric.length) {
        cell.getElement().setAttribute("data-label", names[i]);
        if (numeric[i]) {
          cell.addClassName("number");
        }
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
    cell.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
    return cell;
  }

  private static HtmlContainer valueCell() {
    NativeTableCell cell = new NativeTableCell();
    cell.getElement().setAttribute("role", "cell");
    return cell;
  }

  /** A header cell within the body. */
  @Tag("th")
  private static final class RowHeading extends HtmlContainer {}
}
