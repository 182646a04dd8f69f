package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.rekenschap.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a person can mend is said in one line, and the product ends. */
class RefusedStartProductIT {

  @Test
  void a_port_that_another_program_uses() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Refusal.of(Product.Start.ofDemo(Programs.folder("port-in-use")).onPort(other.getLocalPort()))
          .says("Poort " + other.getLocalPort() + " is al in gebruik", "(Port in use.)");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_made() throws IOException {
    Path file = Files.createFile(Programs.folder("no-folder").resolve("file"));

    Refusal.of(Product.Start.ofDemo(file.resolve("data")))
        .says("Kan niet schrijven in de gegevensmap " + file, "(Data folder not writable.)");
  }

  @Test
  void a_data_folder_that_is_somebody_elses() throws IOException {
    Path folder = Programs.folder("somebody-elses");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    boolean root = "root".equals(System.getProperty("user.name"));
    assumeTrue(!root || ordinaryPersonReads(Programs.jar()));
    String[] asOrdinaryPerson = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};

    Product.Start start = root ? new Product.Start(asOrdinaryPerson) : new Product.Start();
    Refusal.of(
            start
                .with(Programs.java())
                .with("-jar")
                .with(Programs.jar())
                .with("--spring.profiles.active=demo")
                .with("--rekenschap.data=" + folder))
        .says("Kan niet schrijven in de gegevensmap " + folder, "(Data folder not writable.)");
  }

  /** Root may write anywhere, so root needs somebody else to try it, who must reach the jar. */
  private static boolean ordinaryPersonReads(String file) {
    try {
      return new ProcessBuilder(
                  "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "test", "-r", file)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void a_database_server_of_a_later_version() throws IOException {
    Path folder = Programs.folder("later-server");
    Path cluster = Files.createDirectory(folder.resolve("postgresql"));
    Files.writeString(cluster.resolve("PG_VERSION"), "19\n");

    Refusal.of(Product.Start.ofDemo(folder))
        .says(
            "hoort bij PostgreSQL 19; deze versie werkt met 18", "(Database of another version.)");
    assertThat(cluster.resolve("PG_VERSION")).hasContent("19");
  }

  @Test
  void a_database_that_a_later_product_made() {
    String url = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(url, null, null)
        .schemas("access")
        .locations("classpath:db/migration/access")
        .load()
        .migrate();
    Product.database(url)
        .sql(
            """
            INSERT INTO access.flyway_schema_history
            SELECT installed_rank + 1, '999', 'later', type, 'V999__later.sql', 1, installed_by,
                   installed_on, 1, true
            FROM access.flyway_schema_history ORDER BY installed_rank DESC LIMIT 1
            """)
        .update();

    Refusal.of(Product.Start.onDatabase(url))
        .says(
            "De database is gemaakt door een nieuwere versie van Rekenschap (onderdeel access)",
            "(Database is newer.)");
  }

  @Test
  void the_demonstration_on_a_network() {
    Path folder = Programs.folder("network").resolve("data");

    Refusal.of(Product.Start.ofDemo(folder).with("--server.address=0.0.0.0"))
        .says(
            "Het demoprofiel start alleen op dit apparaat zelf",
            "(The demo profile refuses a non-loopback address.)");
    assertThat(folder).as("nothing is made").doesNotExist();
  }

  /** From the classes: what is refused is refused before anything is reached. */
  @Test
  void a_database_over_a_network_without_tls() {
    Path folder = Programs.folder("plain-network").resolve("data");

    Refusal.of(
            Product.Start.ofClasses()
                .setting("SPRING_DATASOURCE_URL", "jdbc:postgresql://192.0.2.1/rekenschap")
                .with("--rekenschap.data=" + folder))
        .says(
            "noem database in rekenschap.upkeep.plain-connections",
            "(Database connection without TLS.)");
    assertThat(folder).as("nothing is made").doesNotExist();
  }

  @Test
  void an_external_database_that_does_not_answer() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }

    Refusal.of(Product.Start.onDatabase("jdbc:postgresql://127.0.0.1:" + closed + "/rekenschap"))
        .says("De database is niet bereikbaar", "(Database not reachable.)");
  }

  @Test
  void an_external_database_that_is_not_there() {
    String url = TestDatabase.fresh().replaceAll("/[^/]*$", "/nosuchdatabase?user=postgres");

    Refusal.of(Product.Start.onDatabase(url))
        .says("De database is niet bereikbaar", "(Database not reachable.)");
  }
}
