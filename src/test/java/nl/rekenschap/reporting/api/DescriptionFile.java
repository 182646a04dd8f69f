package nl.rekenschap.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description that is served, to hold answers against. */
final class DescriptionFile {

  private final JsonNode root;

  DescriptionFile(String json) {
    this.root = JsonMapper.shared().readTree(json);
  }

  /** Such as {@code GET /api/v1/periods}. */
  Set<String> addresses() {
    Set<String> all = new TreeSet<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        verb ->
                            all.add(
                                verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    return all;
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
