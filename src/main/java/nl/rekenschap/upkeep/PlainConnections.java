package nl.rekenschap.upkeep;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CannotStart;
import org.postgresql.Driver;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Refuses to start when the database, the mail server or the scanner is reached over a network in
 * the clear, or with TLS that looks at no certificate (OWASP ASVS 5.0, 12.3.1 to 12.3.3); unless
 * who runs the product says that this network is trusted.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class PlainConnections {

  private static final String TRUSTED = "rekenschap.upkeep.plain-connections";
  private static final String SMTP = "spring.mail.properties.mail.smtp.";
  private static final Set<String> CHECKED = Set.of("verify-full", "verify-ca");

  /** Before anything is made or asked. */
  @Bean
  static BeanFactoryPostProcessor noPlainConnectionOverANetwork(Environment settings) {
    check(settings);
    return factory -> {};
  }

  static void check(Environment settings) {
    Set<PlainConnection> trusted =
        Binder.get(settings)
            .bindOrCreate("rekenschap.upkeep", UpkeepSettings.class)
            .plainConnections();
    require(
        trusted,
        PlainConnection.DATABASE,
        plainDatabases(settings),
        "zet sslmode=verify-full in spring.datasource.url");
    require(
        trusted,
        PlainConnection.MAIL,
        plainMailServers(settings),
        "zet " + SMTP + "starttls.enable en .starttls.required op true");
    require(
        trusted,
        PlainConnection.SCANNER,
        plainScanners(settings),
        "clamd kent geen TLS: laat het op deze machine luisteren, of gebruik een tunnel");
  }

  private static void require(
      Set<PlainConnection> trusted, PlainConnection what, List<String> plain, String mend) {
    if (!plain.isEmpty() && !trusted.contains(what)) {
      throw new CannotStart(
          ("De verbinding met %s (%s) gaat zonder gecontroleerde TLS over een netwerk: %s, of noem"
                  + " %s in %s als u dat netwerk vertrouwt. (%s connection without TLS.)")
              .formatted(
                  what.dutch(),
                  String.join(", ", plain),
                  mend,
                  what.name().toLowerCase(Locale.ROOT),
                  TRUSTED,
                  what.english()));
    }
  }

  private static List<String> plainDatabases(Environment settings) {
    String url = settings.getProperty("spring.datasource.url", "none");
    Properties known = url.startsWith("jdbc:") ? Driver.parseURL(url, null) : null;
    if (known == null) {
      // Its own server on this machine, or no address: that is told when it is used.
      return List.of();
    }
    boolean ssl = Boolean.parseBoolean(known.getProperty("ssl", "false"));
    String mode = known.getProperty("sslmode", ssl ? "verify-full" : "prefer");
    boolean trusting = known.getProperty("sslfactory", "").contains("NonValidating");
    return CHECKED.contains(mode) && !trusting
        ? List.of()
        : networked(known.getProperty("PGHOST", "localhost").split(","));
  }

  private static List<String> plainMailServers(Environment settings) {
    boolean inTls =
        "smtps".equals(settings.getProperty("spring.mail.protocol"))
            || isOn(settings, SMTP + "ssl.enable")
            || isOn(settings, "spring.mail.ssl.enabled")
            || isOn(settings, SMTP + "starttls.required");
    boolean trusting =
        settings.getProperty(SMTP + "ssl.trust", "").contains("*")
            || "false".equals(settings.getProperty(SMTP + "ssl.checkserveridentity"));
    String host = settings.getProperty("spring.mail.host", "");
    return host.isBlank() || inTls && !trusting ? List.of() : networked(host);
  }

  private static List<String> plainScanners(Environment settings) {
    boolean none =
        "off".equalsIgnoreCase(settings.getProperty("rekenschap.upload.scanner", "clamd"))
            || !settings.getProperty("rekenschap.upload.socket", "").isBlank();
    return none
        ? List.of()
        : networked(settings.getProperty("rekenschap.upload.host", "127.0.0.1"));
  }

  private static boolean isOn(Environment settings, String name) {
    return Boolean.parseBoolean(settings.getProperty(name, "false"));
  }

  private static List<String> networked(String... hosts) {
    return Stream.of(hosts).map(String::strip).filter(host -> !isHere(host)).toList();
  }

  /** A name that leads nowhere now may lead anywhere later. */
  private static boolean isHere(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
