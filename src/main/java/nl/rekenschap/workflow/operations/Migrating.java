package nl.rekenschap.workflow.operations;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running cases from an older version of their diagram to the newest. What was promised
 * stays: tasks keep their day, and timers the moment for which they were set.
 */
@Service
public class Migrating {

  /** Most cases that go over in one go; more than these take another. */
  public static final int MOST = 1000;

  /** The preview tries, and leaves out what holds it up, no more often than this. */
  private static final int MOST_TRIES = 20;

  private static final int LONGEST_REASON = 500;

  private final ProcessEngine engine;
  private final Definitions definitions;
  private final Versions versions;
  private final OperationsStore store;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate attempt;

  Migrating(
      @Lazy ProcessEngine engine,
      Definitions definitions,
      Versions versions,
      OperationsStore store,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.engine = engine;
    this.definitions = definitions;
    this.versions = versions;
    this.store = store;
    this.access = access;
    this.clock = clock;
    this.events = events;
    attempt = new TransactionTemplate(transactions);
    attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What would happen if the cases of that version went over to the newest. It is done, looked at
   * and undone, so what is said to move does.
   *
   * @throws Refused {@code workflow.migration.newest} when it is the newest already
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  public Migration preview(String from) {
    ProcessDefinition source = definitions.find(from);
    ProcessDefinition target = definitions.newest(source.getKey());
    if (target.getId().equals(source.getId())) {
      throw new Refused("workflow.migration.newest");
    }
    MigrationPlan plan = plan(source, target);
    Set<String> mapped =
        plan.getInstructions().stream()
            .map(MigrationInstruction::getSourceActivityId)
            .collect(Collectors.toSet());
    Map<String, Migration.Staying> staying = nowhereToGo(source, mapped);
    List<RunningCase> all =
        versions.cases(
            versions
                .running(source.getId())
                .orderByBusinessKey()
                .asc()
                .listPage(0, MOST + staying.size()));
    List<RunningCase> moving = new ArrayList<>(all);
    moving.removeIf(one -> staying.containsKey(one.process()));
    List<RunningCase> sure = new ArrayList<>(moving.subList(0, Math.min(MOST, moving.size())));
    leaveOutWhatHoldsUp(source, plan, sure, staying);
    long left = versions.running(source.getId()).count() - sure.size() - (long) staying.size();
    return new Migration(
        versions.version(source.getId()),
        versions.version(target.getId()),
        versions.places(source, mapped),
        sure,
        List.copyOf(staying.values()),
        (int) Math.max(0, left));
  }

  private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
    return engine
        .getRuntimeService()
        .createMigrationPlan(from.getId(), to.getId())
        .mapEqualActivities()
        .build();
  }

  /** Processes that wait in an element that the newest version has no more, by their id. */
  private Map<String, Migration.Staying> nowhereToGo(ProcessDefinition source, Set<String> mapped) {
    Map<String, Migration.Staying> staying = new LinkedHashMap<>();
    for (String element : versions.tokens(source.getId()).keySet()) {
      if (mapped.contains(element)) {
        continue;
      }
      List<ProcessInstance> there =
          versions
              .running(source.getId())
              .activityIdIn(element)
              .orderByBusinessKey()
              .asc()
              .listPage(0, MOST);
      String name = definitions.name(source.getId(), element);
      versions
          .cases(there)
          .forEach(one -> staying.put(one.process(), new Migration.Staying(one, name, "")));
    }
    return staying;
  }

  private void leaveOutWhatHoldsUp(
      ProcessDefinition source,
      MigrationPlan plan,
      List<RunningCase> moving,
      Map<String, Migration.Staying> staying) {
    for (int tries = 0; tries < MOST_TRIES && !moving.isEmpty(); tries++) {
      MigratingProcessInstanceValidationReport held = tryOut(plan, moving);
      if (held == null) {
        return;
      }
      RunningCase one =
          moving.stream()
              .filter(running -> running.process().equals(held.getProcessInstanceId()))
              .findFirst()
              .orElseThrow();
      moving.remove(one);
      staying.put(one.process(), staying(source, one, held));
    }
    if (!moving.isEmpty() && tryOut(plan, moving) != null) {
      // So many that cannot, for reasons that the drawing does not show: nothing is promised.
      moving.clear();
    }
  }

  private Migration.Staying staying(
      ProcessDefinition source, RunningCase one, MigratingProcessInstanceValidationReport held) {
    Set<String> where = new LinkedHashSet<>();
    List<String> why = new ArrayList<>(held.getFailures());
    held.getActivityInstanceReports()
        .forEach(
            report -> {
              where.add(definitions.name(source.getId(), report.getSourceScopeId()));
              why.addAll(report.getFailures());
            });
    held.getTransitionInstanceReports()
        .forEach(
            report -> {
              where.add(definitions.name(source.getId(), report.getSourceScopeId()));
              why.addAll(report.getFailures());
            });
    return new Migration.Staying(one, String.join(", ", where), String.join(" ", why));
  }

  /** Does it in a transaction of its own, and takes all of it back. */
  private @Nullable MigratingProcessInstanceValidationReport tryOut(
      MigrationPlan plan, List<RunningCase> moving) {
    try {
      attempt.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            execute(plan, moving);
          });
      return null;
    } catch (MigratingProcessInstanceValidationException held) {
      return held.getValidationReport();
    }
  }

  private void execute(MigrationPlan plan, List<RunningCase> moving) {
    engine
        .getRuntimeService()
        .newMigration(plan)
        .processInstanceIds(moving.stream().map(RunningCase::process).toList())
        .execute();
  }

  /**
   * Does what the preview showed: all of it, or nothing. The reason stands in the record of each
   * case.
   *
   * @throws Refused at {@code reason}; {@code workflow.migration.nothing}, {@code .changed} when a
   *     case or the newest version is no longer as the preview found it
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void migrate(Migration shown, String reason) {
    String because = Prose.required("reason", reason, LONGEST_REASON);
    ProcessDefinition source = definitions.find(shown.from().id());
    ProcessDefinition target = definitions.newest(source.getKey());
    if (shown.moving().isEmpty()) {
      throw new Refused("workflow.migration.nothing");
    }
    if (!target.getId().equals(shown.to().id()) || !areStillThere(source, shown)) {
      throw new Refused("workflow.migration.changed");
    }
    try {
      execute(plan(source, target), shown.moving());
    } catch (MigratingProcessInstanceValidationException | NullValueException changed) {
      throw new Refused("workflow.migration.changed");
    } catch (OptimisticLockingException busy) {
      throw new Refused("workflow.busy");
    } catch (ProcessEngineException failed) {
      throw new IllegalStateException("migration of " + source.getId() + " failed", failed);
    }
    record(shown, because);
  }

  private boolean areStillThere(ProcessDefinition source, Migration shown) {
    Set<String> ids =
        shown.moving().stream()
            .map(RunningCase::process)
            .collect(Collectors.toCollection(HashSet::new));
    return versions.running(source.getId()).processInstanceIds(ids).count() == ids.size();
  }

  private void record(Migration shown, String because) {
    String name = Dutch.text("workflow.process." + shown.from().process());
    String from = Integer.toString(shown.from().number());
    String to = Integer.toString(shown.to().number());
    shown
        .moving()
        .forEach(
            one ->
                events.publishEvent(
                    CaseEvent.internal(
                        one.caseId(),
                        "workflow.event.migrated",
                        "process",
                        name,
                        "from",
                        from,
                        "to",
                        to,
                        "reason",
                        because)));
    store.add(
        clock.now(),
        access.current(),
        Operation.What.MIGRATED,
        name + " " + from + " → " + to,
        shown.moving().size(),
        because);
  }
}
