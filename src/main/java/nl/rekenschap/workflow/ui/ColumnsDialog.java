package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.views.WorkColumn;

/** Which columns, and in which order: with buttons, so that no mouse is needed. */
final class ColumnsDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final List<WorkColumn> order = new ArrayList<>();
  private final Set<WorkColumn> wanted = EnumSet.noneOf(WorkColumn.class);
  private final OrderedList list = new OrderedList();

  ColumnsDialog(List<WorkColumn> now, Consumer<List<WorkColumn>> chosen) {
    wanted.addAll(now);
    order.addAll(now);
    for (WorkColumn column : WorkColumn.values()) {
      if (!order.contains(column)) {
        order.add(column);
      }
    }
    setHeaderTitle(Texts.text("workflow.ColumnsDialog.title"));
    list.addClassName("work-columns");
    add(new Paragraph(Texts.text("workflow.ColumnsDialog.hint")), list);
    Button usual =
        new Button(Texts.text("workflow.ColumnsDialog.usual"), click -> start(WorkColumn.USUAL));
    usual.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button cancel = new Button(Texts.text("workflow.WorkListView.cancel"), click -> close());
    Button save =
        new Button(
            Texts.text("workflow.ColumnsDialog.save"),
            click -> {
              close();
              chosen.accept(order.stream().filter(wanted::contains).toList());
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("columns-save");
    getFooter().add(usual, cancel, save);
    show();
  }

  private void start(List<WorkColumn> columns) {
    wanted.clear();
    wanted.addAll(columns);
    order.sort((one, other) -> Integer.compare(place(columns, one), place(columns, other)));
    show();
  }

  private static int place(List<WorkColumn> first, WorkColumn column) {
    int at = first.indexOf(column);
    return at < 0 ? first.size() + column.ordinal() : at;
  }

  private void show() {
    list.removeAll();
    for (int i = 0; i < order.size(); i++) {
      list.add(line(i));
    }
  }

  private ListItem line(int at) {
    WorkColumn column = order.get(at);
    Checkbox box = new Checkbox(WorkWords.of(column), wanted.contains(column));
    box.setId("column-" + column);
    box.addValueChangeListener(
        change -> {
          if (change.getValue()) {
            wanted.add(column);
          } else {
            wanted.remove(column);
          }
        });
    ListItem line = new ListItem(box);
    line.add(mover("up", column, at, -1), mover("down", column, at, 1));
    return line;
  }

  private Button mover(String way, WorkColumn column, int at, int by) {
    Button button = new Button(new Icon("lumo", by < 0 ? "arrow-up" : "arrow-down"));
    button.setId(way + "-" + column);
    button.setAriaLabel(Texts.text("workflow.ColumnsDialog." + way, WorkWords.of(column)));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    boolean possible = at + by >= 0 && at + by < order.size();
    button.setEnabled(possible);
    button.addClickListener(
        click -> {
          Collections.swap(order, at, at + by);
          show();
          focus(way, column);
        });
    return button;
  }

  /**
   * The button that was pressed has the focus again, at its new place; at an end, the other one.
   */
  private void focus(String way, WorkColumn column) {
    ListItem line = (ListItem) list.getComponentAt(order.indexOf(column));
    Button same = (Button) line.getComponentAt(way.equals("up") ? 1 : 2);
    Button other = (Button) line.getComponentAt(way.equals("up") ? 2 : 1);
    (same.isEnabled() ? same : other).focus();
  }
}
