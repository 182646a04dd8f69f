package nl.rekenschap.workflow.operations;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.Ahead;
import nl.rekenschap.workflow.CaseLabel;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases run by which version of their diagram, and where they are in it. */
@Service
public class Versions {

  /** Most cases on a page. */
  public static final int PAGE = 100;

  private final ProcessEngine engine;
  private final Definitions definitions;
  private final Scopes scopes;
  private final Ahead ahead;

  Versions(@Lazy ProcessEngine engine, Definitions definitions, Scopes scopes, Ahead ahead) {
    this.engine = engine;
    this.definitions = definitions;
    this.scopes = scopes;
    this.ahead = ahead;
  }

  /** Every diagram's newest version, and older ones by which something runs. */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional(readOnly = true)
  public List<Version> all() {
    List<ProcessDefinitionStatistics> counted =
        engine
            .getManagementService()
            .createProcessDefinitionStatisticsQuery()
            .includeFailedJobs()
            .list();
    Map<String, Integer> newest = new HashMap<>();
    counted.forEach(one -> newest.merge(one.getKey(), one.getVersion(), Math::max));
    Map<String, Instant> since =
        engine.getRepositoryService().createDeploymentQuery().list().stream()
            .collect(Collectors.toMap(Deployment::getId, d -> d.getDeploymentTime().toInstant()));
    return counted.stream()
        .map(one -> version(one, newest, since))
        .filter(version -> version.newest() || version.running() > 0)
        .sorted(
            Comparator.comparing(Version::process)
                .thenComparing(Version::number, Comparator.reverseOrder()))
        .toList();
  }

  private static Version version(
      ProcessDefinitionStatistics one, Map<String, Integer> newest, Map<String, Instant> since) {
    return new Version(
        one.getId(),
        one.getKey(),
        one.getVersion(),
        newest.getOrDefault(one.getKey(), 0) == one.getVersion(),
        since.getOrDefault(one.getDeploymentId(), Instant.EPOCH),
        one.getInstances(),
        one.getFailedJobs());
  }

  /**
   * One version.
   *
   * @throws Refused when there is none of that id
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional(readOnly = true)
  public Version version(String id) {
    ProcessDefinition found = definitions.find(id);
    return new Version(
        found.getId(),
        found.getKey(),
        found.getVersion(),
        definitions.newest(found.getKey()).getId().equals(id),
        engine
            .getRepositoryService()
            .createDeploymentQuery()
            .deploymentId(found.getDeploymentId())
            .singleResult()
            .getDeploymentTime()
            .toInstant(),
        (int) running(id).count(),
        (int)
            engine
                .getManagementService()
                .createJobQuery()
                .processDefinitionId(id)
                .noRetriesLeft()
                .count());
  }

  /**
   * The diagram of that version as BPMN 2.0 XML.
   *
   * @throws Refused when there is none of that id
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  public String diagram(String id) {
    return definitions.xml(definitions.find(id).getId());
  }

  /** Where something waits in the diagram of that version; the most first. */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional(readOnly = true)
  public List<Place> places(String id) {
    ProcessDefinition found = definitions.find(id);
    return places(found, Set.copyOf(tokens(found.getId()).keySet()));
  }

  List<Place> places(ProcessDefinition version, Set<String> moving) {
    Map<String, Place> places = new LinkedHashMap<>();
    tokens(version.getId())
        .forEach(
            (element, tokens) -> {
              String drawn = Definitions.drawn(element);
              String name = definitions.name(version.getId(), element);
              boolean moves = moving.contains(element);
              // What is done several times stands in one place of the drawing.
              places.merge(
                  drawn,
                  new Place(drawn, name, tokens, moves),
                  (one, other) ->
                      new Place(
                          drawn,
                          name,
                          Math.max(one.tokens(), other.tokens()),
                          one.moves() && other.moves()));
            });
    return places.values().stream()
        .sorted(Comparator.comparing(Place::tokens).reversed().thenComparing(Place::element))
        .toList();
  }

  /** Tokens by element as the engine calls it. */
  Map<String, Integer> tokens(String definition) {
    Map<String, Integer> tokens = new LinkedHashMap<>();
    for (ActivityStatistics one :
        engine.getManagementService().createActivityStatisticsQuery(definition).list()) {
      tokens.put(one.getId(), one.getInstances());
    }
    return tokens;
  }

  /**
   * The cases that run by that version, by case and what of it they are about; at most {@link
   * #PAGE}.
   *
   * @param element where they wait; empty for all
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional(readOnly = true)
  public List<RunningCase> cases(String id, String element) {
    ProcessInstanceQuery query = running(definitions.find(id).getId());
    if (!element.isEmpty()) {
      Set<String> at =
          tokens(id).keySet().stream()
              .filter(one -> Definitions.drawn(one).equals(element))
              .collect(Collectors.toCollection(HashSet::new));
      if (at.isEmpty()) {
        return List.of();
      }
      query.activityIdIn(at.toArray(String[]::new));
    }
    return cases(query.orderByBusinessKey().asc().listPage(0, PAGE));
  }

  ProcessInstanceQuery running(String id) {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(id);
  }

  List<RunningCase> cases(List<ProcessInstance> instances) {
    Map<CaseId, CaseLabel> labels =
        ahead.labelsOf(
            instances.stream()
                .map(one -> new CaseId(one.getBusinessKey()))
                .collect(Collectors.toSet()));
    Map<String, String> about = scopes.of(instances);
    return instances.stream()
        .map(
            one -> {
              CaseId caseId = new CaseId(one.getBusinessKey());
              return new RunningCase(
                  one.getId(),
                  caseId,
                  about.getOrDefault(one.getId(), caseId.value()),
                  labels.get(caseId),
                  one.isSuspended());
            })
        .sorted(
            Comparator.comparing((RunningCase one) -> one.caseId().value())
                .thenComparing(RunningCase::scope))
        .toList();
  }
}
