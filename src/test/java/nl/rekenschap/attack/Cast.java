package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.upload.MadeFiles;

/** Who is there to be kept apart, and the marks in what is theirs. */
final class Cast {

  private final int port;
  private final Belongings belongings;

  Cast(int port, Belongings belongings) {
    this.port = port;
    this.belongings = belongings;
  }

  private static String mark(String name) {
    return "merkteken-" + name + "-q7x";
  }

  /** A paper whose content and name say whose it is, wherever one may be sent now. */
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
    own.putAll(tasks("case_id = ANY (:of)", own.get("case").toArray(String[]::new)));
    return Somebody.of(port, name, withSignals(name, own), mark(name));
  }

  Somebody staff(String name, String role) throws IOException {
    Map<String, Set<String>> own = withSignals(name, new LinkedHashMap<>());
    own.putAll(tasks("role = ANY (:of) AND queue NOT LIKE 'task:%'", new String[] {role}));
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
    return Somebody.of(port, name, own, mark(name));
  }

  private Map<String, Set<String>> withSignals(String person, Map<String, Set<String>> own) {
    Set<String> signals =
        new LinkedHashSet<>(
            belongings
                .database()
                .sql("SELECT id::text FROM post.signal WHERE person = :person ORDER BY id DESC")
                .param("person", person)
                .query(String.class)
                .list());
    own.put("signal", signals);
    return own;
  }

  private Map<String, Set<String>> tasks(String which, String[] of) {
    Map<String, Set<String>> tasks = new LinkedHashMap<>();
    belongings
        .database()
        .sql(
            "SELECT id, task FROM workflow.work_item WHERE %s ORDER BY state = 'OPEN' DESC"
                .formatted(which))
        .param("of", of)
        .query((row, number) -> Map.entry(row.getString("task"), row.getString("id")))
        .list()
        .forEach(
            item ->
                tasks
                    .computeIfAbsent("task:" + item.getKey(), task -> new LinkedHashSet<>())
                    .add(item.getValue()));
    return tasks;
  }
}
