package nl.rekenschap.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short mark with a meaning that also stands in its words, never in the colour alone. */
public final class Badge extends Span {

  /** What the mark says about the thing it stands at. */
  public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    ATTENTION,
    BAD,
    PRACTICE
  }

  public Badge(String text, Tone tone) {
    super(text);
    addClassNames("badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
  }
}
