package nl.rekenschap.dossier;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals and the ends that they hold. */
@Repository
class SealStore {

  /** Who writes to the record holds this one shared, until its transaction ends. */
  static final long GATE = 25_000_001;

  /** Of a day on which nothing was read. */
  static final ReadingsEnd NO_READINGS = new ReadingsEnd(0, "");

  private static final long SEALER = 25_000_002;

  private final JdbcClient jdbc;

  SealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether nobody is writing now, so that all that was dated before now can be read. It does not
   * stand in line: whoever writes in a transaction inside another would wait for itself.
   */
  boolean nobodyWrites() {
    return tryLock(GATE);
  }

  /** Whether this node seals now, and no other until the transaction ends. */
  boolean isSealer() {
    return tryLock(SEALER);
  }

  private boolean tryLock(long key) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  Optional<Seal> last() {
    return jdbc.sql("SELECT * FROM dossier.seal ORDER BY number DESC LIMIT 1")
        .query(SealStore::seal)
        .optional();
  }

  Optional<Seal> of(LocalDate day) {
    return jdbc.sql("SELECT * FROM dossier.seal WHERE day = :day")
        .param("day", Date.valueOf(day))
        .query(SealStore::seal)
        .optional();
  }

  /** Newest first, from before that number. */
  List<Seal> before(int number, int limit) {
    return jdbc.sql(
            "SELECT * FROM dossier.seal WHERE number < :number ORDER BY number DESC LIMIT :limit")
        .param("number", number)
        .param("limit", limit)
        .query(SealStore::seal)
        .list();
  }

  /** All, oldest first; to be closed. */
  Stream<Seal> all() {
    return jdbc
        .sql("SELECT * FROM dossier.seal ORDER BY number")
        .withFetchSize(500)
        .query(SealStore::seal)
        .stream();
  }

  /** The day before which nothing was read; absent when nothing ever was. */
  Optional<LocalDate> firstReading() {
    return jdbc.sql("SELECT day FROM dossier.reading ORDER BY day LIMIT 1")
        .query((row, n) -> row.getDate("day").toLocalDate())
        .optional();
  }

  boolean isEmptyBefore(Instant moment) {
    return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM dossier.entry WHERE at < :at)")
        .param("at", Timestamp.from(moment))
        .query(Boolean.class)
        .single();
  }

  /** The days on which the record was added to or read, of those between these two. */
  Set<LocalDate> eventful(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT DISTINCT (at AT TIME ZONE :zone)::date AS day FROM dossier.entry
            WHERE at >= :begin AND at < :end
            UNION SELECT DISTINCT day FROM dossier.reading WHERE day BETWEEN :from AND :to
            """)
        .param("zone", BusinessClock.ZONE.getId())
        .param("begin", Timestamp.from(BusinessClock.startOf(from)))
        .param("end", Timestamp.from(BusinessClock.startOf(to.plusDays(1))))
        .param("from", Date.valueOf(from))
        .param("to", Date.valueOf(to))
        .query((row, n) -> row.getDate("day").toLocalDate())
        .set();
  }

  /** Ends of chains that were added to between these moments, in order of case; to be closed. */
  Stream<Line.End> endsBetween(int seal, @Nullable Instant from, Instant to) {
    return jdbc
        .sql(
            """
            SELECT :seal AS seal, e.case_id, e.number, e.hash
            FROM (SELECT case_id, max(number) AS number FROM dossier.entry
                  WHERE at >= :from AND at < :to GROUP BY case_id) AS last
            JOIN dossier.entry e ON e.case_id = last.case_id AND e.number = last.number
            WHERE e.number > coalesce((SELECT max(s.number) FROM dossier.sealed_end s
                                       WHERE s.case_id = e.case_id), 0)
            ORDER BY e.case_id COLLATE "C"
            """)
        .param("seal", seal)
        .param("from", Timestamp.from(from == null ? Instant.EPOCH : from))
        .param("to", Timestamp.from(to))
        .withFetchSize(500)
        .query(SealStore::end)
        .stream();
  }

  /** How many readings that day has, and the last one's hash. */
  ReadingsEnd readings(LocalDate day) {
    return jdbc.sql(
            "SELECT number, hash FROM dossier.reading WHERE day = :day ORDER BY number DESC LIMIT"
                + " 1")
        .param("day", Date.valueOf(day))
        .query((row, n) -> new ReadingsEnd(row.getInt("number"), row.getString("hash")))
        .optional()
        .orElse(NO_READINGS);
  }

  record ReadingsEnd(int number, String hash) {}

  /** After a standstill these are many days, of which most have nothing. */
  void addSeals(List<Seal> seals) {
    jdbc.sql(
            """
            INSERT INTO dossier.seal (number, day, up_to, ends, ends_hash, readings, readings_hash,
              previous, head, made_at)
            SELECT * FROM unnest(:numbers::int[], :days::date[], :upTo::timestamptz[],
              :ends::int[], :endsHashes::text[], :readings::int[], :readingsHashes::text[],
              :previous::text[], :heads::text[], :madeAt::timestamptz[])
            """)
        .param("numbers", seals.stream().map(Seal::number).toArray(Integer[]::new))
        .param("days", texts(seals, Seal::day))
        .param("upTo", texts(seals, Seal::upTo))
        .param("ends", seals.stream().map(Seal::ends).toArray(Integer[]::new))
        .param("endsHashes", texts(seals, Seal::endsHash))
        .param("readings", seals.stream().map(Seal::readings).toArray(Integer[]::new))
        .param("readingsHashes", texts(seals, Seal::readingsHash))
        .param("previous", texts(seals, Seal::previous))
        .param("heads", texts(seals, Seal::head))
        .param("madeAt", texts(seals, Seal::madeAt))
        .update();
  }

  private static String[] texts(List<Seal> seals, Function<Seal, Object> part) {
    return seals.stream().map(seal -> part.apply(seal).toString()).toArray(String[]::new);
  }

  void add(List<Line.End> ends) {
    jdbc.sql(
            """
            INSERT INTO dossier.sealed_end (seal, case_id, number, hash)
            SELECT * FROM unnest(:seals, :cases, :numbers, :hashes)
            """)
        .param("seals", ends.stream().map(Line.End::seal).toArray(Integer[]::new))
        .param("cases", ends.stream().map(Line.End::caseId).toArray(String[]::new))
        .param("numbers", ends.stream().map(Line.End::number).toArray(Integer[]::new))
        .param("hashes", ends.stream().map(Line.End::hash).toArray(String[]::new))
        .update();
  }

  /** The ends that a seal holds, in order of case; to be closed. */
  Stream<Line.End> ends(int seal) {
    return jdbc
        .sql("SELECT * FROM dossier.sealed_end WHERE seal = :seal ORDER BY case_id COLLATE \"C\"")
        .param("seal", seal)
        .withFetchSize(500)
        .query(SealStore::end)
        .stream();
  }

  private static Line.End end(ResultSet row, int number) throws SQLException {
    return new Line.End(
        row.getInt("seal"), row.getString("case_id"), row.getInt("number"), row.getString("hash"));
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    return new Seal(
        row.getInt("number"),
        row.getDate("day").toLocalDate(),
        row.getTimestamp("up_to").toInstant(),
        row.getInt("ends"),
        row.getString("ends_hash"),
        row.getInt("readings"),
        row.getString("readings_hash"),
        row.getString("previous"),
        row.getString("head"),
        row.getTimestamp("made_at").toInstant());
  }
}
