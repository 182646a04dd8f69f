package nl.rekenschap.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * the end, in batches. What it would read for each, is read for all before.
 */
final class ManyJobs implements Command<Boolean> {

  private final List<String> ids;
  private final JobExecutorContext executing;

  ManyJobs(List<String> ids, JobExecutorContext executing) {
    this.ids = List.copyOf(ids);
    this.executing = executing;
  }

  @Override
  public Boolean execute(CommandContext context) {
    Collection<JobEntity> jobs = read(context);
    for (JobEntity job : jobs) {
      executing.setCurrentJob(job);
      context.setCurrentJob(job);
      try {
        job.execute(context);
      } finally {
        executing.setCurrentJob(null);
        context.setCurrentJob(null);
      }
    }
    return true;
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
}
