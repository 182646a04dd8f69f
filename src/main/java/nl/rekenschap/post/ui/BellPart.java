package nl.rekenschap.post.ui;

import com.vaadin.flow.component.Component;
import nl.rekenschap.post.Signals;
import nl.rekenschap.shell.HeaderPart;

/** Puts the bell at the top of every screen. */
@org.springframework.stereotype.Component
class BellPart implements HeaderPart {

  private final Signals signals;

  BellPart(Signals signals) {
    this.signals = signals;
  }

  @Override
  public Component part() {
    return new Bell(signals);
  }
}
