package nl.rekenschap.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Reads from the engine where one case is: for the picture, never for lists. */
final class Positions {

  private final ProcessEngine engine;

  Positions(ProcessEngine engine) {
    this.engine = engine;
  }

  List<Position> of(CaseId caseId) {
    Map<String, Position> found = new LinkedHashMap<>();
    for (HistoricProcessInstance instance : instances(caseId)) {
      Position position =
          found.computeIfAbsent(
              instance.getProcessDefinitionKey(),
              key -> new Position(key, new LinkedHashSet<>(), new LinkedHashSet<>()));
      add(instance, position);
    }
    found.values().forEach(p -> p.passed().removeAll(p.active()));
    return new ArrayList<>(found.values());
  }

  private List<HistoricProcessInstance> instances(CaseId caseId) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseId.value())
        .orderByProcessInstanceStartTime()
        .asc()
        .list();
  }

  private void add(HistoricProcessInstance instance, Position position) {
    for (HistoricActivityInstance step :
        engine
            .getHistoryService()
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .list()) {
      boolean waits = step.getEndTime() == null;
      Set<String> target = waits ? position.active() : position.passed();
      target.add(step.getActivityId().replace("#multiInstanceBody", ""));
    }
  }

  String diagram(String process) {
    ProcessDefinition definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw Refused.notFound();
    }
    try (InputStream xml = engine.getRepositoryService().getProcessModel(definition.getId())) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
