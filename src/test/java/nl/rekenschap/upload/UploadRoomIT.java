package nl.rekenschap.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Contents in the database, and what waits there for a real clamd. */
@RoomTest
class UploadRoomIT {

  private static final CaseId CASE = new CaseId("2025-jinc");
  private static final String KIND = "reporting.document.evidence";

  @TempDir Path folder;

  @Autowired World world;
  @Autowired Access access;
  @Autowired Dossier dossier;
  @Autowired BlobStore blobs;
  @Autowired Quarantine quarantine;
  @Autowired List<BlobHolder> holders;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Watch watch(Scanner scanner) {
    return new Watch(blobs, scanner, quarantine, holders, events, transaction);
  }

  private Document add(String name, byte[] content, Scanner scanner) {
    return world.as("officer", () -> addAs(name, content, scanner));
  }

  private Document addAs(String name, byte[] content, Scanner scanner) {
    try (Arrived came =
        Doorstep.at(folder.resolve("quarantine"), scanner)
            .take(Door.EVIDENCE, name, new ByteArrayInputStream(content))) {
      return dossier.add(CASE, KIND, came);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_same_file_twice_is_one_content_and_is_read_back_as_it_came() throws Exception {
    byte[] large =
        "a line of text\n".repeat(200_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Document first = add("a.txt", large, new NoScanner());
    add("b.txt", large, new NoScanner());

    assertThat(count("upload.blob")).isEqualTo(1);
    assertThat(count("upload.blob_part")).isEqualTo(3);
    assertThat(world.as("officer", () -> dossier.content(first.id()))).isEqualTo(large);
    assertThat(dossier.kept(List.of(first.id()))).allMatch(kept -> kept.isSound());
  }

  @Test
  void what_nobody_holds_is_removed_a_day_later_and_what_somebody_holds_stays() throws Exception {
    Document held = add("a.pdf", MadeFiles.pdf(), new NoScanner());
    String orphan =
        transaction.execute(status -> blobs.keep("text/plain", MadeFiles.bytes("nobody's")));
    watch(new NoScanner()).clear();
    assertThat(count("upload.blob")).isEqualTo(2);

    jdbc.sql("UPDATE upload.blob SET kept_at = now() - interval '2 days'").update();
    watch(new NoScanner()).clear();
    assertThat(blobs.states(List.of(held.sha256(), orphan)))
        .isEqualTo(Map.of(held.sha256(), BlobState.UNSCANNED));
  }

  @BeforeEach
  void a_case_of_a_provider() {
    access.assign(CASE, new ProviderId("jinc"));
  }

  @Test
  void what_waits_for_clamd_is_given_to_nobody_until_it_is_back() throws Exception {
    try (RealClamd clamd = new RealClamd(folder)) {
      Scanner scanner = Clamd.at("127.0.0.1", clamd.port(), Duration.ofSeconds(30));
      clamd.stop();
      Document clean = add("a.pdf", MadeFiles.pdf(), scanner);
      Document bad = world.as("jinc", () -> addAs("b.txt", RealClamd.eicar(), scanner));
      watch(scanner).release();
      for (Document document : List.of(clean, bad)) {
        assertThatThrownBy(() -> world.as("officer", () -> dossier.content(document.id())))
            .isInstanceOfSatisfying(
                Refused.class, no -> assertThat(no.messageKey()).isEqualTo("upload.waiting"));
      }

      clamd.start();
      watch(scanner).release();
      assertThat(world.as("officer", () -> dossier.content(clean.id()))).isNotEmpty();
      assertThatThrownBy(() -> world.as("officer", () -> dossier.content(bad.id())))
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.messageKey()).isEqualTo("upload.removed"));
      assertThat(world.as("officer", () -> dossier.entries(CASE)))
          .extracting(Entry::what)
          .startsWith("dossier.event.infected")
          .contains("post.event.queued");
      assertThat(told("jinc")).containsExactly("In uw bestand b.txt is een virus gevonden");
      assertThat(told("officer"))
          .containsExactly("Een bestand in een dossier is verwijderd: b.txt");
    }
  }

  private List<String> told(String person) {
    return jdbc.sql("SELECT subject FROM post.mail WHERE to_person = :person")
        .param("person", person)
        .query(String.class)
        .list();
  }

  private int count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }
}
