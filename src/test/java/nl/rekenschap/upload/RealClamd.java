package nl.rekenschap.upload;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A clamd of this machine, with a database of one signature: that of the EICAR test file. */
public final class RealClamd implements AutoCloseable {

  static final int LARGEST = 2 << 20;

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Path folder;
  private final int port;
  private Process process;

  public RealClamd(Path folder) throws Exception {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path database = Files.createDirectories(folder.resolve("database"));
    String hex = java.util.HexFormat.of().formatHex(eicar());
    Files.writeString(database.resolve("test.ndb"), "Eicar-Test:0:*:" + hex + "\n");
    Files.writeString(
        folder.resolve("clamd.conf"),
        String.join(
            "\n",
            "Foreground yes",
            "TCPSocket " + port,
            "TCPAddr 127.0.0.1",
            "LocalSocket " + socket(),
            "DatabaseDirectory " + database,
            "TemporaryDirectory " + folder,
            "AlertExceedsMax yes",
            "StreamMaxLength " + LARGEST,
            "MaxFileSize " + LARGEST,
            "MaxScanSize " + LARGEST,
            "SelfCheck 3600",
            ""));
    start();
  }

  /** The EICAR test file, in two halves so that no scanner minds this class. */
  public static byte[] eicar() {
    return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public int port() {
    return port;
  }

  Path socket() {
    return folder.resolve("c.sock");
  }

  public void start() throws Exception {
    String path = System.getenv("REKENSCHAP_CLAMD");
    if (path == null || !new File(path).canExecute()) {
      throw new AssertionError(
          "This test asks for clamd: install clamav-daemon and set REKENSCHAP_CLAMD to its path.");
    }
    process =
        new ProcessBuilder(path, "--config-file=" + folder.resolve("clamd.conf"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    long end = System.nanoTime() + PATIENCE;
    while (!answers()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("clamd: " + Files.readString(folder.resolve("log")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == 'P' && Files.exists(socket());
    } catch (IOException e) {
      return false;
    }
  }

  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
