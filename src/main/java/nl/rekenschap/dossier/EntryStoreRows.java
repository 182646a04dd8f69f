package nl.rekenschap.dossier;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Source;
import org.jspecify.annotations.Nullable;

/** Entries as rows. */
final class EntryStoreRows {

  /** Entries, each with what was made unreadable in it. */
  static final String ENTRIES =
      """
      SELECT e.*, r.redacted_parts, r.redacted_digests FROM dossier.entry e
      LEFT JOIN LATERAL (
        SELECT array_agg(d.part) AS redacted_parts, array_agg(d.digest) AS redacted_digests
        FROM dossier.redacted d WHERE d.case_id = e.case_id AND d.number = e.number) r ON true
      """;

  private EntryStoreRows() {}

  static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getString("person"),
        row.getString("person_name"),
        row.getString("on_behalf"),
        row.getString("what"),
        details(row),
        changes(row),
        row.getString("why"),
        source(row),
        row.getBoolean("internal"),
        row.getInt("format"),
        row.getString("hash"),
        unreadable(row));
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    String[] names = texts(row.getArray("detail_names"));
    String[] values = texts(row.getArray("detail_values"));
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      // A row that somebody cut is shown as far as it goes; its hash says that it is broken.
      details.put(names[i], i < values.length ? values[i] : "");
    }
    for (int i = names.length; i < values.length; i++) {
      details.put("? " + i, values[i]);
    }
    return details;
  }

  private static Map<String, String> unreadable(ResultSet row) throws SQLException {
    Array parts = row.getArray("redacted_parts");
    if (parts == null) {
      return Map.of();
    }
    String[] names = texts(parts);
    String[] digests = texts(row.getArray("redacted_digests"));
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      unreadable.put(names[i], digests[i]);
    }
    return unreadable;
  }

  private static List<Change> changes(ResultSet row) throws SQLException {
    String[] fields = texts(row.getArray("change_fields"));
    @Nullable String[] before = texts(row.getArray("change_before"));
    @Nullable String[] after = texts(row.getArray("change_after"));
    int count = Math.max(fields.length, Math.max(before.length, after.length));
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(
          new Change(
              i < fields.length ? fields[i] : "?",
              i < before.length ? before[i] : null,
              i < after.length ? after[i] : null));
    }
    return changes;
  }

  private static @Nullable Source source(ResultSet row) throws SQLException {
    String kind = row.getString("source_kind");
    return kind == null
        ? null
        : new Source(
            Source.Kind.valueOf(kind), row.getString("source_id"), row.getString("source_sha256"));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
