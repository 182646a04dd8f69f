package nl.rekenschap.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.dossier.proof.Fault;
import nl.rekenschap.dossier.proof.Heads;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.dossier.proof.Verify;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Source;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record is sealed day by day, leaves the building, and is proved from what left.
 *
 * <p>Long because each test is one thing that becomes of the same two sealed days.
 */
@RoomTest
class SealRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");
  private static final CaseId LEERGELD = new CaseId("2025-leergeld");

  @Autowired private World world;
  @Autowired private Dossier dossier;
  @Autowired private Access access;
  @Autowired private Sealer sealer;
  @Autowired private SealStore seals;
  @Autowired private Export export;
  @Autowired private RecordCheck check;
  @Autowired private Readings readings;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Statements statements;
  @Autowired private BusinessClock clock;

  /** Two sealed days with two entries in each case, and one entry of today. */
  @BeforeEach
  void two_days_were_sealed() {
    access.assign(JINC, new ProviderId("jinc"));
    for (String day : List.of("2025-01-10", "2025-01-11")) {
      world.itIs(day);
      say(JINC);
      say(JINC);
      say(LEERGELD);
      world.as("officer", () -> readings.opened(JINC, ReadingKind.DOCUMENT, "begroting"));
    }
    world.itIs("2025-01-12");
    sealOneByOne();
    say(JINC);
  }

  private void sealOneByOne() {
    world.itIs("2025-01-11");
    sealer.look();
    world.itIs("2025-01-12");
    sealer.look();
  }

  @Test
  void each_day_is_sealed_once_with_what_was_added_to() {
    sealer.look();
    sealer.look();

    List<Seal> all = seals.before(100, 100);
    assertThat(all).extracting(Seal::number).containsExactly(2, 1);
    assertThat(all).extracting(Seal::ends).containsExactly(2, 2);
    assertThat(all).extracting(Seal::readings).containsExactly(1, 1);
    assertThat(all.getFirst().previous()).isEqualTo(all.getLast().head());
  }

  @Test
  void days_that_were_missed_are_made_up_for_also_those_on_which_nothing_happened() {
    world.itIs("2025-01-16");
    sealer.look();

    assertThat(seals.before(100, 100))
        .extracting(Seal::day, Seal::ends)
        .startsWith(
            org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2025-01-15"), 0),
            org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2025-01-14"), 0),
            org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2025-01-13"), 0),
            org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2025-01-12"), 1));
    assertThat(whole().isSound()).isTrue();
  }

  @Test
  void who_is_still_writing_keeps_the_day_open_until_the_next_look() {
    world.itIs("2025-01-13");
    transaction.executeWithoutResult(
        status -> {
          publish(LEERGELD);
          sealElsewhere();
          assertThat(seals.last().orElseThrow().number()).isEqualTo(2);
        });
    sealer.look();

    assertThat(seals.last().orElseThrow().number()).isEqualTo(3);
  }

  private void sealElsewhere() {
    Thread other = new Thread(sealer::look);
    other.start();
    try {
      other.join(20_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(other.isAlive()).as("it does not stand in line").isFalse();
  }

  @Test
  void the_whole_record_is_exported_and_verifies_against_the_head_that_left() {
    Outcome outcome = verified(exported(Optional.empty()), head("2025-01-11"));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.cases()).isEqualTo(2);
    assertThat(outcome.entries()).isEqualTo(7);
    assertThat(outcome.unsealed()).isEqualTo(1);
    assertThat(outcome.readings()).as("the export too").isEqualTo(3);
    assertThat(outcome.lastDay()).isEqualTo("2025-01-11");
  }

  @Test
  void one_case_is_exported_and_verifies() {
    Outcome outcome = verified(exported(Optional.of(JINC)), head("2025-01-10"));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.cases()).isEqualTo(1);
    assertThat(outcome.entries()).isEqualTo(5);
    assertThat(exported(Optional.of(JINC))).doesNotContain("\"line\":\"reading\"");
  }

  @Test
  void each_export_is_recorded_and_is_for_who_controls() {
    exported(Optional.of(JINC));
    exported(Optional.of(JINC));

    assertThat(world.as("controller", () -> readings.of(JINC)))
        .filteredOn(reading -> reading.kind() == ReadingKind.EXPORT)
        .hasSize(2)
        .allSatisfy(reading -> assertThat(reading.person()).isEqualTo("controller"));
    for (String other : List.of("officer", "jinc", "council")) {
      assertThatThrownBy(() -> exportAs(other, Optional.of(JINC)))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> exportAs(other, Optional.empty()))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void what_is_read_is_said_once_a_person_item_and_day() {
    for (String person : List.of("officer", "officer", "manager")) {
      world.as(person, () -> readings.opened(JINC, ReadingKind.DOCUMENT, "begroting"));
    }
    readings.opened(JINC, ReadingKind.DOCUMENT, "begroting");

    assertThat(world.as("admin", () -> readings.of(JINC)))
        .filteredOn(reading -> reading.day().equals(LocalDate.parse("2025-01-12")))
        .extracting(Reading::person)
        .containsExactly("manager", "officer");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "CHANGED|2|UPDATE dossier.entry SET what = 'subsidy.event.closed' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET change_before = '{9}' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET change_after = '{9}' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET change_fields = '{9}' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET why = 'anders' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET why = NULL WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET source_id = '9' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET source_sha256 = '9' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET source_kind = NULL WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET on_behalf = 'ann' WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET format = 1 WHERE number = 2",
        "CHANGED|2|UPDATE dossier.entry SET detail_values = '{9}' WHERE number = 2",
        "MISSING|2|DELETE FROM dossier.entry WHERE number = 2 AND case_id = '2025-jinc'",
        "CUT|4|DELETE FROM dossier.entry WHERE number > 3 AND case_id = '2025-jinc'",
        "CUT|1|DELETE FROM dossier.entry WHERE case_id = '2025-jinc'",
        "CHANGED|2|UPDATE dossier.entry SET number = CASE number WHEN 2 THEN 103 ELSE 102 END WHERE"
            + " number IN (2, 3); UPDATE dossier.entry SET number = number - 100 WHERE number >"
            + " 100",
      })
  void rows_that_the_owner_of_the_database_changed_are_named_by_file_and_product(
      Fault.Kind kind, int number, String sql) {
    assertThat(verified(exported(Optional.empty())).isSound()).isTrue();

    tamper(sql);

    for (Outcome outcome :
        List.of(
            verified(exported(Optional.empty())),
            verified(exported(Optional.of(JINC))),
            whole(),
            world.as("controller", () -> check.of(JINC)))) {
      Fault first = outcome.faults().getFirst();
      assertThat(first.kind()).isEqualTo(kind);
      assertThat(first.caseId()).isEqualTo("2025-jinc");
      assertThat(first.number()).isEqualTo(number);
    }
  }

  @Test
  void a_seal_or_a_reading_that_was_changed_is_named() {
    tamper("UPDATE dossier.seal SET ends = 3 WHERE number = 2");
    assertThat(whole().faults().getFirst().kind()).isEqualTo(Fault.Kind.SEAL_CHANGED);
    tamper("UPDATE dossier.seal SET ends = 2 WHERE number = 2");
    assertThat(whole().isSound()).isTrue();
    tamper("DELETE FROM dossier.reading WHERE day = '2025-01-10'");
    Fault first = whole().faults().getFirst();
    assertThat(first.kind()).isEqualTo(Fault.Kind.READING_CHANGED);
    assertThat(first.detail()).isEqualTo("2025-01-10");
  }

  @Test
  void an_older_backup_that_was_put_back_does_not_know_what_left_the_building() {
    String left = head("2025-01-11");
    tamper("DELETE FROM dossier.sealed_end WHERE seal = 2");
    tamper("DELETE FROM dossier.seal WHERE number = 2");
    tamper("DELETE FROM dossier.entry WHERE at >= '2025-01-11'");
    tamper("DELETE FROM dossier.reading WHERE day >= '2025-01-11'");

    String older = exported(Optional.empty());
    assertThat(verified(older).isSound()).isTrue();
    assertThat(verified(older, left).faults().getFirst().kind()).isEqualTo(Fault.Kind.OLDER);
    say(JINC);
    sealer.look();
    assertThat(verified(exported(Optional.empty()), left).faults().getFirst().kind())
        .isEqualTo(Fault.Kind.HEAD_UNLIKE);
  }

  @Test
  void the_files_in_the_folder_verify_the_record_and_stay_as_they_are(@TempDir Path folder)
      throws IOException {
    DossierSettings settings =
        new DossierSettings("", Duration.ofMinutes(1), folder.resolve("zegels"), List.of());
    Sealer here = new Sealer(seals, new SealFiles(settings), settings, clock, transaction, events);
    here.look();

    Path file = folder.resolve("zegels/rekenschap-zegel-2025-01-11.txt");
    assertThat(folder.resolve("zegels"))
        .isDirectoryContaining(
            one -> one.getFileName().toString().equals("rekenschap-zegel-2025-01-10.txt"));
    assertThat(verified(exported(Optional.empty()), Files.readString(file)).faults()).isEmpty();

    Files.writeString(file, "gewijzigd");
    here.look();
    assertThat(file).as("what left the building is not made again").hasContent("gewijzigd");
    Files.delete(file);
    here.look();
    assertThat(Files.readString(file)).contains(head("2025-01-11"));
    tamper("DELETE FROM dossier.entry WHERE number = 2 AND case_id = '2025-jinc'");
    assertThat(verified(exported(Optional.empty()), Files.readString(file)).isSound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seal", "sealed_end", "reading"})
  void the_tables_themselves_refuse_to_change_or_forget(String table) {
    // The product may not even try; who may is stopped by the table.
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM dossier." + table).update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> world.owner().sql("DELETE FROM dossier." + table).update())
        .hasMessageContaining("append-only");
    String column = table.equals("seal") ? "head" : "hash";
    assertThatThrownBy(
            () ->
                world.owner().sql("UPDATE dossier." + table + " SET " + column + " = ''").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void an_entry_says_what_changed_why_and_from_what_and_costs_no_more_statements() {
    List<String> sent = statements.of(() -> say(LEERGELD));

    assertThat(sent).hasSize(3);
    Entry last = world.as("officer", () -> dossier.entries(LEERGELD)).getLast();
    assertThat(last.changes()).containsExactly(new Change("award.field.amount", "€ 1", "€ 2"));
    assertThat(last.why()).isEqualTo("meer kinderen");
    assertThat(last.source()).isEqualTo(Source.document("7c1", "ab"));
    assertThat(last.format()).isEqualTo(2);
  }

  private void say(CaseId caseId) {
    transaction.executeWithoutResult(status -> publish(caseId));
  }

  private void publish(CaseId caseId) {
    events.publishEvent(
        CaseEvent.of(caseId, "subsidy.event.started", Map.of("reason", "meer kinderen"))
            .changing(Change.of("award.field.amount", "€ 1", "€ 2"))
            .from(Source.document("7c1", "ab")));
  }

  private String head(String day) {
    return seals.of(LocalDate.parse(day)).orElseThrow().outside();
  }

  private Outcome whole() {
    return world.as("controller", () -> check.whole(count -> {}));
  }

  private String exported(Optional<CaseId> caseId) {
    return exportAs("controller", caseId);
  }

  private String exportAs(String person, Optional<CaseId> caseId) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    world.as(
        person,
        () -> {
          try {
            if (caseId.isPresent()) {
              export.write(caseId.get(), out);
            } else {
              export.writeAll(out);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Outcome verified(String export, String... heads) {
    Heads known = new Heads();
    List.of(heads).forEach(known::addAllOf);
    try {
      return Verify.outcome(
          new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the owner of the tables, whom no trigger stops. */
  private void tamper(String sql) {
    world.tamper(sql.split(";"));
  }
}
