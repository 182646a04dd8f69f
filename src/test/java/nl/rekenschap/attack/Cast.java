package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.access.Role;
import nl.rekenschap.upload.MadeFiles;

/** Who is there to be kept apart, and the marks in what is theirs. */
final class Cast {

  private final int port;
  private final Belongings belongings;
  private final Rules rules;

  Cast(int port, Belongings belongings, Rules rules) {
    this.port = port;
    this.belongings = belongings;
    this.rules = rules;
  }

  private static String mark(String name) {
    return "merkteken-" + name + "-q7x";
  }

  /**
   * A paper whose content and name say whose it is, wherever one may be sent now, and a question to
   * open again what was closed.
   */
  void attachPapers(String provider, String secret) throws IOException {
    String key = "Authorization: Bearer " + secret;
    Wire wire = new Wire(port);
    for (String period :
        belongings
            .database()
            .sql(
                """
                SELECT p.id FROM reporting.period p JOIN workflow.case_label l USING (case_id)
                WHERE l.provider_id = :provider
                """)
            .param("provider", provider)
            .query(String.class)
            .list()) {
      wire.send(
          "POST /api/v1/periods/" + period + "/reopenings",
          "{\"reason\":\"Een getal was verkeerd overgenomen.\"}".getBytes(StandardCharsets.UTF_8),
          key,
          Visit.JSON,
          "Idempotency-Key: " + UUID.randomUUID());
      Answer form = wire.send("GET /api/v1/periods/" + period, key);
      if (form.body().contains("\"name\":\"")) {
        String field = form.found("\"fields\":\\[\\{\"name\":\"([^\"]+)\"");
        wire.send(
            "POST /api/v1/periods/%s/evidence?field=%s&name=%s.pdf"
                .formatted(period, Visit.encoded(field), mark(provider)),
            MadeFiles.pdfSaying(mark(provider)),
            key,
            "Content-Type: application/pdf",
            "Idempotency-Key: " + UUID.randomUUID());
      }
    }
  }

  Somebody provider(String name, String other) throws IOException {
    Map<String, Set<String>> own = belongings.of(name);
    List<String> marked = belongings.mark(own, belongings.of(other), mark(name));
    assertThat(marked).as("columns with a mark").hasSizeGreaterThan(20);
    own.keySet().removeIf(kind -> kind.startsWith("workflow."));
    own.putAll(tasks(Role.PROVIDER_CONTACT, name));
    return Somebody.of(port, name, Role.PROVIDER_CONTACT, withSignals(name, name, own), mark(name));
  }

  /**
   * Tasks are of the groups that may do them; what else people of the municipality see, they share,
   * such as all cases.
   */
  Somebody staff(String name, Role role, String provider) throws IOException {
    Map<String, Set<String>> own = withSignals(name, "", belongings.ofStaff());
    own.putAll(belongings.of(provider));
    own.keySet().removeIf(kind -> kind.startsWith("workflow."));
    own.putAll(tasks(role, ""));
    belongings
        .database()
        .sql("UPDATE post.signal SET subject = subject || ' ' || :mark WHERE person = :person")
        .param("mark", mark(name))
        .param("person", name)
        .update();
    belongings
        .database()
        .sql(
            """
            INSERT INTO workflow.saved_view (owner, owner_name, name, shared, look, changed_at)
            VALUES (:person, :person, :mark, false, '', now())
            """)
        .param("person", name)
        .param("mark", mark(name))
        .update();
    return Somebody.of(port, name, role, own, mark(name));
  }

  /**
   * What somebody was told opens for who may see the case that it is about, and else for nobody.
   *
   * @param provider empty for those of all cases
   */
  private Map<String, Set<String>> withSignals(
      String person, String provider, Map<String, Set<String>> own) {
    Set<String> signals =
        new LinkedHashSet<>(
            belongings
                .database()
                .sql(
                    """
                    SELECT key FROM post.signal LEFT JOIN workflow.case_label USING (case_id)
                    WHERE person = :person
                       OR case_id IS NOT NULL AND :provider IN ('', provider_id)
                    ORDER BY person = :person DESC, id DESC
                    """)
                .param("person", person)
                .param("provider", provider)
                .query(String.class)
                .list());
    own.put("signal", signals);
    return own;
  }

  /**
   * @param provider empty for those of all cases
   */
  private Map<String, Set<String>> tasks(Role role, String provider) {
    Set<String> may = rules.tasksOf(role);
    Map<String, Set<String>> tasks = new LinkedHashMap<>();
    belongings
        .database()
        .sql(
            """
            SELECT id, task FROM workflow.work_item
            WHERE :provider IN ('', provider_id) ORDER BY state = 'OPEN' DESC, id
            """)
        .param("provider", provider)
        .query((row, number) -> Map.entry(Rules.TASK + row.getString(2), row.getString(1)))
        .list()
        .stream()
        .filter(item -> may.contains(item.getKey()))
        .forEach(
            item ->
                tasks
                    .computeIfAbsent(item.getKey(), task -> new LinkedHashSet<>())
                    .add(item.getValue()));
    return tasks;
  }
}
