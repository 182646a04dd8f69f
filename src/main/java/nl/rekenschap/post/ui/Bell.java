package nl.rekenschap.post.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.post.Signals;
import nl.rekenschap.shell.Texts;

/**
 * Says how many messages are new, and leads to them. It counts when the screen changes, and when a
 * screen asks for news by itself.
 */
final class Bell extends Anchor {

  private static final long serialVersionUID = 1L;

  private final transient Signals signals;
  private final Span number = new Span();
  private final List<Registration> listening = new ArrayList<>();

  Bell(Signals signals) {
    super("post/signals", Texts.text("post.Bell.word"));
    this.signals = signals;
    setId("bell");
    addClassName("bell");
    number.addClassName("bell-number");
    number.getElement().setAttribute("aria-hidden", "true");
    add(number);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    UI ui = attach.getUI();
    listening.add(ui.addAfterNavigationListener(navigation -> count()));
    listening.add(ui.addPollListener(poll -> count()));
    count();
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    listening.forEach(Registration::remove);
    listening.clear();
    super.onDetach(detach);
  }

  /** Also called when something was read on this screen. */
  void count() {
    int unread = signals.unread();
    boolean many = unread >= Signals.MOST_COUNTED;
    String words = many ? (Signals.MOST_COUNTED - 1) + "+" : Integer.toString(unread);
    number.setText(words);
    number.setVisible(unread > 0);
    setAriaLabel(unread == 0 ? Texts.text("post.Bell.none") : Texts.text("post.Bell.some", words));
  }
}
