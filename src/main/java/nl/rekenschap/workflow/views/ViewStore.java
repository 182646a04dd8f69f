package nl.rekenschap.workflow.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the saved views. */
@Repository
class ViewStore {

  private static final String VIEWS =
      "SELECT id, owner, owner_name, name, shared, look FROM workflow.saved_view";

  private final JdbcClient jdbc;

  ViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's own and what colleagues share, the own ones first. */
  List<SavedView> visibleTo(PersonId person) {
    return jdbc.sql(
            VIEWS
                + """
                   WHERE owner = :person OR shared
                  ORDER BY owner <> :person, lower(name), id
                  """)
        .param("person", person.value())
        .query(ViewStore::view)
        .list();
  }

  Optional<SavedView> view(long id) {
    return jdbc.sql(VIEWS + " WHERE id = :id").param("id", id).query(ViewStore::view).optional();
  }

  /** How many the person has, without the one of that name. */
  long others(PersonId person, String name) {
    return jdbc.sql(
            "SELECT count(*) FROM workflow.saved_view WHERE owner = :person AND name <> :name")
        .param("person", person.value())
        .param("name", name)
        .query(Long.class)
        .single();
  }

  long save(Person owner, String name, boolean shared, String look, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO workflow.saved_view (owner, owner_name, name, shared, look, changed_at)
            VALUES (:owner, :ownerName, :name, :shared, :look, :at)
            ON CONFLICT (owner, name) DO UPDATE
            SET owner_name = excluded.owner_name, shared = excluded.shared, look = excluded.look,
                changed_at = excluded.changed_at
            RETURNING id
            """)
        .param("owner", owner.id().value())
        .param("ownerName", owner.name())
        .param("name", name)
        .param("shared", shared)
        .param("look", look)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void remove(long id) {
    jdbc.sql("DELETE FROM workflow.saved_view WHERE id = :id").param("id", id).update();
  }

  Optional<String> last(PersonId person) {
    return jdbc.sql("SELECT look FROM workflow.last_look WHERE person = :person")
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  void remember(PersonId person, String look) {
    jdbc.sql(
            """
            INSERT INTO workflow.last_look (person, look) VALUES (:person, :look)
            ON CONFLICT (person) DO UPDATE SET look = excluded.look
            WHERE workflow.last_look.look <> excluded.look
            """)
        .param("person", person.value())
        .param("look", look)
        .update();
  }

  private static SavedView view(ResultSet row, int number) throws SQLException {
    return new SavedView(
        row.getLong("id"),
        new PersonId(row.getString("owner")),
        row.getString("owner_name"),
        row.getString("name"),
        row.getBoolean("shared"),
        row.getString("look"));
  }
}
