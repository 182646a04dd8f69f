package nl.rekenschap.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser window says to the product, and what it knows of its screen: Vaadin's bootstrap,
 * its messages, and the nodes that came. It keeps no order: enough to find a button and press it.
 */
final class Window {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROOT = 1;

  /** Numbers of Vaadin's features of a node: its tag, its properties, its attributes, its text. */
  private static final String TAG = "0:tag";

  private static final int PROPERTY = 1;
  private static final int ATTRIBUTE = 3;
  private static final int TEXT = 7;

  private final Visit visit;
  private final Map<Integer, Map<String, JsonNode>> nodes = new TreeMap<>();
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final int ui;
  private final String token;
  private int sync;
  private int client;

  /** What came back of a message: the answer, and what of the screen it put. */
  record Shown(Answer answer, List<String> puts) {
    boolean says(String words) {
      return answer.body().contains(words);
    }
  }

  Window(Visit visit) throws IOException {
    this.visit = visit;
    Answer begun = visit.get("/?v-r=init&location=&query=");
    if (begun.status() != 200) {
      throw new IllegalStateException(begun.status() + " " + begun.body());
    }
    JsonNode config = JSON.readTree(begun.body()).path("appConfig");
    ui = config.path("v-uiId").asInt();
    JsonNode uidl = config.path("uidl");
    token = uidl.path("Vaadin-Security-Key").asString();
    take(uidl);
  }

  Visit visit() {
    return visit;
  }

  int ui() {
    return ui;
  }

  String token() {
    return token;
  }

  int sync() {
    return sync;
  }

  /** Goes where an address leads, as the browser's own router asks it. */
  Shown to(String route, String query) throws IOException {
    return rpc(
        """
        {"type":"event","node":%d,"event":"ui-navigate","data":{"route":%s,"query":%s,\
        "appShellTitle":"","historyState":null,"trigger":""}}\
        """
            .formatted(ROOT, JSON.writeValueAsString(route), JSON.writeValueAsString(query)));
  }

  Shown to(String route) throws IOException {
    return to(route, "");
  }

  /** Presses the element with that id. */
  Shown press(String id) throws IOException {
    return click(node(id));
  }

  Shown click(int node) throws IOException {
    return rpc(
        """
        {"type":"event","node":%d,"event":"click","data":{"event.shiftKey":false,\
        "event.metaKey":false,"event.detail":1,"event.ctrlKey":false,"event.clientX":1,\
        "event.clientY":1,"event.altKey":false,"event.button":0,"event.screenY":1,\
        "event.screenX":1}}\
        """
            .formatted(node));
  }

  /** Sets a property, as a field does with what was typed. */
  static String sets(int node, String property, String value) {
    return "{\"type\":\"mSync\",\"node\":%d,\"feature\":1,\"property\":%s,\"value\":%s}"
        .formatted(node, JSON.writeValueAsString(property), JSON.writeValueAsString(value));
  }

  static String happens(int node, String event) {
    return "{\"type\":\"event\",\"node\":%d,\"event\":\"%s\",\"data\":{}}".formatted(node, event);
  }

  /** Asks for what has changed meanwhile. */
  Shown poll() throws IOException {
    return rpc(happens(ROOT, "ui-poll"));
  }

  Shown rpc(String... calls) throws IOException {
    Answer answer = send(ui, token, String.join(",", calls));
    return new Shown(answer, taken(answer));
  }

  /** As that window, with that token; what comes back is not this window's. */
  Answer send(int asUi, String asToken, String calls) throws IOException {
    String message =
        "{\"csrfToken\":%s,\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
            .formatted(JSON.writeValueAsString(asToken), calls, sync, client);
    return visit.send(
        "POST /?v-r=uidl&v-uiId=" + asUi,
        message.getBytes(StandardCharsets.UTF_8),
        "Content-Type: application/json; charset=UTF-8");
  }

  private List<String> taken(Answer answer) {
    if (answer.status() != 200 || !answer.body().startsWith("{")) {
      return List.of(answer.status() + " " + answer.body());
    }
    return take(JSON.readTree(answer.body()));
  }

  private List<String> take(JsonNode uidl) {
    if (uidl.path("meta").has("appError") || uidl.path("meta").has("sessionExpired")) {
      return List.of(uidl.path("meta").toString());
    }
    if (uidl.has("syncId")) {
      sync = uidl.path("syncId").asInt();
    }
    if (uidl.has("clientId")) {
      client = uidl.path("clientId").asInt();
    }
    List<String> puts = new ArrayList<>();
    for (JsonNode change : uidl.path("changes")) {
      int node = change.path("node").asInt();
      switch (change.path("type").asString()) {
        case "put" -> {
          String key = change.path("feat").asInt() + ":" + change.path("key").asString();
          nodes.computeIfAbsent(node, n -> new HashMap<>()).put(key, change.path("value"));
          puts.add(key + "=" + change.path("value"));
        }
        case "splice" ->
            change
                .path("addNodes")
                .forEach(
                    child ->
                        children.computeIfAbsent(node, n -> new ArrayList<>()).add(child.asInt()));
        case "detach" -> nodes.remove(node);
        default -> {
          // Nothing that a test asks after.
        }
      }
    }
    uidl.path("execute").forEach(call -> puts.add("execute " + call));
    return puts;
  }

  // --- What the screen has

  int node(String id) {
    return found(ATTRIBUTE + ":id", id)
        .or(() -> found(PROPERTY + ":id", id))
        .orElseThrow(() -> new IllegalStateException("no #" + id + " among " + ids()));
  }

  boolean has(String id) {
    return found(ATTRIBUTE + ":id", id).or(() -> found(PROPERTY + ":id", id)).isPresent();
  }

  private Optional<Integer> found(String key, String value) {
    // The last one: an earlier screen's may linger in what this window remembers.
    return nodes.entrySet().stream()
        .filter(node -> is(node.getValue().get(key), value))
        .map(Map.Entry::getKey)
        .reduce((first, last) -> last);
  }

  private static boolean is(JsonNode said, String value) {
    return said != null && said.isString() && said.asString().equals(value);
  }

  List<String> ids() {
    return nodes.values().stream()
        .map(node -> node.get(ATTRIBUTE + ":id"))
        .filter(id -> id != null)
        .map(JsonNode::asString)
        .toList();
  }

  /** Nodes of that tag, in the order in which they were made. */
  List<Integer> tagged(String tag) {
    return nodes.entrySet().stream()
        .filter(node -> is(node.getValue().get(TAG), tag))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Integer> all() {
    return List.copyOf(nodes.keySet());
  }

  Optional<String> attribute(int node, String name) {
    return Optional.ofNullable(nodes.getOrDefault(node, Map.of()).get(ATTRIBUTE + ":" + name))
        .map(value -> value.isString() ? value.asString() : value.toString());
  }

  /** Addresses at which the product serves something of this window, or takes a file. */
  List<String> resources() {
    return nodes.values().stream()
        .flatMap(node -> node.values().stream())
        .map(value -> value.isObject() ? value.path("uri").asString("") : value.asString(""))
        .filter(value -> value.contains("VAADIN/dynamic/resource/"))
        .map(value -> value.substring(value.indexOf("VAADIN/dynamic/resource/")))
        .distinct()
        .toList();
  }

  /** Everything that is said in texts below that node, or anywhere. */
  String texts() {
    StringBuilder said = new StringBuilder();
    nodes.values().stream()
        .map(node -> node.get(TEXT + ":text"))
        .filter(text -> text != null)
        .forEach(text -> said.append(text.asString()).append('\n'));
    return said.toString();
  }
}
