package nl.rekenschap.nodes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One process of the product, to which one can say what its people do. */
public final class Node implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter orders;
  private final List<String> said = new ArrayList<>();

  private Node(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  /**
   * Starts without waiting for it.
   *
   * @param profiles beside that of the rehearsal
   */
  public static Node start(String url, Path log, String... profiles) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                NodeMain.class.getName(),
                "--spring.profiles.active=" + String.join(",", with("demo", profiles)),
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--rekenschap.data=target/no-embedded-server-in-nodes"));
    return new Node(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
            .start());
  }

  private static List<String> with(String first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all;
  }

  /** The machine's clock, which all its processes read alike. */
  public static long nowNanos() {
    return Orders.nowNanos();
  }

  /** Waits until it is up. */
  public String address() {
    return "http://127.0.0.1:" + answer();
  }

  public void order(String order) {
    try {
      orders.write(order);
      orders.newLine();
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the answer to the oldest order that has none yet. */
  public String answer() {
    try {
      for (@Nullable String line = answers.readLine(); line != null; line = answers.readLine()) {
        // What else the product says may stand before it on the same line.
        int answer = line.indexOf(NodeMain.ANSWER);
        if (answer >= 0) {
          return line.substring(answer + NodeMain.ANSWER.length());
        }
        said.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the node has ended:\n" + String.join("\n", said));
  }

  public String ask(String order) {
    order(order);
    return answer();
  }

  /** As Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
