package nl.rekenschap.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.retention.GraveStore;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What a restore says of the record of the database that it put back. */
@RoomTest
class RestoredRecordRoomIT {

  private static final CaseId CASE = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  @Value("${spring.datasource.url}")
  private String url;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void two_entries() {
    world.itIs("2025-01-10");
    access.assign(CASE, new ProviderId("jinc"));
    for (int i = 0; i < 2; i++) {
      transaction.executeWithoutResult(
          status -> events.publishEvent(CaseEvent.of(CASE, "subsidy.event.started", Map.of())));
    }
  }

  @Test
  void a_record_that_nobody_touched_is_sound() {
    assertThat(isSound(url)).isTrue();
    assertThat(words()).contains("2");
  }

  @Test
  void a_record_that_somebody_changed_is_not_and_the_entry_is_named() {
    world.tamper(
        "UPDATE dossier.entry SET person_name = 'Iemand anders' WHERE case_id = '2025-jinc' AND"
            + " number = 2");

    assertThat(isSound(url)).isFalse();
    assertThat(words()).contains("2025-jinc");
  }

  @Test
  void a_database_without_a_record_says_so() {
    assertThat(isSound(TestDatabase.fresh())).isFalse();
    assertThat(words()).contains("geen dossier");
  }

  private boolean isSound(String address) {
    return RestoredRecord.isSound(
        address.replaceFirst("\\?.*", ""),
        "postgres",
        new PrintStream(said, true, StandardCharsets.UTF_8),
        GraveStore::in);
  }

  private String words() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
