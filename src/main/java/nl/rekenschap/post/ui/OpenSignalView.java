package nl.rekenschap.post.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.rekenschap.post.Signals;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** Where the link of a message leads, after the login: to what the message is about. */
@Route("post/open")
@PermitAll
public final class OpenSignalView extends Page implements HasUrlParameter<String> {

  private final transient Signals signals;

  OpenSignalView(Signals signals) {
    super(Texts.text("post.OpenSignalView.title"));
    this.signals = signals;
  }

  @Override
  public void setParameter(BeforeEvent event, String key) {
    attemptTo(() -> signals.open(key)).ifPresent(event::forwardTo);
  }
}
