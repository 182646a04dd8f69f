package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.BpmnDiagram;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.operations.Place;
import nl.rekenschap.workflow.operations.RunningCase;
import nl.rekenschap.workflow.operations.Version;
import nl.rekenschap.workflow.operations.Versions;

/** One version of a diagram: where its cases wait, drawn and counted, and which they are. */
@Route("workflow/version")
@RolesAllowed(Names.ADMINISTRATOR)
public final class VersionView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "workflow.VersionView.";
  private static final String ELEMENT = "element";

  private final transient Versions versions;
  private final Div content = new Div();

  VersionView(Versions versions) {
    super(Texts.text(KEY + "title"));
    this.versions = versions;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    String element =
        event.getLocation().getQueryParameters().getSingleParameter(ELEMENT).orElse("");
    Version version = versions.version(id);
    List<Place> places = versions.places(id);
    String name = Texts.text("workflow.process." + version.process());
    title(name + ", " + Texts.text(KEY + "version", version.number()));
    content.removeAll();
    content.add(
        new Paragraph(new Anchor("workflow/operations", Texts.text(KEY + "back"))),
        facts(version),
        diagram(id, name, places),
        waiting(id, places),
        cases(version, places, element));
  }

  private static Component facts(Version version) {
    Facts facts =
        new Facts()
            .fact(Texts.text(KEY + "since"), Formats.moment(version.deployedAt()))
            .fact(Texts.text(KEY + "running"), Formats.number(version.running()))
            .fact(
                Texts.text(KEY + "stuck"),
                version.stuck() == 0
                    ? new Span("0")
                    : new Anchor("workflow/stuck", Formats.number(version.stuck())));
    if (version.newest()) {
      return facts.fact(
          Texts.text(KEY + "state"), new Badge(Texts.text(KEY + "newest"), Badge.Tone.GOOD));
    }
    return facts.fact(
        Texts.text(KEY + "state"),
        new Anchor("workflow/migration/" + version.id(), Texts.text(KEY + "older")));
  }

  private Component diagram(String id, String name, List<Place> places) {
    BpmnDiagram diagram = new BpmnDiagram();
    diagram.setWidthFull();
    diagram.setXml(versions.diagram(id));
    diagram.setLabel(name);
    diagram.setActive(places.stream().map(Place::element).toList());
    return new Section(Texts.text(KEY + "diagram"), diagram);
  }

  private static Component waiting(String id, List<Place> places) {
    Section section = new Section(Texts.text(KEY + "waiting"));
    if (places.isEmpty()) {
      section.add(new EmptyState(Texts.text(KEY + "none")));
      return section;
    }
    Table table =
        new Table(
            Texts.text(KEY + "waiting"),
            Texts.text(KEY + "element"),
            "#" + Texts.text(KEY + "tokens"));
    table.addClassName("headed");
    places.forEach(
        place ->
            table.row(
                place.name(),
                new Anchor(
                    "workflow/version/" + id + "?" + ELEMENT + "=" + place.element(),
                    Formats.number(place.tokens()))));
    section.add(table);
    return section;
  }

  private Component cases(Version version, List<Place> places, String element) {
    String where =
        places.stream()
            .filter(place -> place.element().equals(element))
            .map(Place::name)
            .findFirst()
            .orElse("");
    List<RunningCase> running = versions.cases(version.id(), where.isEmpty() ? "" : element);
    Section section =
        new Section(
            where.isEmpty() ? Texts.text(KEY + "cases") : Texts.text(KEY + "casesAt", where));
    if (!where.isEmpty()) {
      section.add(
          new Paragraph(new Anchor("workflow/version/" + version.id(), Texts.text(KEY + "all"))));
    }
    if (running.isEmpty()) {
      section.add(new EmptyState(Texts.text(KEY + "none")));
      return section;
    }
    if (running.size() == Versions.PAGE) {
      section.add(new Paragraph(Texts.text(KEY + "first", Versions.PAGE)));
    }
    Table table =
        new Table(
            Texts.text(KEY + "caption"), Texts.text(KEY + "case"), Texts.text(KEY + "number"));
    running.forEach(
        one ->
            table.row(
                CaseLinks.of(version.process(), one.caseId(), one.scope(), one.label()),
                one.caseId().value()));
    section.add(table);
    return section;
  }
}
