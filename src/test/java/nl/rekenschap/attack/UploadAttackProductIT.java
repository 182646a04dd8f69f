package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rekenschap.access.Keys;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.HostileFiles;
import nl.rekenschap.upload.HostileFiles.Hostile;
import nl.rekenschap.upload.MadeFiles;
import nl.rekenschap.upload.RealClamd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Files that mean harm, sent over HTTP to the running product and a real clamd, through the door of
 * programs and through those of screens. Each gets its refusal in Dutch and one security line, and
 * nothing of it is kept.
 *
 * <p>Long because all of it is sent to the same running product and the same scanner.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "rekenschap.upload.scanner=clamd",
      "rekenschap.upload.per-hour=5000"
    })
@ActiveProfiles({"demo", "roomtest"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("upload")
class UploadAttackProductIT {

  private static final String EVIDENCE = "/api/v1/periods/2025-jinc-q1/evidence";
  private static final String BYTES = "Content-Type: application/octet-stream";
  private static final String MORE = ".*: opmerking of bewijs";
  private static final int MEGABYTE = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Path folder = Path.of("");
  private static RealClamd clamd;
  private static List<Hostile> hostile = List.of();

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Keys keys;
  @LocalServerPort int port;

  private SecurityLines log;
  private Wire wire = new Wire(0);
  private String key = "";
  private FilesSent program = new FilesSent(wire, key);
  private Visit jinc;
  private Window form;
  private String door = "";
  private long heapBefore;

  @DynamicPropertySource
  static void a_scanner_is_there(DynamicPropertyRegistry settings) throws Exception {
    folder = Files.createTempDirectory("attack");
    clamd = new RealClamd(folder);
    settings.add("rekenschap.upload.port", clamd::port);
    settings.add("rekenschap.upload.quarantine", () -> quarantine().toString());
  }

  private static Path quarantine() {
    return folder.resolve("quarantine");
  }

  @BeforeAll
  void jinc_is_asked_for_figures() throws IOException {
    world.clean();
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    wire = new Wire(port);
    key = "Authorization: Bearer " + world.as("jinc", () -> keys.make("Registratie")).secret();
    program = new FilesSent(wire, key);
    jinc = Visit.of(port, "jinc");
    form = jinc.window();
    form.to(
        "reporting/submit/" + world.task(ReportingSituation.JINC, ReportingTask.SUBMIT_FIGURES));
    for (int button : form.tagged("vaadin-button")) {
      if (form.attribute(button, "aria-label").orElse("").matches(MORE)) {
        form.click(button);
      }
    }
    door = FilesSent.doors(form).getFirst();
    // A key's first use of the day has a line of its own.
    wire.send("GET " + EVIDENCE.replace("/evidence", ""), key);
    // Not before the product has set up its logs.
    log = new SecurityLines();
    heapBefore = Heap.used();
  }

  @BeforeEach
  void nothing_was_said_yet() {
    log.taken();
  }

  @AfterEach
  void nothing_is_left_of_what_was_sent() throws IOException {
    await("quarantine is empty").atMost(PATIENCE).until(() -> lying().isEmpty());
    assertThat(kept()).as("what stays in the database").isEmpty();
  }

  @AfterAll
  void the_product_is_healthy_and_has_not_grown() throws Exception {
    assertThat(wire.send("GET /actuator/health").body()).contains("\"status\":\"UP\"");
    assertThat(Visit.of(port, "officer").get("/workflow/list").status()).isEqualTo(200);
    assertThat(Heap.used() - heapBefore).as("bytes more").isLessThan(Heap.MOST_GROWTH);
    log.close();
    clamd.close();
  }

  // --- Every hostile file, at both doors

  @TestFactory
  Stream<DynamicTest> a_program_that_sends_it_is_refused() throws IOException {
    return hostile().stream()
        .map(file -> DynamicTest.dynamicTest("by a program: " + file.about(), () -> byKey(file)));
  }

  private void byKey(Hostile file) throws IOException {
    nothing_was_said_yet();
    Answer answer = attach(file.name(), file.content());

    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.body())
        .contains("\"type\":\"urn:rekenschap:problem:" + file.key() + "\"")
        .containsPattern(Said.sentence(file.key()));
    isToldOnce(file.key());
    nothing_is_left_of_what_was_sent();
  }

  @TestFactory
  Stream<DynamicTest> a_screen_that_sends_it_says_what_is_wrong() throws IOException {
    return hostile().stream()
        .filter(file -> !file.name().isBlank())
        .map(file -> DynamicTest.dynamicTest("by a screen: " + file.about(), () -> byScreen(file)));
  }

  private void byScreen(Hostile file) throws IOException {
    nothing_was_said_yet();
    Answer answer = FilesSent.byScreen(jinc, door, file.name(), file.content());

    assertThat(answer.status()).isLessThan(500);
    form.rpc();
    assertThat(form.texts()).containsPattern(Said.sentence(file.key()));
    isToldOnce(file.key());
    nothing_is_left_of_what_was_sent();
  }

  @ParameterizedTest
  @CsvSource({
    "jinc, workbook/fill/, WORKBOOK",
    "controller, payment/references, REFERENCES",
    "admin, programme/import, PROGRAMME"
  })
  void the_other_doors_take_none_of_it_either(String person, String screen, String name)
      throws IOException {
    Window window = Visit.of(port, person).window();
    boolean ofTask = screen.endsWith("/");
    window.to(
        ofTask
            ? screen + world.task(ReportingSituation.JINC, ReportingTask.SUBMIT_FIGURES)
            : screen);
    String at = FilesSent.doors(window).getFirst();

    String told = "";
    for (Hostile file : hostile()) {
      nothing_was_said_yet();
      Answer answer = FilesSent.byScreen(window.visit(), at, file.name(), file.content());
      window.rpc();

      assertThat(answer.status()).as(file.about()).isLessThan(500);
      List<String> lines = log.taken();
      assertThat(lines).as(file.about()).hasSize(1);
      assertThat(lines.getFirst()).startsWith("refused upload.").contains(" door=" + name + " ");
      told = lines.getFirst().split(" ", -1)[1];
    }
    assertThat(window.texts()).containsPattern(Said.sentence(told));
  }

  /** Made once: some are a hundred thousand parts. */
  private static synchronized List<Hostile> hostile() throws IOException {
    if (hostile.isEmpty()) {
      hostile = made();
    }
    return hostile;
  }

  private static List<Hostile> made() throws IOException {
    List<Hostile> all = new ArrayList<>(HostileFiles.all());
    all.add(new Hostile("EICAR", "a.txt", RealClamd.eicar(), "upload.infected"));
    all.add(
        new Hostile(
            "more than the scanner takes",
            "a.txt",
            "tekst en nog meer\n".repeat(170_000).getBytes(StandardCharsets.US_ASCII),
            "upload.scanner.tooMuch"));
    return all;
  }

  // --- How much, and how it comes

  @Test
  void a_length_over_the_limit_is_refused_before_it_comes() throws IOException {
    Answer answer =
        wire.headOnly(
            program.head(
                "POST " + EVIDENCE + "?field=ontmoetingen/bliksemstage&name=a.pdf", "26214401"));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).containsPattern(Said.sentence("reporting.Body.tooLarge"));
  }

  @Test
  void more_than_the_limit_in_pieces_without_a_length_is_cut_off() throws IOException {
    byte[] head =
        ("POST "
                + EVIDENCE
                + "?field=ontmoetingen/bliksemstage&name=a.txt HTTP/1.1\r\nHost: x\r\n"
                + key
                + "\r\n"
                + BYTES
                + "\r\nIdempotency-Key: "
                + UUID.randomUUID()
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    Answer answer = wire.raw(head, FilesSent.pieces(26));

    assertThat(answer.status()).isIn(0, 413);
  }

  @Test
  void a_line_that_breaks_off_leaves_nothing_of_a_program_and_no_alarm() throws IOException {
    try (SecurityLines troubles = new SecurityLines("nl.rekenschap.shell.Trouble")) {
      wire.hangUpAfter(
          program.head(
              "POST " + EVIDENCE + "?field=ontmoetingen/bliksemstage&name=a.pdf", "2000000"),
          MadeFiles.pdf());

      await("it was noticed").atMost(PATIENCE).until(() -> !troubles.all().isEmpty());
      nothing_is_left_of_what_was_sent();
      assertThat(troubles.all())
          .hasSize(1)
          .allSatisfy(line -> assertThat(line).matches("Fout \\d{6}: the line broke off"));
    }
    assertThat(wire.send("GET /actuator/health").status()).isEqualTo(200);
  }

  @Test
  void a_line_that_breaks_off_leaves_nothing_of_a_screen() throws IOException {
    jinc.hangUpAfter(
        "POST /"
            + door
            + " HTTP/1.1\r\nX-Filename: a.pdf\r\n"
            + BYTES
            + "\r\nContent-Length: 900000",
        MadeFiles.pdf());

    await("it is told").atMost(PATIENCE).until(() -> form.rpc().says("kwam niet heel binnen"));
  }

  @Test
  void more_than_the_limit_from_a_screen_is_cut_off() throws IOException {
    FilesSent.byScreen(jinc, door, "a.txt", new byte[26 * MEGABYTE]);

    form.rpc();
    assertThat(form.texts()).containsPattern(Said.sentence("upload.tooLarge"));
    isToldOnce("upload.tooLarge");
  }

  @Test
  void a_thousand_parts_are_no_form() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      body.append("--grens\r\nContent-Disposition: form-data; name=\"f")
          .append(i)
          .append("\"; filename=\"a.exe\"\r\n\r\nMZ\r\n");
    }
    body.append("--grens--\r\n");

    Answer answer =
        jinc.send(
            "POST /" + door,
            body.toString().getBytes(StandardCharsets.US_ASCII),
            "Content-Type: multipart/form-data; boundary=grens");

    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    form.rpc();
  }

  @Test
  void line_ends_in_a_name_make_no_line_of_the_log() throws IOException {
    attach("a.pdf\r\n2026-01-01 refused niets person=officer", MadeFiles.pdf());

    assertThat(log.all())
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).doesNotContain("\n", "person=officer"));
  }

  // --- Whose door it is

  @Test
  void a_door_of_anothers_screen_is_not_there() throws IOException {
    Answer answer =
        FilesSent.byScreen(
            Visit.of(port, "leergeld"), door, "a.pdf", MadeFiles.pdfSaying("van een ander"));
    Answer missing =
        FilesSent.byScreen(
            Visit.of(port, "leergeld"),
            "VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/upload",
            "a.pdf",
            MadeFiles.pdf());

    assertThat(answer.status()).isEqualTo(missing.status()).isIn(403, 404);
    assertThat(answer.body().length()).isEqualTo(missing.body().length());
  }

  @Test
  void a_door_without_a_session_is_not_there() throws IOException {
    Answer answer = wire.send("POST /" + door, MadeFiles.pdf(), BYTES, "X-Filename: a.pdf");

    assertThat(answer.status()).isIn(302, 401, 403, 404);
  }

  @Test
  void anothers_period_takes_no_file_and_is_as_one_that_is_not_there() throws IOException {
    FilesSent leergeld =
        new FilesSent(
            wire,
            "Authorization: Bearer "
                + world.as("leergeld", () -> keys.make("Registratie")).secret());
    Answer foreign = leergeld.attach(EVIDENCE, "a.pdf", MadeFiles.pdf());
    Answer missing =
        leergeld.attach("/api/v1/periods/2025-niets-q1/evidence", "a.pdf", MadeFiles.pdf());

    assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
    assertThat(foreign.body().replace("2025-jinc-q1", "#"))
        .isEqualTo(missing.body().replace("2025-niets-q1", "#"));
  }

  // --- What may be kept, and what happens while nothing scans

  @Test
  void a_good_file_is_given_back_as_something_to_save_and_never_to_show() throws IOException {
    Answer made = attach("kl\u00e1cht \"1\".pdf", MadeFiles.pdfSaying("goed"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.one("Virus-Scan")).contains("clean");
    String id = made.found("\"id\":\"([0-9a-f-]{36})\"");

    Answer back = wire.send("GET " + EVIDENCE + "/" + id, key);

    assertThat(back.one("Content-Type")).contains("application/octet-stream");
    assertThat(back.one("Content-Disposition").orElseThrow()).startsWith("attachment");
    assertThat(back.one("X-Content-Type-Options")).contains("nosniff");
    assertThat(wire.send("DELETE " + EVIDENCE + "/" + id, key).status()).isEqualTo(204);
    recordForgets();
  }

  @Test
  void while_nothing_scans_a_file_is_given_to_nobody() throws Exception {
    clamd.stop();
    try {
      Answer made = attach("a.pdf", MadeFiles.pdfSaying("wacht"));
      assertThat(made.one("Virus-Scan")).contains("waiting");
      String id = made.found("\"id\":\"([0-9a-f-]{36})\"");

      Answer back = wire.send("GET " + EVIDENCE + "/" + id, key);

      assertThat(back.status()).isBetween(400, 499);
      assertThat(back.body()).containsPattern(Said.sentence("upload.waiting"));
      assertThat(wire.send("DELETE " + EVIDENCE + "/" + id, key).status()).isEqualTo(204);
    } finally {
      clamd.start();
      recordForgets();
    }
  }

  // --- Sending

  private Answer attach(String name, byte[] content) throws IOException {
    return program.attach(EVIDENCE, name, content);
  }

  // --- Looking

  private void isToldOnce(String refusal) {
    List<String> lines = log.taken();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .startsWith("refused " + refusal + " door=EVIDENCE")
        .endsWith("person=jinc");
  }

  /** What was good stays in the record, also without the draft: no test's own business is that. */
  private void recordForgets() {
    world.tamper("DELETE FROM upload.blob", "DELETE FROM dossier.document");
  }

  private List<String> kept() {
    return world
        .owner()
        .sql(
            """
            SELECT 'content ' || sha256 FROM upload.blob
            UNION ALL SELECT 'document ' || name FROM dossier.document
            """)
        .query(String.class)
        .list();
  }

  private static Set<String> lying() {
    String[] lying = quarantine().toFile().list();
    return lying == null ? Set.of() : Set.of(lying);
  }
}
