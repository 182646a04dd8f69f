package nl.rekenschap.reporting.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft as a program sends it.
 *
 * @param version that the program has read; absent when it does not say
 * @param fields texts by field, with numbers as programs write them; empty clears a field
 */
record SentDraft(@Nullable DraftVersion version, Map<String, String> fields) {

  /** Reads JSON strictly: what is there twice or unknown is a mistake of the program. */
  @Component
  static class Reader {

    private static final int UNREADABLE = 400;
    private static final int MOST_DIGITS = 30;
    private static final String YES = "ja";

    private final JsonMapper json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * @throws Unreadable when it is no JSON, or JSON of another form
     */
    SentDraft read(String text) {
      JsonNode root = tree(text);
      if (!root.isObject() || !Set.of("version", "fields").containsAll(root.propertyNames())) {
        throw new Unreadable(UNREADABLE, "reporting.SentDraft.form");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      JsonNode sent = root.path("fields");
      if (!sent.isMissingNode() && !sent.isObject()) {
        throw new Unreadable(UNREADABLE, "reporting.SentDraft.form");
      }
      sent.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
      return new SentDraft(version(root.path("version")), fields);
    }

    private JsonNode tree(String text) {
      try {
        return json.readTree(text);
      } catch (JacksonException e) {
        throw new Unreadable(UNREADABLE, "reporting.SentDraft.json");
      }
    }

    private static @Nullable DraftVersion version(JsonNode node) {
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      if (!node.isString()) {
        throw new Unreadable(UNREADABLE, "reporting.SentDraft.form");
      }
      return DraftVersion.of(node.stringValue());
    }

    private static String text(JsonNode node) {
      if (node.isNull()) {
        return "";
      }
      if (node.isBoolean()) {
        return node.booleanValue() ? YES : "";
      }
      if (node.isNumber()) {
        return digits(node.decimalValue());
      }
      if (node.isString()) {
        return node.stringValue();
      }
      throw new Unreadable(UNREADABLE, "reporting.SentDraft.form");
    }

    /** A few signs may stand for a number of a billion digits: not written out. */
    private static String digits(BigDecimal number) {
      boolean sane = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
      return sane ? number.toPlainString() : number.toString();
    }
  }
}
