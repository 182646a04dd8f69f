package nl.rekenschap.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostSettingsTest {

  private static final String FROM = "subsidies@gemeente.invalid";

  @Test
  void a_slash_at_the_end_of_the_address_does_not_double_in_links() {
    assertThat(settings(FROM, "https://gemeente.invalid/rekenschap//").baseUrl())
        .isEqualTo("https://gemeente.invalid/rekenschap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "subsidies", "Team <a@b.invalid>", "a@b@c", "a@b.invalid\nBcc: x"})
  void a_sender_that_is_no_bare_address_does_not_start(String from) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(from, "http://localhost:8080"))
        .withMessageContaining("rekenschap.post.from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gemeente.invalid", "javascript:alert(1)", "https://x y", "ftp://x"})
  void an_address_that_no_link_can_begin_with_does_not_start(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(FROM, url))
        .withMessageContaining("rekenschap.post.base-url");
  }

  private static PostSettings settings(String from, String url) {
    return new PostSettings(
        from,
        url,
        Duration.ofSeconds(5),
        10,
        Set.of(),
        true,
        8,
        Duration.ofMinutes(1),
        6,
        Duration.ofMinutes(5));
  }
}
