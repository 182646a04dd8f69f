package nl.rekenschap.retention;

import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static nl.rekenschap.subsidy.LifeSituation.LEERGELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.ReadingKind;
import nl.rekenschap.dossier.Readings;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What was typed about somebody can be taken out, and everything about somebody can be given. */
@RoomTest
class PrivacyRoomIT {

  private static final String NAME = "Fenna Zonnestraal";

  @Autowired World world;
  @Autowired LifeSituation life;
  @Autowired Redactions redactions;
  @Autowired Retention retention;
  @Autowired PersonFile people;
  @Autowired Dossier dossier;
  @Autowired Readings readings;
  @Autowired Sweep sweep;
  @Autowired JdbcClient jdbc;

  /** A name in the record, in what was handed in, and in a draft. */
  private void typed() {
    life.started();
    life.awarded(JINC);
    world.timePassesTo("2025-04-02");
    life.submits(JINC, "jinc", nl.rekenschap.reporting.ReportingTask.SUBMIT_FIGURES);
    world.as(
        "officer", () -> retention.hold(JINC, Optional.empty(), "Vraag van " + NAME + " loopt."));
    life.givesBack(JINC, "Het verhaal van " + NAME + " mag er niet in.");
  }

  @Test
  void words_that_were_made_unreadable_are_in_no_table_any_more() {
    typed();
    assertThat(sweep.find(NAME))
        .containsKeys("dossier.entry", "retention.hold", "review.judgement", "reporting.period");
    int parts = world.as("officer", () -> redactions.redact(JINC, NAME, "Naam van een leerling."));
    assertThat(parts).isGreaterThan(4);
    assertThat(sweep.find(NAME)).isEmpty();
    assertThat(world.as("officer", () -> retention.holds(JINC)).getFirst().reason())
        .isEqualTo("Vraag van ▇▇▇▇▇ loopt.");
    assertThat(world.happened(JINC)).endsWith("retention.event.redacted");
    Redaction first = world.as("manager", () -> redactions.of(JINC)).getFirst();
    assertThat(first.reason()).isEqualTo("Naam van een leerling.");
    assertThat(first.sha256()).hasSize(64);
  }

  @Test
  void the_record_is_still_sound_after_it_and_a_later_change_is_still_found() {
    typed();
    world.as("officer", () -> redactions.redact(JINC, NAME, "Naam van een leerling."));
    assertThat(world.as("admin", () -> dossier.firstBroken(JINC))).isEmpty();
    int number = jdbc.sql("SELECT min(number) FROM dossier.redacted").query(Integer.class).single();
    world.tamper("UPDATE dossier.entry SET person_name = 'Iemand anders' WHERE number = " + number);
    assertThat(world.as("admin", () -> dossier.firstBroken(JINC))).contains(number);
  }

  @Test
  void the_same_words_in_another_case_stay() {
    typed();
    world.as("officer", () -> retention.hold(LEERGELD, Optional.empty(), NAME + " belde."));
    world.as("officer", () -> redactions.redact(JINC, NAME, "Naam van een leerling."));
    assertThat(world.as("officer", () -> retention.holds(LEERGELD)).getFirst().reason())
        .isEqualTo(NAME + " belde.");
  }

  @Test
  void only_an_officer_makes_unreadable_and_only_what_is_there() {
    typed();
    assertThatThrownBy(() -> world.as("jinc", () -> redactions.redact(JINC, NAME, "x")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> world.as("officer", () -> redactions.redact(JINC, "Niemand hier", "x")))
        .hasMessageContaining("retention.redact.nowhere");
    assertThatThrownBy(() -> world.as("officer", () -> redactions.redact(JINC, NAME, NAME)))
        .hasMessageContaining("retention.redact.repeated");
    assertThatThrownBy(() -> world.as("officer", () -> redactions.redact(JINC, "de", "Kort.")))
        .hasMessageContaining("at words");
  }

  private Map<String, String> unzip(byte[] zip) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void everything_about_somebody_with_an_account_is_given_and_that_it_was_is_recorded() {
    typed();
    PersonFile.Made made = world.as("admin", () -> people.gather("officer", "", "Verzoek 2025-3"));
    Map<String, String> files = unzip(made.zip());
    assertThat(files.keySet()).containsExactly("gegevens.json", "overzicht.html");
    assertThat(files.get("gegevens.json"))
        .contains(
            "\"access.person\"",
            "\"dossier.entry\"",
            "\"workflow.work_item\"",
            "\"review.judgement\"")
        .doesNotContain("password_hash", "$argon2", "{bcrypt}");
    assertThat(files.get("overzicht.html")).contains("<h2>access.person (1)</h2>");
    PersonFile.Handed handed = world.as("admin", () -> people.handed()).getFirst();
    assertThat(handed.reason()).isEqualTo("Verzoek 2025-3");
    assertThat(handed.found()).isEqualTo(made.found());
  }

  @Test
  void it_holds_what_was_read_and_how_one_comes_in_but_no_secret() {
    typed();
    world.as("officer", () -> readings.opened(JINC, ReadingKind.DOCUMENT, "begroting"));
    world
        .owner()
        .sql("INSERT INTO access.second_step VALUES ('officer', 'verzegeld geheim', 1)")
        .update();
    world
        .owner()
        .sql("INSERT INTO access.recovery_code VALUES ('officer', 'hash van een code')")
        .update();
    world.owner().sql("INSERT INTO upload.arrival (person) VALUES ('officer')").update();
    Map<String, String> files =
        unzip(world.as("admin", () -> people.gather("officer", "", "Verzoek 5")).zip());
    assertThat(files.get("gegevens.json"))
        .contains(
            "\"dossier.reading\"",
            "\"access.second_step\"",
            "\"access.recovery_code\"",
            "\"upload.arrival\"",
            "\"session_number\"",
            "\"last_login_at\"")
        .doesNotContain("verzegeld geheim", "hash van een code", "\"sealed\"", "_hash\"");
  }

  @Test
  void somebody_without_an_account_is_found_by_name_and_the_page_is_safe_to_open() {
    typed();
    world.as(
        "officer",
        () -> retention.hold(JINC, Optional.empty(), "<script>alert(1)</script> van " + NAME));
    Map<String, String> files =
        unzip(world.as("admin", () -> people.gather("", NAME, "Verzoek 4")).zip());
    assertThat(files.get("overzicht.html"))
        .contains(NAME, "&lt;script&gt;")
        .doesNotContain("<script");
    assertThat(jdbc.sql("SELECT about FROM retention.person_export").query(String.class).single())
        .hasSize(64);
  }

  @Test
  void who_does_not_answer_such_requests_gets_nothing() {
    assertThatThrownBy(() -> world.as("manager", () -> people.gather("officer", "", "x")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("jinc", () -> people.gather("officer", "", "x")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("admin", () -> people.gather("", "Kees", "x")))
        .hasMessageContaining("retention.person.name");
    assertThatThrownBy(() -> world.as("admin", () -> people.gather("niemand", "", "x")))
        .hasMessageContaining("retention.person.noAccount");
    assertThatThrownBy(() -> world.as("admin", () -> people.gather("", "Niemand Hier", "x")))
        .hasMessageContaining("retention.person.nothing");
  }

  /** Looked at in what a whole course of cases wrote, and not in a list of columns. */
  @Test
  void an_account_stands_in_no_column_that_a_request_does_not_look_in() {
    typed();
    life.drafted(LEERGELD);
    List<String> known =
        jdbc.sql("SELECT relation || '.' || field FROM retention.person_columns()")
            .query(String.class)
            .list();
    List<String> columns =
        jdbc.sql(
                """
                SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name
                FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE t.table_type = 'BASE TABLE' AND c.udt_name IN ('text', 'varchar')
                  AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    List<String> holding =
        columns.stream()
            .filter(
                column -> {
                  int dot = column.lastIndexOf('.');
                  return jdbc.sql(
                          "SELECT EXISTS (SELECT FROM "
                              + column.substring(0, dot)
                              + " WHERE "
                              + column.substring(dot + 1)
                              + " IN ('officer', 'manager', 'adviser'))")
                      .query(Boolean.class)
                      .single();
                })
            .toList();
    assertThat(holding).hasSizeGreaterThan(6).isSubsetOf(known);
  }
}
