package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.rekenschap.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The product behind a proxy that ends TLS, as the README sets it up; this test stands where the
 * proxy would, on this machine.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "server.forward-headers-strategy=native"})
@ActiveProfiles({"demo", "roomtest"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@Tag("headers")
class ProxyProductIT {

  @LocalServerPort int port;

  @Test
  void over_tls_the_browser_is_told_to_stay_with_it_for_a_year() throws IOException {
    for (String path : new String[] {"/actuator/health", "/open/council", "/workflow/list"}) {
      Answer answer = new Wire(port).send("GET " + path, "X-Forwarded-Proto: https");

      assertThat(answer.one("Strict-Transport-Security").orElseThrow())
          .contains("max-age=31536000", "includeSubDomains");
    }
  }

  @Test
  void without_tls_nothing_is_promised_about_it() throws IOException {
    Answer answer = new Wire(port).send("GET /actuator/health");

    assertThat(answer.one("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void each_sender_that_the_proxy_names_is_counted_for_itself() throws IOException {
    assertThat(untilItMustWait("192.0.2.1")).isEqualTo(429);
    assertThat(wrongKey("192.0.2.2")).as("another waits for nobody").isEqualTo(401);
  }

  /** A sender may put words before those of the proxy: the proxy's come last, and count. */
  @Test
  void what_a_sender_says_before_the_proxy_does_not_count() throws IOException {
    assertThat(untilItMustWait("192.0.2.3")).isEqualTo(429);
    assertThat(wrongKey("198.51.100.7, 192.0.2.3")).isEqualTo(429);
  }

  private int untilItMustWait(String sender) throws IOException {
    int status = 0;
    for (int i = 0; i < 40 && status != 429; i++) {
      status = wrongKey(sender);
    }
    return status;
  }

  private int wrongKey(String sender) throws IOException {
    return new Wire(port)
        .send(
            "GET /api/v1/periods/2025-jinc-q1",
            "Authorization: Bearer geraden",
            "X-Forwarded-For: " + sender)
        .status();
  }
}
