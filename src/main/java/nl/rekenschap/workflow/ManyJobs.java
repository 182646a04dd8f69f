package nl.rekenschap.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Together;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Executes jobs one after another within one command: the engine writes what all of them changed at
 * the end, in batches, and so do the rooms ({@link Together}). What the engine would read for each,
 * is read for all before.
 */
final class ManyJobs implements Command<Boolean> {

  private static final String PLACES = "SELECT * FROM engine.act_ru_execution WHERE proc_inst_id_ IN (%s)";

  private final List<String> ids;
  private final JobExecutorContext executing;

  ManyJobs(List<String> ids, JobExecutorContext executing) {
    this.ids = List.copyOf(ids);
    this.executing = executing;
  }

  @Override
  public Boolean execute(CommandContext context) {
    Collection<JobEntity> jobs = read(context);
    readProcesses(context, jobs);
    Together.steps(() -> jobs.forEach(job -> execute(context, job)));
    return true;
  }

  private void execute(CommandContext context, JobEntity job) {
    executing.setCurrentJob(job);
    context.setCurrentJob(job);
    try {
      job.execute(context);
    } finally {
      executing.setCurrentJob(null);
      context.setCurrentJob(null);
    }
  }

  /** In the order in which they were taken; those that are no longer there are left out. */
  private Collection<JobEntity> read(CommandContext context) {
    JobQueryImpl query = new JobQueryImpl();
    query.jobIds(new HashSet<>(ids));
    Map<String, JobEntity> found =
        context.getJobManager().findJobsByQueryCriteria(query, null).stream()
            .map(JobEntity.class::cast)
            .collect(Collectors.toMap(JobEntity::getId, job -> job));
    Map<String, JobEntity> jobs = new LinkedHashMap<>();
    ids.stream().filter(found::containsKey).forEach(id -> jobs.put(id, found.get(id)));
    return jobs.values();
  }

  /** Where their processes stand, and what these remember: as the engine reads it by itself. */
  private static void readProcesses(CommandContext context, Collection<JobEntity> jobs) {
    Set<String> processes =
        jobs.stream()
            .map(JobEntity::getProcessInstanceId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (processes.isEmpty()) {
      return;
    }
    Map<String, List<VariableInstanceEntity>> variables = variables(context, processes);
    places(context, processes)
        .forEach(
            (process, places) ->
                places.stream()
                    .filter(ExecutionEntity::isProcessInstanceExecution)
                    .forEach(
                        root ->
                            root.restoreProcessInstance(
                                places,
                                null,
                                variables.getOrDefault(process, List.of()),
                                null,
                                null,
                                null,
                                null)));
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
    parameters.put("sql", PLACES.formatted(String.join(", ", names)));
    return context
        .getExecutionManager()
        .findExecutionsByNativeQuery(parameters, 0, Integer.MAX_VALUE)
        .stream()
        .map(ExecutionEntity.class::cast)
        .collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
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
}
