package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that lets the product in by certificate, without any password. */
class ClientCertificateRoomIT {

  private static final String PASSWORD = "van-de-sleutelbos";
  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings("rekenschap_owner", null, null, Duration.ofDays(8));

  @TempDir private static Path data;
  @TempDir private static Path keys;
  private static EmbeddedServer server;

  @BeforeAll
  static void a_server_that_asks_for_a_certificate() throws Exception {
    authority("ca");
    certificate("server", "ca", "127.0.0.1");
    certificate("product", "ca", "rekenschap");
    secret("server.key", pem(key("server")).getBytes(StandardCharsets.US_ASCII));
    try (EmbeddedServer first = EmbeddedServer.start(data);
        Connection connection =
            DriverManager.getConnection(first.url() + "&password=" + first.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE rekenschap_whole NOLOGIN");
      statement.execute("CREATE ROLE rekenschap_owner LOGIN");
      statement.execute("CREATE ROLE rekenschap_work LOGIN NOINHERIT IN ROLE rekenschap_whole");
    }
    Path cluster = data.resolve("postgresql");
    Files.writeString(
        cluster.resolve("postgresql.conf"),
        "\nssl = on\nssl_ca_file = '%1$s/ca.pem'\nssl_cert_file = '%1$s/server.pem'\nssl_key_file = '%1$s/server.key'\n"
            .formatted(keys),
        StandardOpenOption.APPEND);
    Path rules = cluster.resolve("pg_hba.conf");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replaceFirst(
                "(?m)^host ",
                "hostssl all rekenschap_owner,rekenschap_work all cert map=product\nhost "));
    Files.writeString(
        cluster.resolve("pg_ident.conf"),
        "product rekenschap rekenschap_owner\nproduct rekenschap rekenschap_work\n");
    server = EmbeddedServer.start(data);
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void owner_and_product_come_in_by_certificate_and_have_no_password() throws Exception {
    Doors doors = Doors.of(url("product"), "rekenschap_work", null, SETTINGS);

    try (Connection owner = doors.owner().getConnection()) {
      new Roles(doors).prepare(owner);
      assertThat(whoIsIn(owner)).isEqualTo("rekenschap_owner by /CN=rekenschap");
    }
    try (Connection product = doors.application().getConnection()) {
      assertThat(whoIsIn(product)).isEqualTo("rekenschap_work by /CN=rekenschap");
    }
  }

  @Test
  void without_a_certificate_or_with_one_of_another_authority_or_name_nobody_comes_in()
      throws Exception {
    authority("elders");
    certificate("stranger", "elders", "rekenschap");
    certificate("colleague", "ca", "iets-anders");

    for (String address : List.of(root(), url("stranger"), url("colleague"))) {
      Doors doors = Doors.of(address, "rekenschap_work", null, SETTINGS);
      assertThatThrownBy(() -> doors.application().getConnection())
          .as(address)
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("private key file");
    }
  }

  @Test
  void a_certificate_that_takes_the_place_of_another_counts_from_the_next_connection()
      throws Exception {
    certificate("renewed", "ca", "iets-anders");
    Doors doors = Doors.of(url("renewed"), "rekenschap_work", null, SETTINGS);
    assertThatThrownBy(() -> doors.application().getConnection()).isInstanceOf(SQLException.class);

    certificate("renewed", "ca", "rekenschap");

    try (Connection product = doors.application().getConnection()) {
      assertThat(whoIsIn(product)).isEqualTo("rekenschap_work by /CN=rekenschap");
    }
  }

  private static String whoIsIn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT session_user || ' by ' || client_dn FROM pg_stat_ssl WHERE pid ="
                    + " pg_backend_pid() AND ssl")) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  // --- Certificates

  private static String root() {
    return server.url().replaceAll("\\?.*", "")
        + "?sslmode=verify-full&sslrootcert="
        + keys.resolve("ca.pem");
  }

  private static String url(String name) {
    return root()
        + "&sslcert="
        + keys.resolve(name + ".pem")
        + "&sslkey="
        + keys.resolve(name + ".pk8");
  }

  private static void authority(String name) throws Exception {
    pair(name, name, "-ext", "bc:critical=ca:true");
    keytool(name, "-exportcert", "-alias", name, "-rfc", "-file", file(name + ".pem"));
  }

  private static void certificate(String name, String by, String common) throws Exception {
    Files.deleteIfExists(keys.resolve(name + ".p12"));
    pair(name, common);
    keytool(name, "-certreq", "-alias", name, "-file", file(name + ".csr"));
    keytool(
        by,
        "-gencert",
        "-alias",
        by,
        "-rfc",
        "-validity",
        "1",
        "-ext",
        "san=ip:127.0.0.1,dns:localhost",
        "-infile",
        file(name + ".csr"),
        "-outfile",
        file(name + ".pem"));
    secret(name + ".pk8", key(name).getEncoded());
  }

  /** Server and driver refuse a key that others may read. */
  private static void secret(String name, byte[] key) throws IOException {
    Path file = keys.resolve(name);
    Files.write(file, key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static void pair(String name, String common, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "1",
                "-dname",
                "CN=" + common));
    command.addAll(List.of(more));
    keytool(name, command.toArray(String[]::new));
  }

  private static String file(String name) {
    return keys.resolve(name).toString();
  }

  private static void keytool(String ring, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-storetype", "PKCS12", "-keystore", file(ring + ".p12"), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Key key(String name) throws GeneralSecurityException, IOException {
    KeyStore ring = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.resolve(name + ".p12"))) {
      ring.load(in, PASSWORD.toCharArray());
    }
    return ring.getKey(name, PASSWORD.toCharArray());
  }

  private static String pem(Key key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }
}
