package nl.rekenschap.upkeep;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.rekenschap.kernel.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Addresses are those of documentation (RFC 5737); nothing is asked of them. */
class PlainConnectionsTest {

  private static final String DATABASE = "spring.datasource.url";
  private static final String SMTP = "spring.mail.properties.mail.smtp.";
  private final MockEnvironment settings = new MockEnvironment();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://192.0.2.1/rekenschap",
        "jdbc:postgresql://192.0.2.1:5433/rekenschap?sslmode=prefer",
        "jdbc:postgresql://192.0.2.1/rekenschap?sslmode=require",
        "jdbc:postgresql://192.0.2.1/rekenschap?ssl=false",
        "jdbc:postgresql://127.0.0.1,192.0.2.1/rekenschap",
        "jdbc:postgresql://[2001:db8::1]/rekenschap",
        "jdbc:postgresql://192.0.2.1/rekenschap?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "jdbc:postgresql://nergens.invalid/rekenschap"
      })
  void a_database_over_a_network_without_a_checked_certificate_is_refused(String url) {
    settings.setProperty(DATABASE, url);

    refused("de database", "database", "sslmode=verify-full", "(Database connection without TLS.)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "jdbc:postgresql:rekenschap",
        "jdbc:postgresql://localhost/rekenschap",
        "jdbc:postgresql://127.0.0.1:5433/rekenschap?user=postgres",
        "jdbc:postgresql://[::1]/rekenschap",
        "jdbc:postgresql://192.0.2.1/rekenschap?sslmode=verify-full",
        "jdbc:postgresql://192.0.2.1/rekenschap?sslmode=verify-ca",
        "jdbc:postgresql://192.0.2.1/rekenschap?ssl=true"
      })
  void a_database_here_or_with_a_checked_certificate_is_reached(String url) {
    settings.setProperty(DATABASE, url);

    accepted();
  }

  @Test
  void a_mail_server_over_a_network_must_speak_tls() {
    settings.setProperty("spring.mail.host", "192.0.2.1");
    refused("de mailserver", "mail", "starttls.required", "(Mail server connection without TLS.)");

    settings.setProperty(SMTP + "starttls.enable", "true");
    refused("de mailserver", "mail", "starttls.required", "(Mail server connection without TLS.)");

    settings.setProperty(SMTP + "starttls.required", "true");
    accepted();

    settings.setProperty(SMTP + "ssl.trust", "*");
    refused("de mailserver", "mail", "starttls.required", "(Mail server connection without TLS.)");
  }

  @Test
  void a_mail_server_here_or_with_tls_from_the_first_byte_is_reached() {
    settings.setProperty("spring.mail.host", "localhost");
    accepted();

    settings.setProperty("spring.mail.host", "192.0.2.1");
    settings.setProperty("spring.mail.protocol", "smtps");
    accepted();
  }

  @Test
  void a_scanner_must_be_on_this_machine() {
    accepted();
    settings.setProperty("rekenschap.upload.host", "192.0.2.1");
    refused("de virusscanner", "scanner", "tunnel", "(Virus scanner connection without TLS.)");

    settings.setProperty("rekenschap.upload.socket", "/run/clamav/clamd.ctl");
    accepted();
  }

  @Test
  void who_trusts_a_network_names_what_goes_over_it_and_nothing_else_does() {
    settings.setProperty(DATABASE, "jdbc:postgresql://192.0.2.1/rekenschap");
    settings.setProperty("spring.mail.host", "192.0.2.1");
    settings.setProperty("rekenschap.upkeep.plain-connections", "database,scanner");
    refused("de mailserver", "mail", "starttls.required", "(Mail server connection without TLS.)");

    settings.setProperty("rekenschap.upkeep.plain-connections", "database,mail");
    accepted();
  }

  private void accepted() {
    assertThatCode(() -> PlainConnections.check(settings)).doesNotThrowAnyException();
  }

  private void refused(String what, String name, String mend, String english) {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> PlainConnections.check(settings))
        .withMessageContaining("De verbinding met " + what)
        .withMessageContaining(mend)
        .withMessageContaining("noem " + name + " in rekenschap.upkeep.plain-connections")
        .withMessageEndingWith(english);
  }
}
