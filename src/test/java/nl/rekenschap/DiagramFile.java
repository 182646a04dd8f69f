package nl.rekenschap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One file under {@code bpmn/}, read as plain XML: the engine's own parser forgives too much. */
record DiagramFile(Path path, Element root) {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

  /** Flow nodes by their BPMN name, each with what its ids begin with. */
  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("startEvent", "Start"),
          Map.entry("endEvent", "End"),
          Map.entry("intermediateCatchEvent", "Event"),
          Map.entry("intermediateThrowEvent", "Event"),
          Map.entry("boundaryEvent", "Event"),
          Map.entry("userTask", "Task"),
          Map.entry("serviceTask", "Step"),
          Map.entry("businessRuleTask", "Step"),
          Map.entry("callActivity", "CallActivity"),
          Map.entry("subProcess", "SubProcess"),
          Map.entry("exclusiveGateway", "Gateway"),
          Map.entry("parallelGateway", "Gateway"),
          Map.entry("eventBasedGateway", "Gateway"));

  /** Everything that lies under {@code bpmn/}, sorted by path. */
  static List<DiagramFile> all() {
    try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
      return files.filter(Files::isRegularFile).sorted().map(DiagramFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<DiagramFile> processes() {
    return all().stream().filter(DiagramFile::isProcess).toList();
  }

  static List<DiagramFile> decisions() {
    return all().stream().filter(file -> !file.isProcess()).toList();
  }

  private static DiagramFile read(Path path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document xml = factory.newDocumentBuilder().parse(path.toFile());
      return new DiagramFile(path, xml.getDocumentElement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(path + " is no readable XML", e);
    }
  }

  boolean isProcess() {
    return path.toString().endsWith(".bpmn");
  }

  /** File name without its ending. */
  String name() {
    return path.getFileName().toString().replaceFirst("\\.(bpmn|dmn)$", "");
  }

  /** Folder in which the file lies. */
  String room() {
    return Path.of("bpmn").relativize(path).getName(0).toString();
  }

  List<Element> bpmn(String localName) {
    return elements(root.getElementsByTagNameNS(BPMN, localName));
  }

  List<Element> di(String localName) {
    return elements(root.getElementsByTagNameNS(DI, localName));
  }

  List<Element> dmn(String localName) {
    return elements(root.getElementsByTagNameNS(DMN, localName));
  }

  List<Element> flows() {
    return bpmn("sequenceFlow");
  }

  /** Events, tasks, gateways and sub-processes; whatever else the engine knows is not used. */
  List<Element> nodes() {
    return bpmn("*").stream().filter(e -> PREFIXES.containsKey(e.getLocalName())).toList();
  }

  List<Element> outgoing(Element node) {
    return flows().stream().filter(f -> f.getAttribute("sourceRef").equals(id(node))).toList();
  }

  List<Element> incoming(Element node) {
    return flows().stream().filter(f -> f.getAttribute("targetRef").equals(id(node))).toList();
  }

  /** Calls back for each element and attribute of the whole file. */
  void eachNode(Consumer<Element> onElement, Consumer<Attr> onAttribute) {
    List<Element> everything = new ArrayList<>(elements(root.getElementsByTagNameNS("*", "*")));
    everything.add(root);
    for (Element element : everything) {
      onElement.accept(element);
      IntStream.range(0, element.getAttributes().getLength())
          .mapToObj(i -> (Attr) element.getAttributes().item(i))
          .forEach(onAttribute);
    }
  }

  static String id(Element element) {
    return element.getAttribute("id");
  }

  static Element parent(Node node) {
    return (Element) node.getParentNode();
  }

  static List<Element> children(Element element, String namespace, String localName) {
    return elements(element.getElementsByTagNameNS(namespace, localName)).stream()
        .filter(child -> child.getParentNode() == element)
        .toList();
  }

  /** Text directly in the element, without that of its children. */
  static String ownText(Element element) {
    NodeList children = element.getChildNodes();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < children.getLength(); i++) {
      short type = children.item(i).getNodeType();
      if (type == Node.TEXT_NODE || type == Node.CDATA_SECTION_NODE) {
        text.append(children.item(i).getNodeValue());
      }
    }
    return text.toString().strip();
  }

  private static List<Element> elements(NodeList list) {
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
