package nl.rekenschap.workflow.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.rekenschap.workflow.Workflow;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What processes are about, as far as it is not all of their case: a period or a report. */
@Component
class Scopes {

  private final ProcessEngine engine;

  Scopes(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** By the id of the process. Read in one statement. */
  Map<String, String> of(Collection<ProcessInstance> instances) {
    if (instances.isEmpty()) {
      return Map.of();
    }
    Map<String, String> scopes = new HashMap<>();
    // A process that does something for each period has a variable of that name in each of those,
    // so only those of the process as a whole are asked for.
    for (VariableInstance variable :
        engine
            .getRuntimeService()
            .createVariableInstanceQuery()
            .executionIdIn(instances.stream().map(ProcessInstance::getId).toArray(String[]::new))
            .variableName(Workflow.SCOPE)
            .list()) {
      scopes.put(variable.getExecutionId(), String.valueOf(variable.getValue()));
    }
    return scopes;
  }
}
