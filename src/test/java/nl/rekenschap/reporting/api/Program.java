package nl.rekenschap.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of a provider. Every answer that it gets is held against the description: status, type
 * and content must be among what that address promises.
 */
public final class Program {

  private final MockMvc server;
  private final DescriptionFile description;

  public Program(WebApplicationContext web) throws Exception {
    server = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    description =
        new DescriptionFile(
            server
                .perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  DescriptionFile description() {
    return description;
  }

  public MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String secret)
      throws Exception {
    return ask(request.header("Authorization", "Bearer " + secret));
  }

  /** The same with JSON. */
  public MockHttpServletResponse ask(
      MockHttpServletRequestBuilder request, String body, String secret) throws Exception {
    return send(request, "application/json", body.getBytes(StandardCharsets.UTF_8), secret);
  }

  MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, String type, byte[] body, String secret)
      throws Exception {
    return ask(request.contentType(type).content(body), secret);
  }

  /** Without a key. */
  MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    MvcResult result = server.perform(request).andReturn();
    MockHttpServletResponse answer = result.getResponse();
    description.assertPromised(
        result.getRequest().getMethod(), result.getRequest().getRequestURI(), answer);
    return answer;
  }

  public JsonNode json(MockHttpServletResponse answer, String schema) throws Exception {
    return json(answer, 200, schema);
  }

  public JsonNode json(MockHttpServletResponse answer, int status, String schema) throws Exception {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/json");
    description.assertFits(schema, text(answer));
    return JsonMapper.shared().readTree(text(answer));
  }

  public static JsonNode assertProblem(MockHttpServletResponse answer, int status, String type)
      throws Exception {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(text(answer));
    assertThat(problem.path("type").stringValue()).isEqualTo("urn:rekenschap:problem:" + type);
    assertThat(problem.path("title").stringValue()).isNotBlank();
    assertThat(problem.path("detail").stringValue()).isNotBlank();
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    return problem;
  }

  public static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
