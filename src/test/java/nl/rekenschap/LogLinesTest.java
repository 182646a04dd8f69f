package nl.rekenschap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the log, and what cannot, by the product's own settings. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

  private static final Logger LOG = LoggerFactory.getLogger(LogLinesTest.class);

  /** What somebody may type as a name: an end of a line, colours, signs that turn a line around. */
  private static final List<String> TYPED =
      List.of(
          "Jan\r\n2026-11-23T10:00:00.000+01:00  INFO [main] x : forged",
          "Jan\n\tat forged.Trace.line(Trace.java)",
          "Jan\u001b[2J\u001b[31m forged",
          "Jan\u2028forged\u2029forged\u0085forged\u000bforged\u000cforged",
          "Jan\u202eforged\u0000\u0007\u0008");

  @Test
  void nothing_that_somebody_typed_begins_a_line(CapturedOutput output) {
    log();

    List<String> said = said(output);
    assertThat(said.stream().filter(line -> !line.startsWith("\t"))).hasSize(2 * TYPED.size());
    assertThat(said)
        .allSatisfy(
            line -> assertThat(line).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\t]]"))
        .noneMatch(line -> line.startsWith("2026-11-23T10:00"));
    assertThat(said.stream().filter(line -> line.contains("name Jan_"))).hasSize(2 * TYPED.size());
    assertThat(output.getOut()).doesNotContain("\u001b", "\u2028", "\u202e", "\u0000");
  }

  @Test
  void each_line_says_when_with_its_zone_how_grave_and_where(CapturedOutput output) {
    log();

    assertThat(said(output).stream().filter(line -> !line.startsWith("\t")))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              OffsetDateTime.parse(line.substring(0, line.indexOf(' ')));
              assertThat(line)
                  .containsPattern(
                      "^\\S+ +(INFO|ERROR) \\[\\w+] \\[-] nl\\.rekenschap\\.LogLinesTest +: ");
            });
  }

  /** Who that is comes from {@code access.WhoInLog}. */
  @Test
  void each_line_says_who_asked_in_text_and_in_json(CapturedOutput output) {
    MDC.put("who", "0123456789ab");
    try {
      log();
      log("--logging.structured.format.console=ecs");
    } finally {
      MDC.remove("who");
    }

    List<String> said = said(output).stream().filter(line -> line.contains("name Jan")).toList();
    assertThat(said).hasSizeGreaterThanOrEqualTo(4 * TYPED.size());
    assertThat(said)
        .allSatisfy(
            line ->
                assertThat(line)
                    .containsAnyOf("] [0123456789ab] nl.rekenschap", "\"who\":\"0123456789ab\""));
    assertThat(said.stream().filter(line -> line.startsWith("{"))).hasSize(2 * TYPED.size());
  }

  @Test
  void with_one_setting_each_line_is_json(CapturedOutput output) {
    log("--logging.structured.format.console=ecs");

    List<String> said = said(output);
    assertThat(said).hasSize(2 * TYPED.size());
    for (String line : said) {
      JsonNode sheet = JsonMapper.shared().readTree(line);
      OffsetDateTime.parse(sheet.get("@timestamp").asString());
      assertThat(sheet.get("message").asString()).startsWith("name Jan");
      assertThat(line).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]");
    }
  }

  @Test
  void lines_go_to_standard_output_and_nowhere_else() {
    log();

    LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    List<Appender<ILoggingEvent>> ways = new ArrayList<>();
    loggers
        .getLoggerList()
        .forEach(each -> each.iteratorForAppenders().forEachRemaining(ways::add));
    assertThat(ways).hasOnlyElementsOfType(ConsoleAppender.class).hasSize(1);
  }

  private static void log(String... settings) {
    // It stays behind in the process and would rule the next test.
    System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(LogLinesTest.class)
            .web(WebApplicationType.NONE)
            .run(settings)) {
      assertThat(context.isRunning()).isTrue();
      for (String typed : TYPED) {
        LOG.info("name {}", typed);
        LOG.error("name {}", typed, new IllegalStateException(typed, new RuntimeException(typed)));
      }
    }
  }

  /** From our first line on. */
  private static List<String> said(CapturedOutput output) {
    return output.getOut().lines().dropWhile(line -> !line.contains("name Jan")).toList();
  }

  /**
   * What may stand in an ordinary line: numbers of things, kinds of failures and counts. Whoever
   * adds one asks whether it can hold a name, an address or something that a person wrote.
   */
  private static final Map<String, Set<String>> SAID =
      Map.ofEntries(
          entry("access.AccessSetup", Set.of()),
          entry("access.NewSeals", Set.of("closed")),
          entry("access.PersonRecord", Set.of()),
          entry("access.StandIns", Set.of()),
          entry("database.EmbeddedServer", Set.of("folder.cluster()", "server.getPort()")),
          entry("dossier.SealFiles", Set.of("e.getClass().getSimpleName()", "seal.day()")),
          entry("dossier.ui.SealsView", Set.of("e")),
          entry(
              "kernel.SecurityLog",
              Set.of("line(\"refused \" + what, pairs)", "line(what, pairs)")),
          entry("ledger.Integrity", Set.of("examination.findings().size()")),
          entry("letter.PaperWarming", Set.of("e")),
          entry("post.Postman", Set.of("mail.id()", "name(e)", "outcome")),
          entry(
              "programme.InitialProgramme",
              Set.of("imported.programme()", "same.programme()", "why")),
          entry("rehearsal.Play", Set.of("clock.today()", "e", "year")),
          entry("retention.Destroying", Set.of("e", "list")),
          entry("shell.Trouble", Set.of("bug", "number")),
          entry("upload.Intake", Set.of("e.getMessage()")),
          entry("upload.Watch", Set.of("e.getMessage()")),
          entry("workflow.Bundle", Set.of("e.getClass().getSimpleName()", "jobs.size()")),
          entry("workflow.WorkCheck", Set.of("outcome.moved()", "outcome.repairs().size()")));

  @Test
  void log_lines_hold_nothing_of_a_person() {
    Map<String, Set<String>> said = new TreeMap<>();
    for (TreePath path :
        Sources.read()
            .all(
                MethodInvocationTree.class,
                call ->
                    call.getMethodSelect()
                        .toString()
                        .matches("(LOG|SECURITY)\\.(trace|debug|info|warn|error|at\\w+)"))) {
      MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
      Set<String> arguments =
          said.computeIfAbsent(Sources.name(path.getCompilationUnit()), name -> new TreeSet<>());
      call.getArguments().stream()
          .filter(argument -> !(argument instanceof LiteralTree))
          .map(ExpressionTree::toString)
          .forEach(arguments::add);
    }
    assertThat(said).isEqualTo(new TreeMap<>(SAID));
  }

  /** Whose account it was is needed to find out what happened; an account's name is an id. */
  private static final Set<String> SECURITY_KEYS =
      Set.of(
          "account",
          "address",
          "at",
          "because",
          "by",
          "door",
          "ending",
          "list",
          "made",
          "method",
          "person",
          "sha256",
          "signature",
          "status",
          "unreadable",
          "who");

  @Test
  void security_lines_hold_these_keys_and_no_others() {
    Set<String> keys = new TreeSet<>();
    for (TreePath path :
        Sources.read()
            .all(
                MethodInvocationTree.class,
                call -> call.getMethodSelect().toString().startsWith("SecurityLog."))) {
      List<? extends ExpressionTree> arguments =
          ((MethodInvocationTree) path.getLeaf()).getArguments();
      for (int i = 1; i < arguments.size(); i += 2) {
        keys.add(
            arguments.get(i) instanceof LiteralTree literal
                ? String.valueOf(literal.getValue())
                : arguments.get(i) instanceof IdentifierTree name
                    ? "<" + name + ">"
                    : arguments.get(i).toString());
      }
    }
    assertThat(keys).isEqualTo(new TreeSet<>(SECURITY_KEYS));
  }
}
