package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads fields of a draft. Most were typed by the same person in the same save as the one before;
 * they share what they have in common, or many fields would weigh several times as much.
 */
final class DraftRows implements RowMapper<DraftStore.Row> {

  private static final int RECENT = 1 << 10;

  private long version = -1;
  private Instant at = Instant.EPOCH;
  private @Nullable Source source;
  private final Draft.@Nullable Entry[] recent = new Draft.Entry[RECENT];

  @Override
  public DraftStore.Row mapRow(ResultSet row, int number) throws SQLException {
    long itsVersion = row.getLong("version");
    Instant itsTime = row.getTimestamp("saved_at").toInstant();
    if (itsVersion != version || !itsTime.equals(at)) {
      version = itsVersion;
      at = itsTime;
    }
    return new DraftStore.Row(row.getString("field"), entry(row.getString("typed"), source(row)));
  }

  /** Counts are the same few over and over; of one save, and without a place, they are one. */
  private Draft.Entry entry(String text, Source its) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 10) & RECENT - 1;
    Draft.Entry known = recent[place];
    if (known != null
        && known.text().equals(text)
        && known.version() == version
        && known.at() == at
        && known.source() == its) {
      return known;
    }
    Draft.Entry entry = new Draft.Entry(text, version, at, its);
    recent[place] = entry;
    return entry;
  }

  private Source source(ResultSet row) throws SQLException {
    Source before = source;
    String place = row.getString("place");
    String person = row.getString("by_person");
    String name = row.getString("by_name");
    Source.Kind kind = Source.Kind.valueOf(row.getString("source"));
    if (before == null || !before.by().value().equals(person) || !before.byName().equals(name)) {
      before = new Source(kind, place, new PersonId(person), name);
    } else if (before.kind() != kind || !before.place().equals(place)) {
      before = new Source(kind, place, before.by(), before.byName());
    }
    source = before;
    return before;
  }
}
