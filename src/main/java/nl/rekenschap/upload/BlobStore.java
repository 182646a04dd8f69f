package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The room's SQL: contents in pieces, and when files came. The database's clock is the one used. A
 * content is nobody's: the database shows it to no one, and rooms that know whose it is ask here.
 */
@Repository
class BlobStore implements Blobs {

  private static final int PIECE = 1 << 20;

  private final JdbcClient jdbc;

  BlobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Arrived file) {
    BlobState state =
        switch (file.verdict()) {
          case CLEAN -> BlobState.CLEAN;
          case UNSCANNED -> BlobState.UNSCANNED;
          case WAITING -> BlobState.WAITING;
        };
    try (InputStream in = file.open()) {
      keep(file.sha256(), file.size(), file.sort().mediaType(), state, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(String mediaType, byte[] content) {
    String sha256 = Sha256.of(content);
    try (InputStream in = new java.io.ByteArrayInputStream(content)) {
      keep(sha256, content.length, mediaType, BlobState.CLEAN, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256;
  }

  private void keep(String sha256, long size, String mediaType, BlobState state, InputStream in)
      throws IOException {
    boolean fresh = Sight.whole(() -> isFresh(sha256, size, mediaType, state));
    if (fresh) {
      int number = 0;
      for (byte[] part = in.readNBytes(PIECE); part.length > 0; part = in.readNBytes(PIECE)) {
        add(sha256, number++, part);
      }
    }
  }

  private void add(String sha256, int number, byte[] part) {
    Sight.whole(
        () ->
            jdbc.sql(
                    "INSERT INTO upload.blob_part (sha256, number, bytes) VALUES (:sha, :n,"
                        + " :bytes)")
                .param("sha", sha256)
                .param("n", number)
                .param("bytes", part)
                .update());
  }

  private boolean isFresh(String sha256, long size, String mediaType, BlobState state) {
    return jdbc.sql(
            """
            INSERT INTO upload.blob AS there (sha256, size, media_type, state)
            VALUES (:sha, :size, :type, :state)
            ON CONFLICT (sha256) DO UPDATE SET
              kept_at = now(),
              state = CASE
                WHEN there.state = 'CLEAN' OR there.state = 'INFECTED' THEN there.state
                ELSE excluded.state END
            RETURNING (xmax = 0) AS fresh, state
            """)
        .param("sha", sha256)
        .param("size", size)
        .param("type", mediaType)
        .param("state", state.name())
        .query(
            (row, number) -> {
              if (row.getString("state").equals(BlobState.INFECTED.name())) {
                throw new Refused("upload.infected");
              }
              return row.getBoolean("fresh");
            })
        .single();
  }

  @Override
  public InputStream open(String sha256) {
    BlobState state =
        Optional.ofNullable(states(List.of(sha256)).get(sha256)).orElseThrow(Refused::notFound);
    return switch (state) {
      case WAITING -> throw new Refused("upload.waiting");
      case INFECTED -> throw new Refused("upload.removed");
      case CLEAN, UNSCANNED -> parts(sha256);
    };
  }

  /** For the scanner, which gets what nobody else does. */
  InputStream parts(String sha256) {
    return new Parts(number -> part(sha256, number));
  }

  private byte @Nullable [] part(String sha256, int number) {
    return Sight.whole(
        () ->
            jdbc.sql("SELECT bytes FROM upload.blob_part WHERE sha256 = :sha AND number = :n")
                .param("sha", sha256)
                .param("n", number)
                .query(byte[].class)
                .optional()
                .orElse(null));
  }

  @Override
  public Map<String, BlobState> states(Collection<String> sha256s) {
    return Sight.whole(() -> statesOf(sha256s));
  }

  private Map<String, BlobState> statesOf(Collection<String> sha256s) {
    Map<String, BlobState> states = new HashMap<>();
    jdbc.sql("SELECT sha256, state FROM upload.blob WHERE sha256 = ANY (:shas)")
        .param("shas", sha256s.toArray(String[]::new))
        .query(
            row -> {
              states.put(row.getString("sha256"), BlobState.valueOf(row.getString("state")));
            });
    return states;
  }

  @Override
  public Map<String, String> measured(Collection<String> sha256s) {
    Map<String, String> measured = new HashMap<>();
    for (String sha256 : states(sha256s).keySet()) {
      byte @Nullable [] first = part(sha256, 0);
      if (first != null) {
        measured.put(sha256, measure(sha256));
      }
    }
    return measured;
  }

  private String measure(String sha256) {
    return Sha256.ofEach(
        new java.util.Iterator<>() {
          private int number;
          private byte @Nullable [] next = part(sha256, 0);

          @Override
          public boolean hasNext() {
            return next != null;
          }

          @Override
          public byte[] next() {
            byte @Nullable [] now = next;
            if (now == null) {
              throw new java.util.NoSuchElementException();
            }
            next = part(sha256, ++number);
            return now;
          }
        });
  }

  @Override
  @Transactional
  public void delete(String sha256) {
    Sight.whole(
        () ->
            jdbc.sql("DELETE FROM upload.blob WHERE sha256 = :sha").param("sha", sha256).update());
  }

  /** One that waits and that no other node is looking at, held until the transaction ends. */
  Optional<String> nextWaiting() {
    return jdbc.sql(
            """
            SELECT sha256 FROM upload.blob WHERE state = 'WAITING'
            ORDER BY tried_at NULLS FIRST, kept_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .query(String.class)
        .optional();
  }

  int waiting() {
    return jdbc.sql("SELECT count(*) FROM upload.blob WHERE state = 'WAITING'")
        .query(Integer.class)
        .single();
  }

  void scanned(String sha256, BlobState state) {
    jdbc.sql(
            "UPDATE upload.blob SET state = :state, tried_at = clock_timestamp() WHERE sha256 ="
                + " :sha")
        .param("state", state.name())
        .param("sha", sha256)
        .update();
  }

  /** What was found to be infected is not kept; that it was there is. */
  void removeParts(String sha256) {
    jdbc.sql("DELETE FROM upload.blob_part WHERE sha256 = :sha").param("sha", sha256).update();
  }

  /** Contents that came or came again more than a day ago. */
  List<String> olderThanADay(String after, int most) {
    return jdbc.sql(
            """
            SELECT sha256 FROM upload.blob
            WHERE kept_at < now() - interval '1 day' AND sha256 > :after
            ORDER BY sha256 LIMIT :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Removes one that nobody holds, unless it has come again in the meantime. */
  boolean removeOrphan(String sha256) {
    return jdbc.sql(
                """
                DELETE FROM upload.blob
                WHERE sha256 = :sha AND kept_at < now() - interval '1 day'
                """)
            .param("sha", sha256)
            .update()
        > 0;
  }

  /** Says that a file of this person comes in; of its own, so that a refused one counts too. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void arrived(String person) {
    jdbc.sql("INSERT INTO upload.arrival (person) VALUES (:person)")
        .param("person", person)
        .update();
  }

  int arrivals(String person) {
    return jdbc.sql(
            """
            SELECT count(*) FROM upload.arrival
            WHERE person = :person AND at > now() - interval '1 hour'
            """)
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  void forgetArrivals() {
    jdbc.sql("DELETE FROM upload.arrival WHERE at < now() - interval '1 day'").update();
  }
}
