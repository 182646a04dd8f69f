package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import nl.rekenschap.council.Writing.Remark;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** What colleagues said about one part: who, when, what, and whether it was dealt with. */
final class Remarks extends Div {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * @param name of the part, for who does not see where a button stands
   * @param resolve what happens when somebody dealt with one
   */
  Remarks(String name, List<Remark> remarks, Consumer<Remark> resolve) {
    addClassName("remarks");
    if (remarks.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    list.getElement().setAttribute("aria-label", text("of", name));
    remarks.forEach(remark -> list.add(item(name, remark, resolve)));
    add(list);
  }

  private static ListItem item(String name, Remark remark, Consumer<Remark> resolve) {
    Span who = new Span(text("who", remark.byName(), moment(remark.at())));
    who.addClassName("hint");
    Paragraph words = new Paragraph(remark.words());
    words.addClassName("narrative");
    ListItem item = new ListItem(who, words);
    if (remark.resolved().isPresent()) {
      Span done =
          new Span(
              text(
                  "resolved",
                  remark.resolved().get().byName(),
                  moment(remark.resolved().get().at())));
      done.addClassName("hint");
      item.add(done);
    } else {
      Button button = new Button(text("resolve"), click -> resolve.accept(remark));
      button.setAriaLabel(text("resolveOf", name, remark.byName()));
      button.addThemeVariants(ButtonVariant.LUMO_SMALL);
      button.setId("resolve-" + remark.id());
      item.add(button);
    }
    return item;
  }

  static String moment(Instant at) {
    return Formats.date(at.atZone(BusinessClock.ZONE).toLocalDate()) + " " + time(at);
  }

  static String time(Instant at) {
    return TIME.format(at.atZone(BusinessClock.ZONE));
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.Remarks." + key, arguments);
  }
}
