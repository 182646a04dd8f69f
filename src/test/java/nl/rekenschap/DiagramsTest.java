package nl.rekenschap;

import static nl.rekenschap.DiagramFile.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.workflow.HumanTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Holds the diagrams and the code together; what they look like is {@link DiagramLayoutTest}'s. */
class DiagramsTest {

  private static final Set<String> CAMUNDA_USED =
      Set.of(
          "process.historyTimeToLive",
          "decision.historyTimeToLive",
          "serviceTask.expression",
          "multiInstanceLoopCharacteristics.collection",
          "multiInstanceLoopCharacteristics.elementVariable",
          "in");

  /** Elements of a process that say something to the engine; anything new is a decision. */
  private static final Set<String> ELEMENTS_USED =
      Set.of(
          "definitions",
          "process",
          "documentation",
          "extensionElements",
          "incoming",
          "outgoing",
          "sequenceFlow",
          "conditionExpression",
          "timerEventDefinition",
          "timeDate",
          "terminateEventDefinition",
          "multiInstanceLoopCharacteristics");

  static List<DiagramFile> all() {
    return DiagramFile.all();
  }

  static List<DiagramFile> processes() {
    return DiagramFile.processes();
  }

  @Test
  void theLifeOfASubsidyAndItsRouteAreAmongThem() {
    assertThat(processes()).extracting(DiagramFile::name).contains("subsidy-life");
    assertThat(DiagramFile.decisions()).extracting(DiagramFile::name).contains("budget-line-route");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFileIsCalledAfterTheOneThingItHolds(DiagramFile file) {
    assertThat(file.path().toString()).matches("bpmn/[a-z]+/[a-z]+(-[a-z]+)*\\.(bpmn|dmn)");
    List<Element> things = things(file);
    assertThat(things).extracting(DiagramFile::id).containsExactly(file.name());
    assertThat(things.getFirst().getAttribute("name")).isNotBlank();
    if (file.isProcess()) {
      assertThat(things.getFirst().getAttribute("isExecutable")).isEqualTo("true");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFolderIsARoom(DiagramFile file) {
    String room = "/nl/rekenschap/" + file.room() + "/package-info.class";
    assertThat(DiagramsTest.class.getResource(room)).as(file + " has no room " + room).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void historyIsKeptForAsLongAsIsSaid(DiagramFile file) {
    String namespace = file.isProcess() ? DiagramFile.CAMUNDA : DiagramFile.CAMUNDA_DMN;
    assertThat(things(file).getFirst().getAttributeNS(namespace, "historyTimeToLive"))
        .matches("P[0-9]+D");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyExpressionIsAnsweredByTheStepsOfARoom(DiagramFile file) {
    assertThat(DiagramCall.in(file)).isNotEmpty().flatMap(DiagramCall::complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyServiceTaskCallsAStepAndEveryTimerWaitsForADate(DiagramFile file) {
    assertThat(file.bpmn("serviceTask"))
        .allSatisfy(
            task ->
                assertThat(task.getAttributeNS(DiagramFile.CAMUNDA, "expression"))
                    .as(id(task))
                    .isNotBlank());
    assertThat(file.bpmn("timerEventDefinition"))
        .allSatisfy(
            timer ->
                assertThat(DiagramFile.children(timer, DiagramFile.BPMN, "timeDate"))
                    .as(id(timer))
                    .hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingIsInItBeyondWhatWeChoseToUse(DiagramFile file) {
    List<String> used = new ArrayList<>();
    Set<String> known =
        Stream.concat(ELEMENTS_USED.stream(), DiagramFile.PREFIXES.keySet().stream())
            .collect(Collectors.toSet());
    file.eachNode(
        element -> {
          if (isCamunda(element.getNamespaceURI())) {
            used.add(element.getLocalName());
          }
          if (DiagramFile.BPMN.equals(element.getNamespaceURI())) {
            assertThat(known).contains(element.getLocalName());
          }
        },
        attribute -> {
          if (isCamunda(attribute.getNamespaceURI())) {
            used.add(attribute.getOwnerElement().getLocalName() + "." + attribute.getLocalName());
          }
          if (attribute.getLocalName().endsWith("anguage")) {
            assertThat(attribute.getValue()).as("a script in " + file).isEqualTo("feel");
          }
        });
    assertThat(CAMUNDA_USED).containsAll(used);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aUserTaskSaysItsIdAndNameAndNothingElse(DiagramFile file) {
    for (Element task : file.bpmn("userTask")) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < task.getAttributes().getLength(); i++) {
        said.add(((Attr) task.getAttributes().item(i)).getName());
      }
      assertThat(said).as(id(task)).isSubsetOf("id", "name", "default");
      assertThat(DiagramFile.children(task, DiagramFile.BPMN, "extensionElements")).isEmpty();
    }
  }

  @Test
  void everyUserTaskIsDeclaredInItsRoomAndEveryDeclaredOneIsInOneDiagram() {
    List<String> drawn =
        processes().stream()
            .flatMap(file -> file.bpmn("userTask").stream().map(t -> file.room() + "." + id(t)))
            .toList();
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(declaredTasks()).containsExactlyInAnyOrderElementsOf(drawn);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void whatIsCalledExistsAndGetsTheIdsAndNothingElse(DiagramFile file) {
    Set<String> processes = processes().stream().map(DiagramFile::name).collect(Collectors.toSet());
    for (Element call : file.bpmn("callActivity")) {
      assertThat(processes).as(id(call)).contains(call.getAttribute("calledElement"));
      assertThat(call.getElementsByTagNameNS(DiagramFile.CAMUNDA, "out").getLength()).isZero();
      // The scope is handed on, or it is the room's own word: what another room does for it.
      assertThat(passed(call))
          .as(id(call))
          .isIn(
              List.of("businessKey", "caseId>caseId", "scope>scope"),
              List.of("businessKey", "caseId>caseId", file.room() + ">scope"));
    }
    assertThat(file.bpmn("multiInstanceLoopCharacteristics"))
        .allSatisfy(
            many ->
                assertThat(many.getAttributeNS(DiagramFile.CAMUNDA, "elementVariable"))
                    .isEqualTo("scope"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void idsCanBeRead(DiagramFile file) {
    for (Element node : file.nodes()) {
      assertThat(id(node))
          .matches(DiagramFile.PREFIXES.get(node.getLocalName()) + "_([A-Z][a-z]+)+");
    }
    for (Element flow : file.flows()) {
      String from = flow.getAttribute("sourceRef").replaceFirst("^[A-Za-z]+_", "");
      String to = flow.getAttribute("targetRef").replaceFirst("^[A-Za-z]+_", "");
      assertThat(id(flow)).isEqualTo("Flow_" + from + "_" + to);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyStepHasANameOnlyAForkMayGoWithout(DiagramFile file) {
    assertThat(file.nodes())
        .filteredOn(node -> !node.getLocalName().equals("parallelGateway"))
        .allSatisfy(node -> assertThat(node.getAttribute("name")).as(id(node)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aTokenIsNeverStranded(DiagramFile file) {
    for (Element node : file.nodes()) {
      String kind = node.getLocalName();
      boolean begins = kind.equals("startEvent") || kind.equals("boundaryEvent");
      assertThat(file.incoming(node).isEmpty()).as("into " + id(node)).isEqualTo(begins);
      assertThat(file.outgoing(node).isEmpty())
          .as("out of " + id(node))
          .isEqualTo(kind.equals("endEvent"));
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aChoiceIsAQuestionWithAnAnswerOnEachWayAndADefault(DiagramFile file) {
    for (Element gateway : file.bpmn("exclusiveGateway")) {
      List<Element> ways = file.outgoing(gateway);
      if (ways.size() < 2) {
        continue;
      }
      assertThat(gateway.getAttribute("name")).as(id(gateway)).endsWith("?");
      assertThat(ways).extracting(DiagramFile::id).contains(gateway.getAttribute("default"));
      for (Element way : ways) {
        boolean isDefault = id(way).equals(gateway.getAttribute("default"));
        assertThat(way.getAttribute("name")).as(id(way)).isNotBlank();
        assertThat(DiagramFile.children(way, DiagramFile.BPMN, "conditionExpression"))
            .as(id(way))
            .hasSize(isDefault ? 0 : 1);
      }
    }
  }

  @Test
  void everyRuleOfADecisionSaysWhy() {
    for (DiagramFile file : DiagramFile.decisions()) {
      assertThat(file.dmn("rule"))
          .isNotEmpty()
          .allSatisfy(
              rule ->
                  assertThat(DiagramFile.children(rule, DiagramFile.DMN, "description"))
                      .as(id(rule))
                      .singleElement()
                      .satisfies(why -> assertThat(DiagramFile.ownText(why)).isNotBlank()));
    }
  }

  private static List<Element> things(DiagramFile file) {
    return file.isProcess() ? file.bpmn("process") : file.dmn("decision");
  }

  private static boolean isCamunda(String namespace) {
    return DiagramFile.CAMUNDA.equals(namespace) || DiagramFile.CAMUNDA_DMN.equals(namespace);
  }

  private static List<String> passed(Element call) {
    return DiagramFile.children(call, DiagramFile.BPMN, "extensionElements").stream()
        .flatMap(more -> DiagramFile.children(more, DiagramFile.CAMUNDA, "in").stream())
        .map(
            in ->
                in.hasAttribute("businessKey")
                    ? "businessKey"
                    : in.getAttribute("source")
                        + in.getAttribute("sourceExpression")
                        + ">"
                        + in.getAttribute("target"))
        .sorted()
        .toList();
  }

  private static List<String> declaredTasks() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.rekenschap")
            .stream()
            .filter(type -> type.isAssignableTo(HumanTask.class))
            .map(JavaClass::reflect)
            .map(Class::getEnumConstants)
            .filter(Objects::nonNull)
            .flatMap(Arrays::stream)
            .map(DiagramsTest::roomAndId)
            .toList();
  }

  private static String roomAndId(Object constant) {
    String home = ((Enum<?>) constant).getDeclaringClass().getPackageName();
    return home.substring(home.lastIndexOf('.') + 1) + "." + ((HumanTask) constant).id();
  }
}
