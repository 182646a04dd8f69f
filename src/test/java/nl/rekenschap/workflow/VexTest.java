package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What src/docs/vex.cdx.json says of known weaknesses of the engine, and why they are not ours. */
class VexTest {

  private static final JsonNode VEX = read();

  @Test
  void it_is_about_the_engine_that_is_in_the_product() {
    assertThat(VEX.path("components").path(0).path("version").stringValue())
        .isEqualTo(ProcessEngine.class.getPackage().getImplementationVersion());
  }

  @Test
  void each_statement_names_a_weakness_a_reason_and_tests_that_exist() {
    List<JsonNode> all = list(VEX.path("vulnerabilities"));
    assertThat(all).isNotEmpty();
    for (JsonNode one : all) {
      assertThat(one.path("id").stringValue()).matches("CVE-\\d{4}-\\d+");
      assertThat(one.path("analysis").path("state").stringValue()).isEqualTo("not_affected");
      assertThat(one.path("analysis").path("justification").stringValue())
          .isIn("code_not_present", "code_not_reachable");
      assertThat(one.path("analysis").path("detail").stringValue()).hasSizeGreaterThan(40);
      assertThat(tests(one)).isNotEmpty().allSatisfy(VexTest::exists);
    }
  }

  /** The engine's addresses, screens, starters and connectors are modules of their own. */
  @Test
  void of_the_engine_nothing_is_in_the_product_but_the_engine() throws IOException {
    List<String> modules = new ArrayList<>();
    for (Resource found :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:META-INF/maven/org.camunda*/*/pom.properties")) {
      Properties module = new Properties();
      try (InputStream in = found.getInputStream()) {
        module.load(in);
      }
      modules.add(module.getProperty("artifactId"));
    }

    assertThat(modules)
        .contains("camunda-engine")
        .allSatisfy(
            module ->
                assertThat(module)
                    .matches(
                        "camunda-(engine(-spring-6|-dmn|-feel-(api|juel|scala))?"
                            + "|(bpmn|cmmn|dmn|xml)-model|juel|commons-[a-z-]+)|feel-engine"));
  }

  private static List<String> tests(JsonNode vulnerability) {
    return list(vulnerability.path("properties")).stream()
        .filter(property -> property.path("name").stringValue().equals("rekenschap:shownBy"))
        .map(property -> property.path("value").stringValue())
        .toList();
  }

  private static void exists(String name) {
    assertThat(Path.of("src/test/java", name.replace('.', '/') + ".java")).isRegularFile();
  }

  private static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }

  private static JsonNode read() {
    try {
      return JsonMapper.shared().readTree(Files.readString(Path.of("src/docs/vex.cdx.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
