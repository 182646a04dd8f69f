package nl.rekenschap.reporting.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import nl.rekenschap.access.Keys;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** JINC's first quarter waits, and its programs have keys. */
public abstract class ApiSituation {

  protected static final String PERIOD = "/api/v1/periods/2025-jinc-q1";
  protected static final String DRAFT = PERIOD + "/draft";
  protected static final String RIGHT =
      """
      {"fields": {"ontmoetingen/bliksemstage": 120, "ontmoetingen/sollicitatietraining": "1045",
        "ontmoetingen/carriere-coach": 0, "explanation": "Het ging goed."}}
      """;
  protected static final byte[] PDF = nl.rekenschap.upload.MadeFiles.pdf();

  @Autowired protected World world;
  @Autowired protected ReportingSituation situation;
  @Autowired protected Reporting reporting;
  @Autowired protected Review review;
  @Autowired protected JdbcClient jdbc;
  @Autowired private Keys keys;
  @Autowired private WebApplicationContext web;

  protected Program program;
  protected String signatory = "";
  protected String editor = "";
  protected String foreign = "";

  @BeforeEach
  void jinc_is_asked_for_its_first_quarter() throws Exception {
    program = new Program(web);
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    signatory = key("jinc");
    editor = key("jinc-invuller");
    foreign = key("leergeld");
  }

  protected String key(String person) {
    return world.as(person, () -> keys.make("Registratie")).secret();
  }

  /** JINC hands in what is right. */
  protected MockHttpServletResponse handIn(String key) throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);
    return submit(key);
  }

  protected MockHttpServletResponse submit(String key) throws Exception {
    return ask(once(post(PERIOD + "/submission"), key), signatory);
  }

  protected void giveBack() {
    world.as("officer", () -> review.giveBack(judging(), "Klopt dit?"));
  }

  protected void accept() {
    world.as("officer", () -> Judging.accept(review, judging(), ""));
  }

  protected TaskId judging() {
    return world.task(ReportingSituation.JINC, ReviewTask.REVIEW_SUBMISSION);
  }

  protected static MockHttpServletRequestBuilder once(
      MockHttpServletRequestBuilder request, String key) {
    return request.header("Idempotency-Key", key);
  }

  protected MockHttpServletResponse attach(String name, String key, byte[] file) throws Exception {
    return attach(name, key, file, editor);
  }

  protected MockHttpServletResponse attach(String name, String key, byte[] file, String secret)
      throws Exception {
    return send(
        once(post(PERIOD + "/evidence").queryParam("field", "explanation"), key)
            .queryParam("name", name),
        "application/octet-stream",
        file,
        secret);
  }

  protected MockHttpServletResponse ask(
      MockHttpServletRequestBuilder request, String body, String secret) throws Exception {
    return program.ask(request, body, secret);
  }

  protected MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String secret)
      throws Exception {
    return program.ask(request, secret);
  }

  protected MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, String type, byte[] body, String secret)
      throws Exception {
    return program.send(request, type, body, secret);
  }

  protected JsonNode json(MockHttpServletResponse answer, String schema) throws Exception {
    return program.json(answer, schema);
  }

  protected JsonNode json(MockHttpServletResponse answer, int status, String schema)
      throws Exception {
    return program.json(answer, status, schema);
  }

  protected static JsonNode assertProblem(MockHttpServletResponse answer, int status, String type)
      throws Exception {
    return Program.assertProblem(answer, status, type);
  }

  protected static String text(MockHttpServletResponse answer) throws Exception {
    return Program.text(answer);
  }
}
