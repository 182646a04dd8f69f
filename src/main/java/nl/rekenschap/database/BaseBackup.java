package nl.rekenschap.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Copies a whole running database, over a connection: the embedded server brings no program for it,
 * and so any PostgreSQL 18 can be copied whose address is known. What changes while it is copied is
 * made right by the archive when it is put back; that is what the server's own marks of begin and
 * end are for.
 */
final class BaseBackup {

  private static final int PART = 8 * 1024 * 1024;
  private static final int SUPPORTED_MAJOR = 18;

  /** What the server makes anew, or has in the archive; after PostgreSQL's manual, 25.3.4. */
  private static final Set<String> ONLY_THE_FOLDER =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> NOT =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "current_logfiles",
          "backup_label",
          "tablespace_map",
          "recovery.signal",
          "standby.signal");

  private static final String CONTROL = "global/pg_control";

  private final Connection connection;
  private final WalArchive archive;

  BaseBackup(Connection connection, WalArchive archive) {
    this.connection = connection;
    this.archive = archive;
  }

  /**
   * @throws CannotStart when this database cannot be backed up so
   */
  BackupSheet take() throws SQLException, IOException {
    refuseUnfit();
    archive.prepare();
    archive.claim(connection);
    Instant begun = now();
    Path folder = PrivateFiles.folder(archive.base().resolve(Moment.asName(begun)));
    try {
      BackupSheet sheet = copy(folder, begun);
      sheet.write();
      return sheet;
    } catch (SQLException | IOException | RuntimeException e) {
      FileSystemUtils.deleteRecursively(folder);
      throw e;
    }
  }

  /**
   * Gives away what was written until now, without waiting for the minute to be full.
   *
   * @return until which moment the archive goes
   */
  Instant archiveNow() throws SQLException {
    Instant until = now();
    // A change after that moment: only by one does a server that plays it know that it is there.
    text("SELECT pg_current_xact_id()");
    String piece = text("SELECT pg_walfile_name(pg_current_wal_insert_lsn())");
    text("SELECT pg_switch_wal()");
    awaitArchived(piece);
    return until;
  }

  private void awaitArchived(String piece) throws SQLException {
    for (int tried = 0; !archive.holds(piece); tried++) {
      if (tried == 600) {
        throw new CannotStart(
            "Het archief komt niet verder dan voor "
                + piece
                + " in "
                + archive.wal()
                + ": zie het logboek van de database. (The archive does not get on.)");
      }
      text("SELECT pg_sleep(0.1)");
    }
  }

  private void refuseUnfit() throws SQLException {
    int major = Integer.parseInt(text("SHOW server_version_num")) / 10_000;
    if (major != SUPPORTED_MAJOR) {
      throw new CannotStart(
          "Dit is PostgreSQL " + major + "; deze opdracht kan alleen met 18. (Only version 18.)");
    }
    if (text("SHOW archive_mode").equals("off")) {
      throw new CannotStart(
          "Deze database bewaart niet wat er wordt geschreven: start Rekenschap met"
              + " REKENSCHAP_DATABASE_BACKUP_FOLDER=MAP, of zie operations.md voor een eigen"
              + " PostgreSQL. (Archiving is off.)");
    }
    if (!text("SELECT count(*) FROM pg_tablespace").equals("2")) {
      throw new CannotStart(
          "Deze database heeft tablespaces buiten haar map; gebruik daarvoor pg_basebackup."
              + " (Tablespaces are not supported.)");
    }
  }

  private BackupSheet copy(Path folder, Instant begun) throws SQLException, IOException {
    Path cluster = PrivateFiles.folder(folder.resolve("postgresql"));
    String first = text("SELECT pg_walfile_name(pg_backup_start('rekenschap', fast => true))");
    Path sums = folder.resolve("files.sha256");
    try (Writer writer = Files.newBufferedWriter(sums)) {
      copyFolder("", cluster, writer);
      copyControl(cluster, writer);
      try (Statement statement = connection.createStatement();
          ResultSet end =
              statement.executeQuery(
                  """
                  SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(wait_for_archive => false)
                  """)) {
        end.next();
        String label = end.getString(1);
        PrivateFiles.write(cluster.resolve("backup_label"), label);
        writer.write(line(sha256().digest(label.getBytes(StandardCharsets.UTF_8)), "backup_label"));
      }
    }
    // The copy is of use only with all that was written meanwhile.
    Instant ended = archiveNow();
    return new BackupSheet(
        folder,
        begun,
        ended,
        first,
        text("SELECT rolname FROM pg_roles WHERE oid = 10"),
        text("SELECT current_database()"));
  }

  private void copyFolder(String path, Path to, Writer sums) throws SQLException, IOException {
    for (Found found : list(path.isEmpty() ? "." : path)) {
      String at = path.isEmpty() ? found.name() : path + "/" + found.name();
      if (isLeftOut(at, found.name())) {
        continue;
      }
      Path target = to.resolve(found.name());
      if (!found.folder()) {
        copyFile(at, target, sums);
      } else {
        PrivateFiles.folder(target);
        if (at.equals("pg_wal")) {
          PrivateFiles.folder(target.resolve("archive_status"));
          PrivateFiles.folder(target.resolve("summaries"));
        } else if (!ONLY_THE_FOLDER.contains(at)) {
          copyFolder(at, target, sums);
        }
      }
    }
  }

  private static boolean isLeftOut(String at, String name) {
    return NOT.contains(at)
        || at.equals(CONTROL)
        || name.startsWith("pgsql_tmp")
        || name.startsWith("pg_internal.init");
  }

  private record Found(String name, boolean folder) {}

  private List<Found> list(String path) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT name, (pg_stat_file(? || '/' || name, true)).isdir
            FROM pg_ls_dir(?, true, false) AS name
            """)) {
      statement.setString(1, path);
      statement.setString(2, path);
      List<Found> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          boolean folder = rows.getBoolean(2);
          // What went away between looking and asking is neither.
          if (!rows.wasNull()) {
            all.add(new Found(rows.getString(1), folder));
          }
        }
      }
      return all;
    }
  }

  private void copyFile(String path, Path to, Writer sums) throws SQLException, IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      long done = 0;
      byte[] part = read(path, done);
      while (part != null && part.length > 0) {
        out.write(part);
        done += part.length;
        part = part.length < PART ? null : read(path, done);
      }
    }
    sums.write(line(digest.digest(), path));
  }

  /** The one file that the archive does not make right: read until it is the same twice. */
  private void copyControl(Path cluster, Writer sums) throws SQLException, IOException {
    byte[] before = read(CONTROL, 0);
    byte[] after = read(CONTROL, 0);
    while (!Arrays.equals(before, after)) {
      before = after;
      after = read(CONTROL, 0);
    }
    if (after == null) {
      throw new IOException("no " + CONTROL);
    }
    Files.write(cluster.resolve(CONTROL), after);
    sums.write(line(sha256().digest(after), CONTROL));
  }

  private byte @Nullable [] read(String path, long from) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_read_binary_file(?, ?, ?, true)")) {
      statement.setString(1, path);
      statement.setLong(2, from);
      statement.setLong(3, PART);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  private static String line(byte[] hash, String path) {
    return HexFormat.of().formatHex(hash) + "  " + path + "\n";
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  private Instant now() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
