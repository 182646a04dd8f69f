package nl.rekenschap.post;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how people want to be told. */
@Repository
class WishStore {

  /** The language of one person, and how that person wants to be told about one kind of thing. */
  record Taste(Locale language, Wish wish) {}

  static final Locale DUTCH = Locale.of("nl");

  private final JdbcClient jdbc;

  WishStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these people who said how they want it. */
  Map<PersonId, Taste> tastes(Collection<PersonId> people, SignalKind kind) {
    Map<PersonId, Taste> all = new HashMap<>();
    jdbc.sql(
            """
            SELECT p.id, coalesce(r.language, 'nl') AS language,
                   coalesce(w.by_mail, 'AT_ONCE') AS by_mail, coalesce(w.on_screen, true) AS on_screen
            FROM unnest(:people) AS p (id)
            LEFT JOIN post.reader r ON r.person = p.id
            LEFT JOIN post.wish w ON w.person = p.id AND w.kind = :kind
            """)
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .param("kind", kind.name())
        .query(
            (row, number) ->
                all.put(
                    new PersonId(row.getString("id")),
                    new Taste(
                        Locale.of(row.getString("language")),
                        new Wish(
                            kind,
                            ByMail.valueOf(row.getString("by_mail")),
                            row.getBoolean("on_screen")))))
        .list();
    return all;
  }

  Locale language(PersonId person) {
    return jdbc.sql("SELECT language FROM post.reader WHERE person = :person")
        .param("person", person.value())
        .query(String.class)
        .optional()
        .map(Locale::of)
        .orElse(DUTCH);
  }

  List<Wish> wishes(PersonId person) {
    return jdbc.sql("SELECT kind, by_mail, on_screen FROM post.wish WHERE person = :person")
        .param("person", person.value())
        .query(
            (row, number) ->
                new Wish(
                    SignalKind.valueOf(row.getString("kind")),
                    ByMail.valueOf(row.getString("by_mail")),
                    row.getBoolean("on_screen")))
        .list();
  }

  void keep(PersonId person, Locale language, List<Wish> wishes) {
    jdbc.sql(
            """
            INSERT INTO post.reader (person, language) VALUES (:person, :language)
            ON CONFLICT (person) DO UPDATE SET language = excluded.language
            """)
        .param("person", person.value())
        .param("language", language.getLanguage())
        .update();
    jdbc.sql(
            """
            INSERT INTO post.wish (person, kind, by_mail, on_screen)
            SELECT :person, kind, by_mail, on_screen
            FROM unnest(:kinds, :mails, :screens) AS w (kind, by_mail, on_screen)
            ON CONFLICT (person, kind)
            DO UPDATE SET by_mail = excluded.by_mail, on_screen = excluded.on_screen
            """)
        .param("person", person.value())
        .param("kinds", wishes.stream().map(wish -> wish.kind().name()).toArray(String[]::new))
        .param("mails", wishes.stream().map(wish -> wish.byMail().name()).toArray(String[]::new))
        .param("screens", wishes.stream().map(Wish::onScreen).toArray(Boolean[]::new))
        .update();
  }
}
