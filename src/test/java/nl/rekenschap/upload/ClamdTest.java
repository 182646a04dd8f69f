package nl.rekenschap.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files before a real clamd, and before ones that behave badly. */
@Timeout(120)
class ClamdTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;
  @TempDir Path quarantine;

  private static RealClamd clamd;

  @BeforeAll
  static void start() throws Exception {
    clamd = new RealClamd(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (clamd != null) {
      clamd.close();
    }
  }

  private static Scanner scanner() {
    return Clamd.at("127.0.0.1", clamd.port(), PATIENCE);
  }

  private static Scanner.Answer scan(byte[] content) throws IOException {
    return scanner().scan(new ByteArrayInputStream(content));
  }

  @Test
  void a_clean_file_is_clean_over_tcp_and_over_the_socket() throws IOException {
    assertThat(scan(MadeFiles.pdf())).isInstanceOf(Scanner.Answer.Clean.class);
    assertThat(Clamd.at(clamd.socket(), PATIENCE).scan(new ByteArrayInputStream(MadeFiles.pdf())))
        .isInstanceOf(Scanner.Answer.Clean.class);
  }

  @Test
  void the_test_virus_is_found() throws IOException {
    assertThat(scan(RealClamd.eicar()))
        .isInstanceOfSatisfying(
            Scanner.Answer.Infected.class,
            found -> assertThat(found.signature()).contains("Eicar-Test"));
  }

  @Test
  void the_test_virus_is_found_within_a_document_and_nothing_is_left() throws IOException {
    byte[] document = MadeFiles.with(MadeFiles.docxParts(), "word/media/a.bin", RealClamd.eicar());
    assertThat(refusal("a.docx", document)).isEqualTo("upload.infected");
    try (Stream<Path> left = Files.list(quarantine)) {
      assertThat(left).isEmpty();
    }
  }

  private String refusal(String name, byte[] content) throws IOException {
    try (Arrived arrived =
        Doorstep.at(quarantine, scanner())
            .take(Door.EVIDENCE, name, new ByteArrayInputStream(content))) {
      return "taken " + arrived.verdict();
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  /** Clamd closes before it has read all; its answer must be in hand every time. */
  @RepeatedTest(20)
  void what_is_more_than_clamd_takes_is_refused() throws IOException {
    assertThat(scan(new byte[RealClamd.LARGEST + 1])).isInstanceOf(Scanner.Answer.TooLarge.class);
    assertThat(scan(new byte[8 * RealClamd.LARGEST])).isInstanceOf(Scanner.Answer.TooLarge.class);
  }

  @Test
  void a_text_of_more_than_clamd_takes_is_refused_at_the_door() throws IOException {
    byte[] text = "a line\n".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal("a.txt", text)).isEqualTo("upload.scanner.tooMuch");
  }

  @Test
  void while_clamd_is_down_papers_wait_and_what_is_read_at_once_is_refused() throws Exception {
    clamd.stop();
    try {
      assertThat(refusal("a.pdf", MadeFiles.pdf())).isEqualTo("taken WAITING");
      assertThatThrownBy(
              () ->
                  Doorstep.at(quarantine, scanner())
                      .take(
                          Door.REFERENCES,
                          "a.csv",
                          new ByteArrayInputStream(MadeFiles.bytes("a;b"))))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.messageKey()).isEqualTo("upload.scanner.down"));
    } finally {
      clamd.start();
    }
    assertThat(refusal("a.pdf", MadeFiles.pdf())).isEqualTo("taken CLEAN");
  }

  @Test
  void a_scanner_that_never_answers_is_not_waited_for() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Scanner slow = Clamd.at("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(300));
      assertThatThrownBy(() -> slow.scan(new ByteArrayInputStream(new byte[20 << 20])))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("too long");
    }
  }

  @Test
  void ok_before_the_end_is_no_answer() throws Exception {
    try (ServerSocket hasty = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket one = hasty.accept()) {
                  one.getInputStream().readNBytes(100);
                  one.getOutputStream().write(MadeFiles.bytes("stream: OK\0"));
                } catch (IOException gone) {
                  // The other side sees it too.
                }
              });
      Scanner scanner = Clamd.at("127.0.0.1", hasty.getLocalPort(), PATIENCE);
      assertThatThrownBy(() -> scanner.scan(endless())).isInstanceOf(IOException.class);
    }
  }

  private static InputStream endless() {
    return new ByteArrayInputStream(new byte[50 << 20]);
  }

  @Test
  void any_other_answer_is_none() throws Exception {
    try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket one = odd.accept()) {
                  one.getInputStream().readNBytes(14);
                  one.getOutputStream().write(MadeFiles.bytes("UNKNOWN COMMAND\0"));
                } catch (IOException gone) {
                  // The other side sees it too.
                }
              });
      Scanner scanner = Clamd.at("127.0.0.1", odd.getLocalPort(), PATIENCE);
      assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[0])))
          .hasMessageContaining("UNKNOWN COMMAND");
    }
  }
}
