package nl.rekenschap.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.rekenschap.reporting.Calls;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls that bring a few words, such as a reason, and do something once. */
@Component
public class WordCalls {

  private static final int MEGABYTES = 1;
  private static final int UNREADABLE = 400;
  private static final String FORM = "reporting.WordCalls.form";

  private final Calls calls;
  private final JsonMapper json;
  private final JsonMapper strict =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  WordCalls(Calls calls, JsonMapper json) {
    this.calls = calls;
    this.json = json;
  }

  /**
   * What came of a call.
   *
   * @param body is told as JSON
   * @param location where it can be read
   */
  public record Done(int status, Object body, String location) {}

  /**
   * Does the work once, whatever number of times it is asked under the key in the header {@link
   * Asked#IDEMPOTENCY_KEY}.
   *
   * @param names of the texts that the JSON object has, all of them and no others; none for a call
   *     without a body
   * @param work is given the texts by name
   */
  public ResponseEntity<String> once(
      HttpServletRequest request,
      Set<String> names,
      Function<Map<String, String>, Done> work)
      throws IOException {
    String once = Asked.required(request.getHeader(Asked.IDEMPOTENCY_KEY));
    Body body = Body.read(request, MEGABYTES);
    Map<String, String> words = names.isEmpty() ? Map.of() : words(body.text(), names);
    return Asked.answer(
        calls.once(
            once,
            body.requestHash(),
            call -> {
              Done done = work.apply(words);
              return new Calls.Answer(
                  done.status(), json.writeValueAsString(done.body()), done.location(), null);
            }));
  }

  private Map<String, String> words(String text, Set<String> names) {
    JsonNode root = tree(text);
    if (!root.isObject() || !names.equals(Set.copyOf(root.propertyNames()))) {
      throw wrong(names);
    }
    Map<String, String> words = new HashMap<>();
    root.properties()
        .forEach(
            word -> {
              if (!word.getValue().isString()) {
                throw wrong(names);
              }
              words.put(word.getKey(), word.getValue().stringValue());
            });
    return words;
  }

  private static Unreadable wrong(Set<String> names) {
    return new Unreadable(UNREADABLE, FORM, String.join(", ", new java.util.TreeSet<>(names)));
  }

  private JsonNode tree(String text) {
    try {
      return strict.readTree(text);
    } catch (JacksonException e) {
      throw new Unreadable(UNREADABLE, "reporting.SentDraft.json");
    }
  }
}
