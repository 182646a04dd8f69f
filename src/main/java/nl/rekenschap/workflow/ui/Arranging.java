package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkOrder;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.views.Grouping;
import nl.rekenschap.workflow.views.Look;

/** How the lines stand: in which order, under which headings and in which columns. */
final class Arranging extends Div {

  private final transient Consumer<UnaryOperator<Look>> change;
  private final Select<WorkOrder> order = new Select<>();
  private final Select<Grouping> grouping = new Select<>();
  private final Button direction;
  private transient Look look = Look.usual();
  private boolean showing;

  /**
   * @param change called with what to make of the look that is on the screen
   */
  Arranging(Consumer<UnaryOperator<Look>> change, WorkKeys keys) {
    this.change = change;
    addClassName("toolbar");
    order.setLabel(Texts.text("workflow.Arranging.order"));
    order.setId("order");
    order.setItems(WorkOrder.values());
    order.setItemLabelGenerator(one -> Texts.text("workflow.order." + one));
    order.addValueChangeListener(
        changed -> ask(now -> by(now, changed.getValue(), now.query().descending())));
    direction = new Button("", click -> ask(now -> by(now, order.getValue(), !descending(now))));
    direction.setId("direction");
    grouping.setLabel(Texts.text("workflow.Arranging.grouping"));
    grouping.setId("grouping");
    grouping.setItems(Grouping.values());
    grouping.setItemLabelGenerator(one -> Texts.text("workflow.grouping." + one));
    grouping.addValueChangeListener(changed -> ask(now -> now.under(changed.getValue())));
    Button columns =
        button("columns", () -> new ColumnsDialog(look.columns(), this::columns).open());
    Button help = button("keys", () -> new KeysDialog(keys).open());
    Button print =
        button("print", () -> getElement().executeJs("setTimeout(() => window.print())"));
    add(order, direction, grouping, columns, print, help);
  }

  private Button button(String id, Runnable work) {
    Button button = new Button(Texts.text("workflow.Arranging." + id), click -> work.run());
    button.setId(id);
    return button;
  }

  private void columns(java.util.List<nl.rekenschap.workflow.views.WorkColumn> columns) {
    ask(now -> now.in(columns));
  }

  private void ask(UnaryOperator<Look> how) {
    if (!showing) {
      change.accept(how);
    }
  }

  /** Sorting by something else than the headings takes the headings away. */
  static Look by(Look look, WorkOrder order, boolean descending) {
    Look sorted = look.ask(look.query().by(order, descending));
    return sorted.query().order() == order
        ? sorted
        : look.under(Grouping.NONE).ask(look.query().by(order, descending));
  }

  private static boolean descending(Look look) {
    return look.query().descending();
  }

  /** Shows how it is, without asking for it again. */
  void show(Look now) {
    showing = true;
    look = now;
    order.setValue(now.query().order());
    grouping.setValue(now.grouping());
    direction.setText(
        Texts.text("workflow.Arranging." + (descending(now) ? "descending" : "ascending")));
    // What is done comes newest first.
    boolean sortable = now.query().scope() != WorkQuery.Scope.DONE;
    order.setVisible(sortable);
    direction.setVisible(sortable);
    grouping.setVisible(sortable);
    showing = false;
  }
}
