package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged product, running as a process of its own. */
public final class Product implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final Pattern DATABASE =
      Pattern.compile("PostgreSQL runs in (.+) on port (\\d+)$");

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Process process;
  private final Thread reader;
  private final int port;

  private Product(Process process, int port) {
    this.process = process;
    this.port = port;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** A start that is being described; nothing of this machine's settings goes along. */
  public static final class Start {
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> settings;
    private final ProcessBuilder builder;
    private int port = freePort();

    Start(String... program) {
      command.addAll(List.of(program));
      builder = new ProcessBuilder(command).redirectErrorStream(true);
      settings = builder.environment();
      settings
          .keySet()
          .removeIf(name -> name.matches("(SPRING|SERVER|REKENSCHAP|JAVA|JDK_JAVA|MANAGEMENT)_.*"));
    }

    /** With the JDK of this test, as an ordinary person starts a jar. */
    static Start ofJar() {
      return new Start(Programs.java(), "-jar", Programs.jar());
    }

    /** The same by a JVM that does not polish what runs once: for what is not about the start. */
    private static Start soon() {
      return new Start(Programs.java()).soonUp().with("-jar").with(Programs.jar());
    }

    private Start soonUp() {
      return with("-XX:TieredStopAtLevel=1").with("-XX:+UseSerialGC");
    }

    private Start demo(Path data) {
      return with("--spring.profiles.active=demo").with("--rekenschap.data=" + data);
    }

    /** From the classes of this build: for what needs no screen. */
    static Start ofClasses() {
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      // Maven ends it with a colon, which means the folder one stands in, where the diagrams are
      // too.
      String named =
          Stream.of(path.split(File.pathSeparator))
              .filter(entry -> !entry.isEmpty())
              .collect(Collectors.joining(File.pathSeparator));
      return new Start(Programs.java(), "-Xmx700m")
          .soonUp()
          .with("-cp")
          .with(named)
          .with("nl.rekenschap.Rekenschap")
          .with("--vaadin.productionMode=true");
    }

    /** As a newcomer starts it, with nothing that a test would add. */
    static Start ofNewcomer(Path data) {
      return ofJar().demo(data);
    }

    public static Start ofDemo(Path data) {
      return soon().demo(data);
    }

    public static Start onDatabase(String url) {
      return soon().setting("SPRING_DATASOURCE_URL", url);
    }

    public Start with(String argument) {
      command.add(argument);
      return this;
    }

    public Start setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    public Start in(Path folder) {
      builder.directory(folder.toFile());
      return this;
    }

    public Start onPort(int number) {
      port = number;
      return this;
    }

    public Product start() {
      command.add("--server.port=" + port);
      try {
        return new Product(builder.start(), port);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static int freePort() {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void read() {
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    } catch (UncheckedIOException | IOException e) {
      // The process was killed: what it said until then is kept.
    }
  }

  /** Waits until it says of itself that it is up. */
  public Product up() {
    await("the product is up")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .failFast(() -> assertThat(process.isAlive()).as(output()).isTrue())
        .until(this::isUp);
    return this;
  }

  private boolean isUp() {
    try {
      HttpResponse<String> health = get("/actuator/health");
      return health.statusCode() == 200 && health.body().contains("\"UP\"");
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** What it has said so far, on both channels. */
  List<String> lines() {
    return lines;
  }

  String output() {
    return String.join("\n", lines);
  }

  /** Waits until it says that. */
  void says(String words) {
    await("the product says: " + words).atMost(PATIENCE).until(() -> output().contains(words));
  }

  /** The embedded database, by the address in the product's log and the password beside it. */
  public JdbcClient database() {
    Matcher named =
        lines.stream()
            .map(DATABASE::matcher)
            .filter(Matcher::find)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no database is named in\n" + output()));
    return database(
        "jdbc:postgresql://127.0.0.1:%s/postgres?user=postgres&password=%s"
            .formatted(named.group(2), passwordBeside(Path.of(named.group(1)))));
  }

  private static String passwordBeside(Path cluster) {
    try {
      return Files.readString(cluster.resolveSibling("postgresql-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JdbcClient database(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url));
  }

  /** Waits until the process has ended and everything it said has been read. */
  int exit() {
    try {
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(ended).as("the process ends:\n" + output()).isTrue();
      reader.join(PATIENCE);
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As Ctrl-C or a service manager does. */
  public void stop() {
    process.destroy();
    exit();
  }

  /** As a power cut does, but for the database server, which is a process of its own. */
  public void kill() {
    process.destroyForcibly();
    exit();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  /** Lines that a newcomer would read as trouble. */
  Stream<String> troubles() {
    return lines.stream()
        .filter(
            line ->
                line.matches(".*\\b(WARN|ERROR)\\b.*|WARNING:.*|.*deprecated.*|.*[a-z]Exception.*")
                    || line.startsWith("\tat "));
  }
}
