package nl.rekenschap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vital.Level;
import nl.rekenschap.kernel.Vitals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, has room, and is copied. */
@Component
class DatabaseVitals implements Vitals {

  private static final String FAMILY = "database.vital.";
  private static final long GIGABYTE = 1024L * 1024 * 1024;
  private static final long LITTLE = 10;
  private static final long TOO_LITTLE = 2;

  private final JdbcClient jdbc;
  private final DatabaseSettings settings;
  private final Path data;

  DatabaseVitals(
      JdbcClient jdbc, DatabaseSettings settings, @Value("${rekenschap.data}") Path data) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.data = data;
  }

  @Override
  public List<Vital> now() {
    List<Vital> all = new ArrayList<>();
    boolean reached = answers();
    all.add(new Vital(FAMILY, "reach", reached ? Level.WELL : Level.BAD, reached ? 1 : 0));
    all.add(room("disk", data));
    Path folder = settings.backupFolder();
    if (folder != null) {
      all.add(room("backupdisk", folder));
    }
    if (folder == null) {
      all.add(new Vital(FAMILY, "backup", Level.OFF, 0));
    } else if (reached) {
      all.add(backup(folder));
    }
    return all;
  }

  private boolean answers() {
    try {
      return jdbc.sql("SELECT true").query(Boolean.class).single();
    } catch (DataAccessException e) {
      return false;
    }
  }

  /** Of the nearest folder that is there. */
  private static Vital room(String what, Path given) {
    Path folder = given.toAbsolutePath();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / GIGABYTE;
      Level level = free < TOO_LITTLE ? Level.BAD : free < LITTLE ? Level.LOOK : Level.WELL;
      return new Vital(FAMILY, what, level, free, free);
    } catch (IOException e) {
      return new Vital(FAMILY, what, Level.BAD, 0, 0);
    }
  }

  private Vital backup(Path folder) {
    List<BackupSheet> copies;
    try {
      copies = BackupSheet.in(new WalArchive(folder).base());
    } catch (IOException | RuntimeException e) {
      copies = List.of();
    }
    if (copies.isEmpty()) {
      return new Vital(FAMILY, "backup", Level.LOOK, 0, "–");
    }
    Instant last = copies.getLast().ended();
    // Not the clock of the rehearsal: a copy is as old as it is.
    Instant now =
        jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    Duration age = Duration.between(last, now);
    if (archivingFails()) {
      return new Vital(FAMILY, "backup", Level.BAD, age.toHours(), last);
    }
    Level level = age.compareTo(settings.backupWithin()) > 0 ? Level.LOOK : Level.WELL;
    return new Vital(FAMILY, "backup", level, age.toHours(), last);
  }

  private boolean archivingFails() {
    return jdbc.sql(
            """
            SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false)
            FROM pg_stat_archiver
            """)
        .query(Boolean.class)
        .single();
  }
}
