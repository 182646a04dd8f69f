package nl.rekenschap.subsidy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.BpmnDiagram;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TabBar;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Position;
import nl.rekenschap.workflow.Workflow;

/** The life diagram with the case's place in it, and the parts that it has entered. */
final class LifeDiagrams extends Div {

  private final transient Workflow workflow;
  private final Map<Tab, Position> positions = new LinkedHashMap<>();
  private final Div place = new Div();
  private final String caseName;

  LifeDiagrams(Workflow workflow, CaseId id, String caseName) {
    this.workflow = workflow;
    this.caseName = caseName;
    TabBar tabs = new TabBar();
    List<Position> all = workflow.positions(id);
    for (Position position : all) {
      Tab tab = new Tab(Texts.text("workflow.process." + position.process()));
      positions.put(tab, position);
      tabs.add(tab);
    }
    tabs.addSelectedChangeListener(change -> draw(change.getSelectedTab()));
    Section section = new Section(Texts.text("subsidy.LifeDiagrams.title"));
    if (all.isEmpty()) {
      section.add(new Paragraph(Texts.text("subsidy.LifeDiagrams.none")));
    } else {
      section.add(tabs, place);
      draw(tabs.getSelectedTab());
    }
    add(section);
  }

  private void draw(Tab tab) {
    Position position = positions.get(tab);
    place.removeAll();
    if (position == null) {
      return;
    }
    BpmnDiagram diagram = new BpmnDiagram();
    diagram.setWidthFull();
    diagram.setXml(workflow.diagram(position.process()));
    diagram.setLabel(tab.getLabel() + ": " + caseName);
    diagram.setActive(position.active());
    diagram.setDone(position.passed());
    place.add(diagram);
  }
}
