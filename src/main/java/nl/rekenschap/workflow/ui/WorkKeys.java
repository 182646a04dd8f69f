package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** Holds the work list and hears its keys: j, k, c, b, x, / and ?. */
@Tag("work-list")
@JsModule("./components/work-list.ts")
final class WorkKeys extends HtmlContainer {

  /** Somebody pressed the key of a verb at a row. */
  @DomEvent("work-act")
  public static final class Act extends ComponentEvent<WorkKeys> {

    private static final long serialVersionUID = 1L;

    private final String verb;
    private final String row;

    public Act(
        WorkKeys source,
        boolean fromClient,
        @EventData("event.detail.verb") String verb,
        @EventData("event.detail.row") String row) {
      super(source, fromClient);
      this.verb = verb;
      this.row = row;
    }

    /** {@code claim} or {@code release}; from the browser, so anything. */
    String verb() {
      return verb;
    }

    /** Id of the task; look it up before trusting it. */
    String row() {
      return row;
    }
  }

  Registration onAct(ComponentEventListener<Act> listener) {
    return addListener(Act.class, listener);
  }

  /** Puts the focus on that row, after what the server changes in the same answer. */
  void focusRow(String id) {
    getElement().executeJs("setTimeout(() => this.focusRow($0))", id);
  }

  /** Letters do something, or nothing: as the person likes; the browser remembers it. */
  void useKeys(boolean use) {
    getElement().executeJs("this.keys = $0", use);
  }
}
