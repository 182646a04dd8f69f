package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A screen: a title, a place for what went wrong, and the content. A view adds its content with
 * {@link #add} and does its work inside {@link #attempt}.
 */
public abstract class Page extends Main implements HasDynamicTitle {

  /** Where the skip link leads; a browser may give it the focus, a person does not stop at it. */
  static final String ID = "content";

  private static final int NOTICE_MILLIS = 6000;

  private final H1 heading = new H1();
  private final Div trouble = new Div();
  private final Map<String, Component> fields = new LinkedHashMap<>();

  protected Page(String title) {
    addClassName("page");
    setId(ID);
    getElement().setAttribute("tabindex", "-1");
    heading.setText(title);
    trouble.addClassName("trouble");
    trouble.getElement().setAttribute("role", "alert");
    trouble.setVisible(false);
    add(heading, trouble);
  }

  /** Sets the title when it depends on what is shown. */
  protected final void title(String title) {
    heading.setText(title);
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  @Override
  public final String getPageTitle() {
    return heading.getText() + " · Rekenschap";
  }

  /** Names a field, so that a refusal can be shown at it. */
  protected final <F extends Component & HasValidation> F field(String name, F field) {
    fields.put(name, field);
    return field;
  }

  /** Forgets the named fields, before a form is built anew. */
  protected final void forgetFields() {
    fields.clear();
  }

  /**
   * Does what the person asked. A refusal is shown at the field that it names, else above the
   * content; what was typed stays.
   *
   * @return whether it was done
   */
  protected final boolean attempt(Runnable work) {
    return attemptTo(
            () -> {
              work.run();
              return Boolean.TRUE;
            })
        .isPresent();
  }

  /** The same, for what gives something back; empty when it was refused. */
  protected final <T> Optional<T> attemptTo(Supplier<T> work) {
    clear();
    try {
      return Optional.of(work.get());
    } catch (Refused refused) {
      show(refused);
      return Optional.empty();
    }
  }

  /** Tells that something has been done. */
  protected final void done(String key, Object... arguments) {
    tell(Texts.text(key, arguments));
  }

  /** A notice that also outlives a change of screen. */
  public static void tell(String sentence) {
    Notification notice =
        Notification.show(sentence, NOTICE_MILLIS, Notification.Position.BOTTOM_START);
    notice.addClassName("notice");
    notice.getElement().setAttribute("role", "status");
  }

  private void clear() {
    trouble.setVisible(false);
    trouble.removeAll();
    fields.values().forEach(field -> mark(field, null));
  }

  private void show(Refused refused) {
    String sentence = Texts.of(refused);
    Component field = refused.field().map(fields::get).orElse(null);
    if (field != null) {
      mark(field, sentence);
      if (field instanceof Focusable<?> focusable) {
        focusable.focus();
      }
      return;
    }
    trouble.add(new Paragraph(sentence));
    trouble.setVisible(true);
    trouble.getElement().callJsFunction("scrollIntoView");
  }

  private static void mark(Component field, @Nullable String sentence) {
    if (field instanceof HasValidation validation) {
      validation.setInvalid(sentence != null);
      validation.setErrorMessage(sentence == null ? "" : sentence);
    }
  }
}
