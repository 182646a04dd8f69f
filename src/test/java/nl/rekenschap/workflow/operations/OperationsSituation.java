package nl.rekenschap.workflow.operations;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Diagrams that a test adds to those of the product, and takes away again. */
@Component
@Profile("roomtest")
public class OperationsSituation {

  private static final String NAME = "proef";

  private static final String FAILING =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:proef">
        <bpmn:process id="milestone" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="start"/>
          <bpmn:sequenceFlow id="one" sourceRef="start" targetRef="wait"/>
          <bpmn:intermediateCatchEvent id="wait">
            <bpmn:timerEventDefinition>
              <bpmn:timeDate xsi:type="bpmn:tFormalExpression">2024-01-01T00:00:00</bpmn:timeDate>
            </bpmn:timerEventDefinition>
          </bpmn:intermediateCatchEvent>
          <bpmn:sequenceFlow id="two" sourceRef="wait" targetRef="step"/>
          <bpmn:serviceTask id="step" name="Iets doen" camunda:expression="${answer.length()}"/>
          <bpmn:sequenceFlow id="three" sourceRef="step" targetRef="end"/>
          <bpmn:endEvent id="end"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final ProcessEngine engine;

  OperationsSituation(ProcessEngine engine) {
    this.engine = engine;
  }

  /** The award's diagram in a newer version, changed like that. */
  public void newAward(String what, String into) {
    try (var file = new ClassPathResource("bpmn/award/award.bpmn").getInputStream()) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      deploy("award.bpmn", text.replace(what, into));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A process of that case waits for a timer, after which it asks for what is not there. */
  public String waitsForTimer(CaseId caseId) {
    deploy("milestone.bpmn", FAILING);
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("milestone", caseId.value(), Map.of("caseId", caseId.value()))
        .getId();
  }

  /** The step after the timer has failed as often as it may. */
  public String failed(CaseId caseId) {
    String process = waitsForTimer(caseId);
    Job job = job(process);
    while (job.getRetries() > 0) {
      try {
        engine.getManagementService().executeJob(job.getId());
        throw new AssertionError("it did not fail");
      } catch (RuntimeException expected) {
        job = job(process);
      }
    }
    return process;
  }

  /** What the step asks for is there now. */
  public void mended(String process) {
    engine.getRuntimeService().setVariable(process, "answer", "ja");
  }

  public Job job(String process) {
    return engine.getManagementService().createJobQuery().processInstanceId(process).singleResult();
  }

  public void tidy() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .deploymentName(NAME)
        .list()
        .forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
  }

  private void deploy(String file, String text) {
    engine.getRepositoryService().createDeployment().name(NAME).addString(file, text).deploy();
  }
}
