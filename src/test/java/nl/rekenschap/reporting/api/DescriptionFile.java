package nl.rekenschap.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description that is served, to hold answers against. */
final class DescriptionFile {

  private final JsonNode root;
  private final Set<String> met = new TreeSet<>();

  DescriptionFile(String json) {
    this.root = JsonMapper.shared().readTree(json);
  }

  /** Such as {@code GET /api/v1/periods}. */
  Set<String> addresses() {
    return operations().keySet();
  }

  /** Each address with each status that it promises, such as {@code GET /api/v1/periods 200}. */
  Set<String> promises() {
    Set<String> all = new TreeSet<>();
    operations()
        .forEach(
            (address, operation) ->
                operation
                    .path("responses")
                    .propertyNames()
                    .forEach(status -> all.add(address + " " + status)));
    return all;
  }

  /** By address, such as {@code GET /api/v1/periods}. */
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> all = new TreeMap<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            all.put(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                verb.getValue())));
    return all;
  }

  /** What was answered until now, as {@link #promises}. */
  Set<String> met() {
    return met;
  }

  /** A part that stands elsewhere. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").stringValue().substring(1)) : node;
  }

  /** Status, type and content are among what the address promises; a wrong method has none. */
  void assertPromised(String method, String uri, MockHttpServletResponse answer) {
    operations()
        .forEach(
            (address, operation) -> {
              String pattern = Pattern.quote(address).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
              if ((method + " " + uri).matches(pattern)) {
                assertPromised(address, operation, answer);
              }
            });
  }

  private void assertPromised(String address, JsonNode operation, MockHttpServletResponse answer) {
    String status = Integer.toString(answer.getStatus());
    String seen = address + " " + status;
    JsonNode promised = resolved(operation.path("responses").path(status));
    assertThat(promised.isObject()).as("described: " + seen).isTrue();
    met.add(seen);
    if (answer.getContentType() != null && !answer.getContentType().isEmpty()) {
      String type = answer.getContentType().replaceAll(";.*", "");
      JsonNode content = promised.path("content").path(type);
      assertThat(content.isObject()).as("described: " + seen + " " + type).isTrue();
      if (type.endsWith("json") && content.path("schema").has("$ref")) {
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        fits(seen, content.path("schema"), JsonMapper.shared().readTree(body));
      }
    }
  }

  /** Whether the answer has what that schema promises, all of it and nothing else. */
  void assertFits(String schema, String answer) {
    fits(schema, root.at("/components/schemas/" + schema), JsonMapper.shared().readTree(answer));
  }

  private void fits(String where, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      JsonNode target = root.at(schema.path("$ref").stringValue().substring(1));
      assertThat(target.isMissingNode()).as(where).isFalse();
      fits(where, target, value);
    } else if (schema.has("oneOf")) {
      if (!value.isNull()) {
        fits(where, schema.path("oneOf").get(0), value);
      }
    } else {
      assertThat(types(schema)).as(where).contains(type(value));
      schema
          .path("enum")
          .forEach(
              any ->
                  assertThat(schema.path("enum").valueStream().map(JsonNode::stringValue))
                      .as(where)
                      .contains(value.stringValue()));
      value.forEach(
          item -> {
            if (value.isArray()) {
              fits(where + "[]", schema.path("items"), item);
            }
          });
      if (value.isObject() && schema.has("properties")) {
        fitsObject(where, schema, value);
      }
    }
  }

  private void fitsObject(String where, JsonNode schema, JsonNode value) {
    assertThat(schema.path("properties").propertyNames())
        .as(where)
        .containsAll(value.propertyNames());
    schema
        .path("required")
        .forEach(name -> assertThat(value.propertyNames()).as(where).contains(name.stringValue()));
    value
        .properties()
        .forEach(
            property ->
                fits(
                    where + "." + property.getKey(),
                    schema.path("properties").path(property.getKey()),
                    property.getValue()));
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> all = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(one -> all.add(one.stringValue()));
    } else {
      all.add(type.stringValue());
    }
    return all;
  }

  private static String type(JsonNode value) {
    if (value.isNull()) {
      return "null";
    }
    if (value.isIntegralNumber()) {
      return "integer";
    }
    return value.isObject()
        ? "object"
        : value.isArray() ? "array" : value.isBoolean() ? "boolean" : "string";
  }
}
