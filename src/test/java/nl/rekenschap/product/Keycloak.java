package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real Keycloak, from its Maven artifact, with the realms of the test. */
final class Keycloak implements AutoCloseable {

  private static final String VERSION = "26.7.3";
  private static final Duration PATIENCE = Duration.ofSeconds(400);
  private static final String ADMIN = "admin";
  private static final String NAME = "keycloak-" + VERSION;

  private final @Nullable Process process;
  private final int port;

  private Keycloak(@Nullable Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Keycloak start(Path folder, String... realms) throws IOException {
    String running = System.getenv("KEYCLOAK_PORT");
    if (running != null) {
      // One that somebody started by hand with these realms: it takes a minute or two to start.
      Keycloak keycloak = new Keycloak(null, Integer.parseInt(running));
      keycloak.awaitRealms(folder, realms);
      return keycloak;
    }
    unpack(zip(), folder);
    Path home = folder.resolve(NAME);
    Path imports = Files.createDirectories(home.resolve("data/import"));
    for (String realm : realms) {
      try (var in = Keycloak.class.getResourceAsStream("/access/realm-" + realm + ".json")) {
        Files.copy(in, imports.resolve("realm-" + realm + ".json"));
      }
    }
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keycloak.log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    Keycloak keycloak = new Keycloak(builder.start(), port);
    keycloak.awaitRealms(folder, realms);
    return keycloak;
  }

  private void awaitRealms(Path folder, String... realms) {
    HttpClient http = HttpClient.newHttpClient();
    await("Keycloak is up, see " + folder.resolve("keycloak.log"))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .until(
            () -> {
              for (String realm : List.of(realms)) {
                HttpRequest asked =
                    HttpRequest.newBuilder(
                            URI.create(address(realm) + "/.well-known/openid-configuration"))
                        .build();
                if (http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                  return false;
                }
              }
              return true;
            });
  }

  /** Address of a realm, which is its issuer too. */
  String address(String realm) {
    return "http://127.0.0.1:" + port + "/realms/" + realm;
  }

  /** From now on that client is told at that address which sessions ended. */
  void tellsOfEnds(String realm, String client, String address) {
    String clients = "/admin/realms/" + realm + "/clients";
    ObjectNode found = (ObjectNode) asAdmin("GET", clients + "?clientId=" + client, "").get(0);
    ((ObjectNode) found.get("attributes"))
        .put("backchannel.logout.url", address)
        .put("backchannel.logout.session.required", "true");
    asAdmin("PUT", clients + "/" + found.get("id").asString(), found.toString());
  }

  /** Ends all sessions of that user, as an administrator does on Keycloak's own screen. */
  void logsOut(String realm, String user) {
    String users = "/admin/realms/" + realm + "/users";
    String id =
        asAdmin("GET", users + "?exact=true&username=" + user, "").get(0).get("id").asString();
    asAdmin("POST", users + "/" + id + "/logout", "");
  }

  private JsonNode asAdmin(String method, String path, String json) {
    String token =
        send(HttpRequest.newBuilder(
                    URI.create(address("master") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s"
                            .formatted(ADMIN))))
            .get("access_token")
            .asString();
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The build puts it under target; without a build it is where Maven keeps it. */
  private static Path zip() {
    String file = "keycloak-quarkus-dist-" + VERSION + ".zip";
    Path copied = Path.of("target/keycloak", file);
    return Files.exists(copied)
        ? copied
        : Path.of(
            System.getProperty("user.home"),
            ".m2/repository/org/keycloak/keycloak-quarkus-dist",
            VERSION,
            file);
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile all = new ZipFile(zip.toFile())) {
      for (var entry : all.stream().filter(one -> !one.isDirectory()).toList()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (var in = all.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
