package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkQuery.Scope;
import nl.rekenschap.workflow.views.Look;

/** Why there is nothing in the list, and what can be done about it. */
final class NoWork extends Div {

  private final transient Consumer<UnaryOperator<Look>> change;

  NoWork(Consumer<UnaryOperator<Look>> change) {
    this.change = change;
  }

  void show(Look look, boolean nothing) {
    removeAll();
    if (nothing) {
      add(look.narrows() ? narrowed() : of(look.query().scope()));
    }
  }

  private EmptyState narrowed() {
    Button all =
        new Button(Texts.text("workflow.WorkListView.widen"), click -> change.accept(Look::wide));
    all.setId("show-all");
    return new EmptyState(Texts.text("workflow.WorkListView.empty.narrowed"), all);
  }

  private EmptyState of(Scope scope) {
    EmptyState state = new EmptyState(Texts.text("workflow.WorkListView.empty." + scope));
    if (scope == Scope.MINE) {
      Button groups =
          new Button(
              Texts.text("workflow.WorkListView.scope.MY_GROUPS"),
              click -> change.accept(now -> now.ask(now.query().in(Scope.MY_GROUPS))));
      groups.setId("to-groups");
      state.add(groups);
    }
    return state;
  }
}
