package nl.rekenschap.workflow.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.Ahead;
import nl.rekenschap.workflow.CaseLabel;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Steps that the engine gave up on. */
@Component
class FailedSteps {

  private static final String ID = "[0-9a-zA-Z-]{1,64}";
  private static final int LOOKED_AT = 1000;

  private final ProcessEngine engine;
  private final Definitions definitions;
  private final Scopes scopes;
  private final Ahead ahead;
  private final ApplicationEventPublisher events;

  FailedSteps(
      @Lazy ProcessEngine engine,
      Definitions definitions,
      Scopes scopes,
      Ahead ahead,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.definitions = definitions;
    this.scopes = scopes;
    this.ahead = ahead;
    this.events = events;
  }

  long number() {
    return stuck().count();
  }

  List<Failure> page(int most) {
    List<Job> jobs = stuck().orderByJobDuedate().asc().listPage(0, most);
    if (jobs.isEmpty()) {
      return List.of();
    }
    Map<String, ProcessInstance> instances = instances(jobs);
    Map<String, Instant> since = since();
    Map<CaseId, CaseLabel> labels =
        ahead.labelsOf(
            instances.values().stream().map(FailedSteps::caseOf).collect(Collectors.toSet()));
    Map<String, String> about = scopes.of(instances.values());
    return jobs.stream()
        .map(
            job -> {
              CaseId caseId = caseOf(instance(instances, job));
              String scope = about.getOrDefault(job.getProcessInstanceId(), caseId.value());
              return failure(job, caseId, scope, labels.get(caseId), since);
            })
        .toList();
  }

  private Failure failure(
      Job job, CaseId caseId, String scope, @Nullable CaseLabel label, Map<String, Instant> since) {
    String trace = traceOf(job.getId());
    return new Failure(
        job.getId(),
        job.getProcessDefinitionKey(),
        step(job),
        caseId,
        scope,
        label,
        since.getOrDefault(job.getId(), job.getCreateTime().toInstant()),
        FailureCause.of(trace),
        FailureCause.refusal(trace));
  }

  String trace(String job) {
    if (!job.matches(ID)) {
      throw Refused.notFound();
    }
    return traceOf(job);
  }

  private String traceOf(String job) {
    try {
      return Optional.ofNullable(engine.getManagementService().getJobExceptionStacktrace(job))
          .orElse("");
    } catch (ProcessEngineException e) {
      throw new Refused("workflow.operation.gone");
    }
  }

  /** All or none; each case's record says what was tried again. */
  void retry(Collection<String> ids) {
    Set<String> asked = new HashSet<>(ids);
    if (asked.stream().anyMatch(id -> !id.matches(ID))) {
      throw Refused.notFound();
    }
    List<Job> jobs = stuck().jobIds(asked).list();
    if (jobs.size() < asked.size()) {
      throw new Refused("workflow.operation.gone");
    }
    int times = engine.getProcessEngineConfiguration().getDefaultNumberOfRetries();
    engine.getManagementService().setJobRetries(List.copyOf(asked), times);
    Map<String, ProcessInstance> instances = instances(jobs);
    // In the order of the cases, so that two who do this wait for each other and do not lock.
    Map<String, CaseEvent> tried = new TreeMap<>();
    for (Job job : jobs) {
      CaseId caseId = caseOf(instance(instances, job));
      tried.put(
          caseId + " " + job.getId(),
          CaseEvent.internal(caseId, "workflow.event.triedAgain", "step", step(job)));
    }
    tried.values().forEach(events::publishEvent);
  }

  private JobQuery stuck() {
    return engine.getManagementService().createJobQuery().noRetriesLeft();
  }

  private String step(Job job) {
    String element = job.getFailedActivityId();
    if (element == null) {
      element =
          engine
              .getManagementService()
              .createJobDefinitionQuery()
              .jobDefinitionId(job.getJobDefinitionId())
              .singleResult()
              .getActivityId();
    }
    return definitions.name(job.getProcessDefinitionId(), element);
  }

  private Map<String, ProcessInstance> instances(List<Job> jobs) {
    Set<String> ids = jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
    Map<String, ProcessInstance> found = new HashMap<>();
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceIds(ids)
        .list()
        .forEach(instance -> found.put(instance.getId(), instance));
    return found;
  }

  private static ProcessInstance instance(Map<String, ProcessInstance> instances, Job job) {
    return Optional.ofNullable(instances.get(job.getProcessInstanceId()))
        .orElseThrow(() -> new Refused("workflow.operation.gone"));
  }

  private static CaseId caseOf(ProcessInstance instance) {
    return new CaseId(instance.getBusinessKey());
  }

  /** When the engine gave up, by job; of the oldest ones, which come first. */
  private Map<String, Instant> since() {
    Map<String, Instant> since = new HashMap<>();
    for (Incident incident :
        engine
            .getRuntimeService()
            .createIncidentQuery()
            .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
            .orderByIncidentTimestamp()
            .asc()
            .listPage(0, LOOKED_AT)) {
      if (incident.getConfiguration() != null) {
        since.put(incident.getConfiguration(), incident.getIncidentTimestamp().toInstant());
      }
    }
    return since;
  }
}
