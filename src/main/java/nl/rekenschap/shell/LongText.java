package nl.rekenschap.shell;

import com.vaadin.flow.component.textfield.TextArea;

/** Fields for sentences; each says so when what is typed seems to tell who somebody is. */
public final class LongText {

  private LongText() {}

  /** Without a label yet. */
  public static TextArea of() {
    TextArea area = new TextArea();
    PersonalWarning.on(area);
    return area;
  }

  public static TextArea of(String label) {
    TextArea area = of();
    area.setLabel(label);
    return area;
  }
}
