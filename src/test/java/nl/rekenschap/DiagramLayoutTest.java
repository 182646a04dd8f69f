package nl.rekenschap;

import static nl.rekenschap.DiagramFile.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** People read the diagrams on the screen with a token on them, so they are drawn in full. */
class DiagramLayoutTest {

  private static final Set<String> BOXES = Set.of("userTask", "serviceTask", "callActivity");

  static List<DiagramFile> processes() {
    return DiagramFile.processes();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyStepIsDrawnOnceAndTasksHaveOneSize(DiagramFile file) {
    assertThat(file.di("BPMNShape").stream().map(DiagramLayoutTest::drawn))
        .containsExactlyInAnyOrderElementsOf(file.nodes().stream().map(DiagramFile::id).toList());
    Map<String, Rectangle2D> shapes = shapes(file);
    for (Element node : file.nodes()) {
      if (BOXES.contains(node.getLocalName())) {
        Rectangle2D box = shapes.get(id(node));
        assertThat(box.getWidth() + " x " + box.getHeight()).as(id(node)).isEqualTo("120.0 x 80.0");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyFlowIsDrawnFromStepToStepAroundRightAngles(DiagramFile file) {
    assertThat(file.di("BPMNEdge").stream().map(DiagramLayoutTest::drawn))
        .containsExactlyInAnyOrderElementsOf(file.flows().stream().map(DiagramFile::id).toList());
    Map<String, Rectangle2D> shapes = shapes(file);
    Map<String, Element> flows =
        file.flows().stream().collect(Collectors.toMap(DiagramFile::id, Function.identity()));
    for (Element edge : file.di("BPMNEdge")) {
      List<Point2D> way = waypoints(edge);
      Element flow = flows.get(drawn(edge));
      assertThat(way).as(id(edge)).hasSizeGreaterThan(1);
      assertThat(touches(shapes.get(flow.getAttribute("sourceRef")), way.getFirst()))
          .as(id(edge) + " starts at its step")
          .isTrue();
      assertThat(touches(shapes.get(flow.getAttribute("targetRef")), way.getLast()))
          .as(id(edge) + " ends at its step")
          .isTrue();
      for (int i = 1; i < way.size(); i++) {
        Point2D from = way.get(i - 1);
        Point2D to = way.get(i);
        assertThat(from.getX() == to.getX() || from.getY() == to.getY())
            .as(id(edge) + " is straight between " + from + " and " + to)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void stepsDoNotLieOnEachOther(DiagramFile file) {
    Map<String, Rectangle2D> shapes = shapes(file);
    List<Element> nodes =
        file.nodes().stream()
            .filter(n -> !Set.of("subProcess", "boundaryEvent").contains(n.getLocalName()))
            .toList();
    for (int i = 0; i < nodes.size(); i++) {
      for (Element other : nodes.subList(i + 1, nodes.size())) {
        assertThat(shapes.get(id(nodes.get(i))).intersects(shapes.get(id(other))))
            .as(id(nodes.get(i)) + " lies on " + id(other))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aTimerHangsOnTheBottomEdgeAndAPartLiesInItsWhole(DiagramFile file) {
    Map<String, Rectangle2D> shapes = shapes(file);
    for (Element event : file.bpmn("boundaryEvent")) {
      Rectangle2D host = shapes.get(event.getAttribute("attachedToRef"));
      Rectangle2D shape = shapes.get(id(event));
      assertThat(shape.getCenterY()).as(id(event)).isEqualTo(host.getMaxY());
      assertThat(shape.getCenterX()).isBetween(host.getMinX(), host.getMaxX());
    }
    for (Element node : file.nodes()) {
      Element whole = DiagramFile.parent(node);
      if (whole.getLocalName().equals("subProcess")) {
        assertThat(shapes.get(id(whole)).contains(shapes.get(id(node)))).as(id(node)).isTrue();
      }
    }
  }

  private static boolean touches(Rectangle2D shape, Point2D point) {
    boolean onSide = point.getX() == shape.getMinX() || point.getX() == shape.getMaxX();
    boolean onEdge = point.getY() == shape.getMinY() || point.getY() == shape.getMaxY();
    return (onSide && point.getY() >= shape.getMinY() && point.getY() <= shape.getMaxY())
        || (onEdge && point.getX() >= shape.getMinX() && point.getX() <= shape.getMaxX());
  }

  private static String drawn(Element diagramElement) {
    return diagramElement.getAttribute("bpmnElement");
  }

  private static Map<String, Rectangle2D> shapes(DiagramFile file) {
    return file.di("BPMNShape").stream()
        .collect(Collectors.toMap(DiagramLayoutTest::drawn, DiagramLayoutTest::bounds));
  }

  /** The first bounds in a shape are its own, the second its label's. */
  private static Rectangle2D bounds(Element shape) {
    Element bounds = (Element) shape.getElementsByTagNameNS("*", "Bounds").item(0);
    return new Rectangle2D.Double(
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  private static List<Point2D> waypoints(Element edge) {
    NodeList points = edge.getElementsByTagNameNS("*", "waypoint");
    return IntStream.range(0, points.getLength())
        .mapToObj(i -> (Element) points.item(i))
        .<Point2D>map(p -> new Point2D.Double(number(p, "x"), number(p, "y")))
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
