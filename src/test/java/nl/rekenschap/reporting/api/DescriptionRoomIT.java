package nl.rekenschap.reporting.api;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Questions;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description promises what is served, and nothing else. */
@RoomTest
class DescriptionRoomIT extends ApiSituation {

  private static final String NOWHERE = "2025-niets-q1";
  private static final String LATER = "2025-jinc-q2";
  private static final String SCHOOL = "/api/v1/periods/2025-jongerenwerk-vo-q1";
  private static final String SOME = "2f0a8a5e-0000-0000-0000-000000000000";
  private static final String REASON = "{\"reason\": \"Een school telde dubbel.\"}";
  private static final String ANSWER = "{\"answer\": \"De trainer was ziek.\"}";

  @Autowired private Corrections corrections;
  @Autowired private Questions questions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping controllers;

  private int keys;
  private int doors;

  @Test
  void the_description_names_every_address_and_no_other() {
    Set<String> served = new TreeSet<>();
    controllers
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getPatternValues()
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
    served.removeIf(address -> !address.contains("/api/v1/") || address.contains("guarded"));

    assertThat(program.description().addresses()).isEqualTo(served).hasSizeGreaterThan(20);
  }

  /** What is answered is held against the description at each call, see {@link Program}. */
  @Test
  void every_answer_that_is_promised_is_given_somewhere() throws Exception {
    for (Map.Entry<String, JsonNode> each : program.description().operations().entrySet()) {
      if (!each.getValue().has("security")) {
        whatGoesWrongEverywhere(each.getKey(), each.getValue());
      }
    }
    whatGoesWrongWithDraftsAndFiles();
    whatGoesRight();
    aSchoolsPart();
    theReview();
    aCorrection();
    ask(get("/api/v1/openapi.json"), editor);
    ask(get("/api/v1/programme/budget.csv"), editor);
    aTerm();

    Set<String> never = new TreeSet<>(program.description().promises());
    never.removeAll(program.description().met());
    assertThat(never).isEmpty();
  }

  private void aTerm() throws Exception {
    String address = "/api/v1/terms/calculate";
    ask(post(address), "{\"start\":\"2026-10-01\",\"amount\":8,\"unit\":\"weeks\"}", editor);
    ask(post(address), "{", editor);
    ask(post(address), "{}", editor);
    ask(post(address), " ".repeat(70_000), editor);
  }

  private void whatGoesWrongEverywhere(String address, JsonNode operation) throws Exception {
    JsonNode promised = operation.path("responses");
    String from = "10.8.0." + ++doors;
    for (int i = 0; i < 22; i++) {
      program.ask(
          at(address, NOWHERE)
              .header("Authorization", "Bearer rk_fout")
              .with(
                  asked -> {
                    asked.setRemoteAddr(from);
                    return asked;
                  }));
    }
    if (promised.has("404")) {
      program.ask(right(at(address, NOWHERE), operation), signatory);
    }
    if (promised.has("406")) {
      program.ask(right(at(address, LATER), operation).accept("image/png"), signatory);
    }
    if (promised.has("409")) {
      program.ask(right(at(address, LATER), operation), signatory);
    }
    if (promised.has("413")) {
      ask(tooLarge(once(at(address, "2025-jinc-q1"), "groot"), operation), signatory);
    }
    if (promised.has("400")) {
      program.ask(at(address, "2025-jinc-q1").queryParam("awaited", "?"), "{", signatory);
    }
    if (promised.has("415")) {
      send(right(at(address, LATER), operation), "image/gif", PDF, signatory);
    }
  }

  private static MockHttpServletRequestBuilder at(String address, String period) {
    String[] parts = address.split(" ");
    return request(
        HttpMethod.valueOf(parts[0]),
        java.net.URI.create(
            parts[1]
                .replace("{id}", period)
                .replace("{document}", SOME)
                .replace("{question}", SOME)));
  }

  /** With the headers, parameters and body of the description's own examples. */
  private MockHttpServletRequestBuilder right(
      MockHttpServletRequestBuilder request, JsonNode operation) {
    once(request, "k" + ++keys).header("If-Match", "*");
    request.queryParam("field", "explanation").queryParam("name", "lijst.pdf");
    JsonNode bodies = operation.path("requestBody").path("content");
    if (bodies.has("application/json")) {
      JsonNode examples = bodies.path("application/json").path("examples");
      String body =
          examples.isEmpty() ? RIGHT : examples.iterator().next().path("value").toString();
      request.contentType("application/json").content(body.replace("\"version\":\"1.0-7\",", ""));
    } else if (bodies.has("application/pdf")) {
      request.contentType("application/pdf").content(PDF);
    }
    return request;
  }

  private MockHttpServletRequestBuilder tooLarge(
      MockHttpServletRequestBuilder request, JsonNode operation) {
    boolean file = operation.path("requestBody").path("content").has("application/pdf");
    request.queryParam("field", "explanation").queryParam("name", "lijst.pdf");
    return request
        .contentType(file ? "application/pdf" : "application/json")
        .content(new byte[(file ? 25 : 1) * 1024 * 1024 + 1]);
  }

  private void whatGoesWrongWithDraftsAndFiles() throws Exception {
    String wrong = "{\"fields\": {\"ontmoetingen/bliksemstage\": \"veel\"}}";
    for (MockHttpServletRequestBuilder save :
        new MockHttpServletRequestBuilder[] {put(DRAFT), patch(DRAFT)}) {
      ask(save.header("If-Match", "*"), wrong, editor);
    }
    ask(put(DRAFT), RIGHT, editor);
    ask(patch(DRAFT), RIGHT, editor);
    ask(put(DRAFT).header("If-Match", "\"0.0-3\""), RIGHT, editor);
    ask(patch(DRAFT).header("If-Match", "\"0.0-3\""), RIGHT, editor);
    ask(post(PERIOD + "/check"), wrong, editor);
    attach("lijst.exe", "exe", PDF);
    send(post(PERIOD + "/evidence?field=explanation&name=a.pdf"), "application/pdf", PDF, editor);
    submit("leeg");
    ask(once(post(PERIOD + "/submission"), "editor"), editor);
    ask(once(post(PERIOD + "/submission"), "oud").header("If-Match", "\"0.0-3\""), signatory);
    ask(once(post(PERIOD + "/ready"), "met spatie"), editor);
  }

  private void whatGoesRight() throws Exception {
    ask(get("/api/v1/periods"), editor);
    ask(get(PERIOD), editor);
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, editor);
    ask(patch(DRAFT).header("If-Match", "*"), RIGHT, editor);
    ask(get(DRAFT), editor);
    ask(post(PERIOD + "/check"), editor);
    String file = json(attach("a.pdf", "a", PDF), 201, "Evidence").path("id").stringValue();
    ask(get(PERIOD + "/evidence"), editor);
    ask(get(PERIOD + "/evidence/" + file), editor);
    ask(delete(PERIOD + "/evidence/" + file), editor);
    ask(once(post(PERIOD + "/ready"), "klaar"), editor);
    submit("eerste");
    ask(get(PERIOD + "/receipt"), editor);
    ask(get(PERIOD + "/submissions"), editor);
  }

  private void aSchoolsPart() throws Exception {
    CaseId school = new CaseId("2025-jongerenwerk-vo");
    situation.plan(school, "jongerenwerk-vo", new ProviderId("bindkracht10"));
    situation.start(school, "Jongerenwerk VO", new ProviderId("bindkracht10"), 1);
    world.timePassesTo("2025-04-03");
    String secret = key("bindkracht10");
    String open =
        json(ask(get(SCHOOL), secret), "Form")
            .path("indicators")
            .valueStream()
            .filter(indicator -> indicator.path("partsOpen").booleanValue())
            .map(indicator -> indicator.path("code").stringValue())
            .findFirst()
            .orElseThrow();
    for (String name : new String[] {"Citadel College", ""}) {
      ask(
          once(post(SCHOOL + "/parts"), "deel" + name.length()),
          "{\"indicator\": \"%s\", \"name\": \"%s\"}".formatted(open, name),
          secret);
    }
  }

  private void theReview() throws Exception {
    String id =
        world.as(
            "officer",
            () ->
                questions
                    .ask(judging(), "ontmoetingen/carriere-coach", "Waarom nul?")
                    .id()
                    .toString());
    String address = PERIOD + "/questions/" + id + "/answer";
    ask(get(PERIOD + "/questions"), editor);
    ask(once(post(address), "leeg-antwoord"), "{\"answer\": \"\"}", editor);
    ask(once(post(address), "antwoord"), ANSWER, editor);
    ask(once(post(address), "antwoord-2"), ANSWER, editor);
    accept();
  }

  private void aCorrection() throws Exception {
    ask(once(post(PERIOD + "/reopenings"), "kort"), "{\"reason\": \"x\"}", editor);
    ask(once(post(PERIOD + "/reopenings"), "vraag"), REASON, editor);
    ask(get(PERIOD + "/reopenings"), editor);
    world.as(
        "officer",
        () -> corrections.decide(world.task(JINC, ReportingTask.DECIDE_ON_REOPENING), true, ""));
    ask(get(PERIOD + "/changes"), editor);
    ask(once(post(PERIOD + "/withdrawal"), "een"), REASON, editor);
    ask(once(post(PERIOD + "/withdrawal"), "twee"), "{\"reason\": \"x\"}", signatory);
    ask(once(post(PERIOD + "/withdrawal"), "drie"), REASON, signatory);
  }
}
