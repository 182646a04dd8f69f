package nl.rekenschap.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Together;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Reads for many jobs at once what the engine would read for each of them: where their processes
 * stand, what they know, their other timers.
 */
final class ReadAhead {

  private final TimerStore store;
  private final ApplicationEventPublisher events;

  ReadAhead(TimerStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** Where their processes stand: as the engine reads it by itself. */
  void read(CommandContext context, Collection<JobEntity> jobs) {
    keepWhatNeverFailed(jobs);
    Set<String> processes =
        jobs.stream()
            .map(JobEntity::getProcessInstanceId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (processes.isEmpty()) {
      return;
    }
    Map<String, List<VariableInstanceEntity>> variables = variables(context, processes);
    Map<String, ExecutionEntity> all = new HashMap<>();
    places(context, processes)
        .forEach(
            (process, places) -> {
              places.forEach(place -> all.put(place.getId(), place));
              restore(places, variables.getOrDefault(process, List.of()));
            });
    tie(jobsOf(context, processes), all);
    tell(processes);
  }

  private void keepWhatNeverFailed(Collection<JobEntity> jobs) {
    Set<String> failed = store.failed(jobs.stream().map(JobEntity::getId).toList());
    jobs.stream()
        .map(JobEntity::getId)
        .filter(id -> !failed.contains(id))
        .forEach(id -> Together.keep(new NeverFailed(id), true));
  }

  private void tell(Set<String> processes) {
    events.publishEvent(new TimersGoOff(store.scopes(processes)));
  }

  /** No incident is of that job: there is none to end when it is done. */
  private record NeverFailed(String job) {}

  /** Does not look for an incident where there is none. */
  static final class Incidents extends DefaultIncidentHandler {
    Incidents() {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
      if (Together.kept(new NeverFailed(context.getConfiguration()), Boolean.class).isEmpty()) {
        super.removeIncident(context, resolved);
      }
    }
  }

  /**
   * Does not look up when a step or a process began in order to write how long it took: when it
   * began stands in the same row, and nobody asks for the difference.
   */
  static final class Passages extends DbHistoryEventHandler {
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
      if (event instanceof HistoricScopeInstanceEvent passage
          && event.getId() != null
          && !isInitialEvent(event)
          && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
        getDbEntityManager().merge((DbEntity) passage);
      } else {
        super.insertOrUpdate(event);
      }
    }
  }

  private static void restore(
      List<ExecutionEntity> places, List<VariableInstanceEntity> variables) {
    places.stream()
        .filter(ExecutionEntity::isProcessInstanceExecution)
        .forEach(
            root -> root.restoreProcessInstance(places, null, variables, null, null, null, null));
  }

  private static Map<String, List<VariableInstanceEntity>> variables(
      CommandContext context, Set<String> processes) {
    VariableInstanceQueryImpl query = new VariableInstanceQueryImpl();
    query.processInstanceIdIn(processes.toArray(String[]::new));
    return context
        .getVariableInstanceManager()
        .findVariableInstanceByQueryCriteria(query, null)
        .stream()
        .map(VariableInstanceEntity.class::cast)
        .collect(Collectors.groupingBy(VariableInstanceEntity::getProcessInstanceId));
  }

  /** All jobs of these processes were read: the engine need not look for more of them. */
  private static void tie(List<JobEntity> jobs, Map<String, ExecutionEntity> places) {
    for (ExecutionEntity place : places.values()) {
      place.setCachedEntityState(
          BitMaskUtil.setBitOff(place.getCachedEntityStateRaw(), ExecutionEntity.JOBS_STATE_BIT));
    }
    for (JobEntity job : jobs) {
      ExecutionEntity place = places.get(job.getExecutionId());
      if (place != null) {
        job.setExecution(place);
      }
    }
  }

  private static List<JobEntity> jobsOf(CommandContext context, Set<String> processes) {
    JobQueryImpl query = new JobQueryImpl();
    query.processInstanceIds(processes);
    return context.getJobManager().findJobsByQueryCriteria(query, null).stream()
        .map(JobEntity.class::cast)
        .toList();
  }

  private static Map<String, List<ExecutionEntity>> places(
      CommandContext context, Set<String> processes) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (String process : processes) {
      String name = "p" + names.size();
      names.add("#{" + name + "}");
      parameters.put(name, process);
    }
    parameters.put("sql", TimerStore.PLACES.formatted(String.join(", ", names)));
    return context
        .getExecutionManager()
        .findExecutionsByNativeQuery(parameters, 0, Integer.MAX_VALUE)
        .stream()
        .map(ExecutionEntity.class::cast)
        .collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
  }
}
