package nl.rekenschap.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Together;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Executes jobs one after another within one command: the engine writes what all of them changed at
 * the end, in batches, and so do the rooms ({@link Together}). What the engine would read for each,
 * is read for all before.
 */
final class ManyJobs implements Command<Boolean> {

  private final List<String> ids;
  private final JobExecutorContext executing;
  private final ReadAhead ahead;

  ManyJobs(List<String> ids, JobExecutorContext executing, ReadAhead ahead) {
    this.ids = List.copyOf(ids);
    this.executing = executing;
    this.ahead = ahead;
  }

  @Override
  public Boolean execute(CommandContext context) {
    Together.steps(
        () -> {
          Collection<JobEntity> jobs = read(context);
          ahead.read(context, jobs);
          jobs.forEach(job -> execute(context, job));
        });
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
}
