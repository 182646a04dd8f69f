package nl.rekenschap.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Timers that wait in the processes of a case. */
final class WaitingTimers {

  private final ProcessEngine engine;

  WaitingTimers(ProcessEngine engine) {
    this.engine = engine;
  }

  boolean move(CaseId caseId, String scope, String timer, Instant to) {
    List<Job> waiting =
        instances(caseId, scope).stream()
            .flatMap(instance -> jobs(instance, timer).stream())
            .toList();
    waiting.forEach(job -> engine.getManagementService().setJobDuedate(job.getId(), Date.from(to)));
    return !waiting.isEmpty();
  }

  private List<ProcessInstance> instances(CaseId caseId, String scope) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseId.value())
        .variableValueEquals(Workflow.SCOPE, scope)
        .list();
  }

  private List<Job> jobs(ProcessInstance instance, String timer) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance.getId())
        .activityId(timer)
        .timers()
        .list();
  }
}
