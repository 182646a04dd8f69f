package nl.rekenschap.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/** Tabs as screen readers may meet them: nothing between the list and its tabs takes the focus. */
public final class TabBar extends Tabs {

  private static final long serialVersionUID = 1L;

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    getElement()
        .executeJs(
            """
            this.updateComplete.then(
              () => this.shadowRoot.getElementById('scroll')?.removeAttribute('tabindex'));
            """);
  }
}
