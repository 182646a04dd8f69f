package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Numbers and traces arrive at a receiver of OpenTelemetry, and nothing of persons with them. */
class TelemetryProductIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TYPED = "jan.geheim@voorbeeld.invalid";

  /** What was sent to a path. */
  private record Sent(String path, String body) {}

  @Test
  void numbers_and_traces_are_sent_where_the_setting_says_and_tell_of_nobody() throws Exception {
    List<Sent> all = new CopyOnWriteArrayList<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          all.add(
              new Sent(
                  exchange.getRequestURI().getPath(),
                  new String(body, StandardCharsets.ISO_8859_1)));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    try (Product product =
        Product.Start.ofClasses()
            .with("--spring.profiles.active=demo")
            .with("--rekenschap.data=" + Programs.folder("telemetry"))
            .setting(
                "REKENSCHAP_UPKEEP_TELEMETRY",
                "http://127.0.0.1:" + receiver.getAddress().getPort())
            .setting("REKENSCHAP_UPKEEP_EVERY", "2s")
            .setting("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0")
            .start()
            .up()) {
      product.get("/actuator/health?" + TYPED);
      // Without its screens, which this start has none of, this one fails, and says more of it.
      product.get("/login?" + TYPED);
      product.get("/open/council/" + TYPED);
      product.get("/api/v1/terms/calculate?from=" + TYPED);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(bodies(all, "/v1/metrics"))
                    .anyMatch(body -> body.contains("rekenschap.post.mails"))
                    .anyMatch(body -> body.contains("rekenschap.upload.scans"))
                    .anyMatch(body -> body.contains("rekenschap.workflow.steps"))
                    .anyMatch(body -> body.contains("rekenschap.dossier.seal"));
                assertThat(bodies(all, "/v1/traces"))
                    .anyMatch(body -> body.contains("http get") && body.contains("GET"))
                    .anyMatch(body -> body.contains("outcome"));
              });
    } finally {
      receiver.stop(0);
    }
    assertThat(bodies(all, "/v1/traces"))
        .noneMatch(body -> body.contains("Request processing failed"));
    // The name of an account is no more at home there than what somebody typed.
    assertThat(all).noneMatch(sent -> sent.body().contains("geheim"));
    assertThat(all).noneMatch(sent -> sent.body().contains("oefen.invalid"));
  }

  private static List<String> bodies(List<Sent> all, String path) {
    return all.stream().filter(sent -> sent.path().equals(path)).map(Sent::body).toList();
  }
}
