package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a diagram can reach, and when its timers go off. */
@RoomTest
class ClosedEngineProcessTest {

  private static final String DIAGRAM =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:proef">
        <bpmn:process id="proef" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="start"/>
          <bpmn:sequenceFlow id="one" sourceRef="start" targetRef="step"/>
          %s
          <bpmn:sequenceFlow id="two" sourceRef="step" targetRef="end"/>
          <bpmn:endEvent id="end"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  @Autowired private World world;
  @Autowired private ProcessEngine engine;
  @Autowired private ApplicationContext context;
  @Autowired private BusinessClock clock;
  @Autowired private Workflow workflow;
  @Autowired private ReportingSituation reports;
  @Autowired private Post post;

  @AfterEach
  void forget_the_diagrams_of_this_test() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .deploymentName("proef")
        .list()
        .forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${dataSource.connection}",
        "${access.people()}",
        "${workList.page(null, null, 1)}",
        "${awardStore.find(null)}",
        "${subsidyStore}",
        "${processEngine.name}",
        "${applicationContext}",
        "${environment}"
      })
  void an_expression_sees_no_bean_that_is_not_marked_for_diagrams(String expression) {
    deploy("<bpmn:serviceTask id=\"step\" camunda:expression=\"" + expression + "\"/>");

    assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("proef"))
        .rootCause()
        .hasMessageContainingAll("Cannot ");
  }

  @Test
  void an_expression_sees_the_steps_of_a_room_under_the_name_of_the_room() {
    deploy(
        "<bpmn:serviceTask id=\"step\" camunda:expression=\"${award.isProviderKnown(caseId)}\"/>");

    engine
        .getRuntimeService()
        .startProcessInstanceByKey("proef", Map.of("caseId", "2025-bestaat-niet"));

    assertThat(world.visited("proef")).contains("step", "end");
  }

  @Test
  void the_names_that_expressions_see_are_rooms_with_a_diagram_and_no_other() {
    assertThat(new StepBeans(context).keySet())
        .containsExactlyInAnyOrder(
            "award",
            "reporting",
            "review",
            "determination",
            "milestone",
            "subsidy",
            "council",
            "payment",
            "recovery",
            "objection",
            "hearing",
            "amendment");
  }

  @Test
  void a_diagram_with_a_script_is_refused_before_it_can_run() {
    assertThatThrownBy(
            () ->
                deploy(
                    "<bpmn:scriptTask id=\"step\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script>"
                        + "</bpmn:scriptTask>"))
        .hasStackTraceContaining("scripts are not allowed in diagrams: step");

    assertThat(
            engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("proef")
                .count())
        .isZero();
  }

  @Test
  void time_that_passes_stops_at_each_timer_on_its_own_day() {
    world.itIs("2025-01-10");
    reports.jincReports();
    List<LocalDate> days = new ArrayList<>();

    workflow.letTimePass(
        at("2025-05-20T09:00"),
        moment -> {
          days.add(LocalDate.ofInstant(moment, BusinessClock.ZONE));
          world.itIsNow(moment);
        });

    // Opens on 1 April; due 30 April, with reminders 14 and 3 days before, on the day, and 1, 7 and
    // 14 days after.
    assertThat(days.stream().map(LocalDate::toString))
        .containsExactly(
            "2025-04-01",
            "2025-04-16",
            "2025-04-27",
            "2025-04-30",
            "2025-05-01",
            "2025-05-07",
            "2025-05-14",
            "2025-05-20");
    assertThat(clock.today()).isEqualTo("2025-05-20");
    assertThat(world.as("admin", () -> post.newest(100)))
        .filteredOn(mail -> mail.toAddress().startsWith("jinc@"))
        .extracting(mail -> day(mail).toString())
        .contains("2025-04-01", "2025-04-16", "2025-04-27", "2025-05-07");
  }

  @Test
  void time_that_passes_in_one_go_or_day_by_day_ends_the_same() {
    world.itIs("2025-01-10");
    reports.jincReports();
    world.timePassesTo("2025-05-14");
    List<String> inOneGo = world.happened(ReportingSituation.JINC);

    world.clean();
    world.itIs("2025-01-10");
    reports.jincReports();
    for (LocalDate day = LocalDate.parse("2025-01-11");
        !day.isAfter(LocalDate.parse("2025-05-14"));
        day = day.plusDays(1)) {
      world.timePassesTo(day.toString());
    }
    assertThat(world.happened(new CaseId("2025-jinc"))).isEqualTo(inOneGo).isNotEmpty();
  }

  private static LocalDate day(Mail mail) {
    return LocalDate.ofInstant(mail.createdAt(), BusinessClock.ZONE);
  }

  private static Instant at(String moment) {
    return java.time.LocalDateTime.parse(moment).atZone(BusinessClock.ZONE).toInstant();
  }

  private void deploy(String step) {
    engine
        .getRepositoryService()
        .createDeployment()
        .name("proef")
        .addString("proef.bpmn", DIAGRAM.formatted(step))
        .deploy();
  }
}
