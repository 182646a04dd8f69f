package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;

/** Something that a room shows at the top of every screen, beside who is logged in. */
public interface HeaderPart {

  /** Made anew for each window. */
  Component part();
}
