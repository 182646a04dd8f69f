package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class SecurityContactTest {

  private static SecurityContact contact(@Nullable String address) {
    return new SecurityContact(
        new AccessSettings(null, 14, 365, 20, 600, 366, address),
        () -> Instant.parse("2026-01-10T09:00:00.123456Z"));
  }

  @Test
  void who_found_a_weakness_reads_where_to_report_it_and_until_when_that_holds() {
    assertThat(contact("mailto:veiligheid@gemeente.example").text().getBody())
        .isEqualTo(
            """
            Contact: mailto:veiligheid@gemeente.example
            Expires: 2026-07-09T09:00:00Z
            Preferred-Languages: nl, en
            """);
  }

  @Test
  void where_nobody_is_named_there_is_no_such_text() {
    assertThat(contact(null).text().getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "veiligheid@gemeente.example",
        "http://gemeente.example/melden",
        "mailto:a b@gemeente.example",
        "mailto:a@gemeente.example\nContact: mailto:b@kwaad.example",
        ""
      })
  void an_address_that_is_none_stops_the_start(String address) {
    assertThatThrownBy(() -> contact(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rekenschap.access.security-contact");
  }
}
