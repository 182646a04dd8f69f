package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Count;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;

/** How many lines there are: never on the way of a page, up to a thousand after it, else asked. */
final class Counting extends Div {

  private final transient WorkList work;
  private final Span words = new Span();
  private final Button exact;
  private transient WorkQuery query = WorkQuery.of(WorkQuery.Scope.MINE);

  Counting(WorkList work) {
    this.work = work;
    addClassName("work-count");
    words.setId("count");
    words.getElement().setAttribute("role", "status");
    exact = new Button(Texts.text("workflow.WorkListView.countExactly"), click -> countExactly());
    exact.setId("count-exactly");
    exact.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    add(words, exact);
  }

  void show(Pages pages) {
    int shown = pages.items().size();
    setVisible(shown > 0);
    exact.setVisible(pages.hasMore() || pages.isAway());
    if (!exact.isVisible()) {
      words.setText(Texts.text("workflow.WorkListView.countAll", (long) shown));
      return;
    }
    words.setText(Texts.text("workflow.WorkListView.countMore", (long) shown));
    query = pages.query();
    WorkQuery asked = query;
    // After the page is there, in a request of its own.
    getElement().executeJs("return true").then(there -> count(asked, shown));
  }

  private void count(WorkQuery asked, int shown) {
    if (!asked.equals(query)) {
      return;
    }
    Count count = work.count(asked);
    exact.setVisible(count.more());
    words.setText(
        Texts.text(
            count.more()
                ? "workflow.WorkListView.countOverThousand"
                : "workflow.WorkListView.countOf",
            (long) shown,
            count.number()));
  }

  private void countExactly() {
    exact.setVisible(false);
    words.setText(Texts.text("workflow.WorkListView.countExact", work.exactCount(query)));
  }
}
