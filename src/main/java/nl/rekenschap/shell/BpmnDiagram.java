package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;

/**
 * A process diagram with one case drawn on it: where the case is, and which steps lie behind it.
 *
 * <p>It takes the width it is given and the height that follows from it. Ids which the diagram does
 * not have are left out, so a case may be shown on a newer version of its process.
 */
@Tag("bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./components/bpmn-diagram.ts")
public class BpmnDiagram extends Component implements HasSize, HasStyle, LocaleChangeObserver {

  /** Someone chose a named element of the diagram, with the mouse or with the keyboard. */
  @DomEvent("element-click")
  public static class ElementClick extends ComponentEvent<BpmnDiagram> {
    private final String elementId;

    public ElementClick(
        BpmnDiagram source, boolean fromClient, @EventData("event.detail.id") String elementId) {
      super(source, fromClient);
      this.elementId = elementId;
    }

    /** The id in the BPMN file; it comes from the browser, so look it up before trusting it. */
    public String elementId() {
      return elementId;
    }
  }

  /** Draws this BPMN 2.0 file, which must hold its drawing (DI) too. */
  public void setXml(String xml) {
    getElement().setProperty("xml", xml);
  }

  /** Marks the elements where the case is now. */
  public void setActive(Collection<String> elementIds) {
    getElement().setPropertyList("active", List.copyOf(elementIds));
  }

  /** Marks the elements the case has passed; one that is active too is shown as active. */
  public void setDone(Collection<String> elementIds) {
    getElement().setPropertyList("done", List.copyOf(elementIds));
  }

  /**
   * Says what the diagram shows, for who cannot see it; the marked elements are added by itself.
   */
  public void setLabel(String label) {
    getElement().setProperty("label", label);
  }

  /** Makes named elements clickable, and a stop for the Tab key. */
  public Registration addElementClickListener(ComponentEventListener<ElementClick> listener) {
    getElement().setProperty("selectable", true);
    return addListener(ElementClick.class, listener);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setProperty("activeText", getTranslation("shell.BpmnDiagram.active"));
    getElement().setProperty("doneText", getTranslation("shell.BpmnDiagram.done"));
    getElement().setProperty("errorText", getTranslation("shell.BpmnDiagram.error"));
  }
}
