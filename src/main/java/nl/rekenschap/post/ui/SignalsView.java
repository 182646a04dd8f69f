package nl.rekenschap.post.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.post.Signal;
import nl.rekenschap.post.Signals;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** What the person was told, newest first; each opens what it is about. */
@Route("post/signals")
@Menu(title = "post.SignalsView.menu", order = 5)
@PermitAll
public final class SignalsView extends Page implements BeforeEnterObserver {

  private static final int PAGE = 25;

  private final transient Signals signals;
  private final Div content = new Div();

  SignalsView(Signals signals) {
    super(Texts.text("post.SignalsView.title"));
    this.signals = signals;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    content.removeAll();
    Anchor wishes = new Anchor("post/preferences", Texts.text("post.SignalsView.preferences"));
    List<Signal> first = signals.page(Optional.empty(), PAGE);
    if (first.isEmpty()) {
      content.add(new EmptyState(Texts.text("post.SignalsView.empty"), wishes));
      return;
    }
    Div toolbar = new Div(wishes);
    toolbar.addClassName("toolbar");
    if (signals.unread() > 0) {
      Button read = new Button(Texts.text("post.SignalsView.allSeen"), click -> allSeen());
      read.setId("all-seen");
      toolbar.add(read);
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("signals");
    content.add(toolbar, list);
    show(list, first);
  }

  private void allSeen() {
    if (attempt(signals::allSeen)) {
      show();
      done("post.SignalsView.allSeenDone");
      getUI()
          .flatMap(ui -> ui.getChildren().flatMap(SignalsView::bells).findFirst())
          .ifPresent(Bell::count);
    }
  }

  private static Stream<Bell> bells(Component component) {
    return component instanceof Bell bell
        ? Stream.of(bell)
        : component.getChildren().flatMap(SignalsView::bells);
  }

  private void show(UnorderedList list, List<Signal> page) {
    page.forEach(signal -> list.add(line(signal)));
    if (page.size() == PAGE) {
      Button more = new Button(Texts.text("post.SignalsView.more"));
      more.setId("more");
      content.add(more);
      more.addClickListener(
          click -> {
            content.remove(more);
            show(list, signals.page(Optional.of(page.getLast()), PAGE));
          });
    }
  }

  private static ListItem line(Signal signal) {
    Span when = new Span(Formats.moment(signal.createdAt()));
    when.addClassName("hint");
    Div top =
        new Div(
            new Anchor("post/open/" + signal.key(), signal.subject()),
            new Badge(Texts.text("post.kind." + signal.kind()), Badge.Tone.NEUTRAL));
    if (signal.isNew()) {
      top.add(new Badge(Texts.text("post.SignalsView.new"), Badge.Tone.INFO));
    } else if (signal.ended()) {
      top.add(new Badge(Texts.text("post.SignalsView.ended"), Badge.Tone.GOOD));
    }
    top.addClassName("marks");
    Paragraph text = new Paragraph(signal.text());
    text.addClassName("narrative");
    Details details = new Details(Texts.text("post.SignalsView.read"), text);
    ListItem item = new ListItem(top, when, details);
    item.addClassName(signal.isNew() ? "signal-new" : "signal-old");
    return item;
  }
}
