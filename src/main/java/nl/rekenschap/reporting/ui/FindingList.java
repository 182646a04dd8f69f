package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.shell.Texts;

/** All that stands in the way of handing in, each with a way to its field. */
final class FindingList extends Div {

  FindingList() {
    setId("findings");
    getElement().setAttribute("role", "alert");
    addClassName("trouble");
    setVisible(false);
  }

  void show(List<Finding> findings, Function<String, String> label, Consumer<String> goTo) {
    removeAll();
    setVisible(!findings.isEmpty());
    if (findings.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    for (Finding finding : findings) {
      Button go =
          new Button(
              label.apply(finding.field()) + ": " + sentence(finding),
              click -> goTo.accept(finding.field()));
      go.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      list.add(new ListItem(go));
    }
    add(new Paragraph(Texts.text("reporting.SubmitView.findings", findings.size())), list);
    getElement().callJsFunction("scrollIntoView");
  }

  static String sentence(Finding finding) {
    return Texts.text(finding.messageKey(), finding.arguments().toArray());
  }
}
