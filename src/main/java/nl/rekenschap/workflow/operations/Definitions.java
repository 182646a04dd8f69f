package nl.rekenschap.workflow.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.rekenschap.kernel.Refused;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Versions of diagrams as the engine keeps them. */
@Component
class Definitions {

  private static final String SHAPE = "[A-Za-z0-9:._-]{1,200}";
  private static final String EACH = "#multiInstanceBody";

  private final ProcessEngine engine;

  Definitions(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * @throws Refused the sentence for what does not exist
   */
  ProcessDefinition find(String id) {
    if (!id.matches(SHAPE)) {
      throw Refused.notFound();
    }
    ProcessDefinition found =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionId(id)
            .singleResult();
    if (found == null) {
      throw Refused.notFound();
    }
    return found;
  }

  ProcessDefinition newest(String key) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  /** As BPMN 2.0 XML. */
  String xml(String id) {
    try (InputStream xml = engine.getRepositoryService().getProcessModel(id)) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the diagram calls that element; its id when it has no name. */
  String name(String definition, String element) {
    ModelElementInstance found =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(definition)
            .getModelElementById(drawn(element));
    String name = found instanceof FlowElement flow ? flow.getName() : null;
    return name == null || name.isBlank() ? drawn(element) : name;
  }

  /** The element in the drawing; the engine knows what is done several times as two. */
  static String drawn(String element) {
    return element.replace(EACH, "");
  }
}
