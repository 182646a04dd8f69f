package nl.rekenschap.shell;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The rehearsal moved its day while this screen was open. */
public final class DayMoved extends ComponentEvent<UI> {

  private static final long serialVersionUID = 1L;

  public DayMoved(UI ui) {
    super(ui, false);
  }
}
