package nl.rekenschap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.kernel.CannotStart;

/**
 * The folder with backups: {@code base} holds copies of the whole, {@code wal} all that was written
 * since, piece by piece as the server gives it away (decision 0028).
 */
final class WalArchive {

  /** By this name the running server says where its backups go. */
  static final String FOLDER_SETTING = "rekenschap.backup_folder";

  private final Path folder;

  WalArchive(Path given) {
    this.folder = given.toAbsolutePath().normalize();
    String name = folder.toString();
    if (name.contains("'") || name.contains("\\") || name.contains("\n")) {
      throw new CannotStart(
          "De naam van de reservekopiemap "
              + folder
              + " bevat een aanhalingsteken of ander teken dat niet kan: kies een andere map."
              + " (Backup folder has a name that cannot be used.)");
    }
  }

  Path folder() {
    return folder;
  }

  Path wal() {
    return folder.resolve("wal");
  }

  Path base() {
    return folder.resolve("base");
  }

  /**
   * @throws CannotStart when the folder cannot be written
   */
  void prepare() {
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.folder(wal());
      PrivateFiles.folder(base());
      Files.delete(Files.createTempFile(wal(), "probe", ".tmp"));
    } catch (IOException e) {
      throw new CannotStart(
          "Kan niet schrijven in de reservekopiemap "
              + folder
              + ": kies een andere map of geef schrijfrecht. (Backup folder not writable.)",
          e);
    }
  }

  /** What the server must be told so that it gives away each piece, at least once a minute. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("wal_level", "replica");
    settings.put("archive_mode", "on");
    settings.put("archive_timeout", "60");
    settings.put("archive_command", archiveCommand());
    settings.put(FOLDER_SETTING, folder.toString());
    return settings;
  }

  /**
   * Whole or not at all, and on the disk before the server may forget it. The same piece again is
   * well; another piece by the same name is never written over. Most pieces are nearly empty, since
   * one is given away each minute, so they are packed.
   */
  private String archiveCommand() {
    return """
    if [ -f '@' ]; then gzip -dc '@' | cmp -s - '%p'; else gzip -nc '%p' > '@.tmp' && { sync '@.tmp' || sync; } && mv '@.tmp' '@'; fi\
    """
        .replace("@", piece() + ".gz");
  }

  /** How a server that is being restored gets a piece back, packed or not. */
  String restoreCommand() {
    return "if [ -f '@.gz' ]; then gzip -dc '@.gz' > '%p'; else cp '@' '%p'; fi"
        .replace("@", piece());
  }

  private String piece() {
    return wal().toString().replace("%", "%%") + "/%f";
  }

  /** Whether that piece of the log is there whole. */
  boolean holds(String name) {
    return Files.exists(wal().resolve(name + ".gz")) || Files.exists(wal().resolve(name));
  }

  /**
   * A folder is of one life of one database: what a restored one writes would lie across what was
   * written before.
   *
   * @throws CannotStart when another database, or this one before it was restored, writes here
   */
  void claim(Connection connection) throws SQLException, IOException {
    String mine = identity(connection);
    Path label = folder.resolve("belongs-to");
    if (!Files.exists(label)) {
      PrivateFiles.write(label, mine + "\n");
    } else if (!Files.readString(label).strip().equals(mine)) {
      throw new CannotStart(
          "De reservekopiemap "
              + folder
              + " hoort bij een andere database, of bij deze van vóór het terugzetten: kies een"
              + " lege map. (Backup folder of another database.)");
    }
  }

  private static String identity(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT s.system_identifier || ' ' || c.timeline_id
                FROM pg_control_system() s, pg_control_checkpoint() c
                """)) {
      row.next();
      return row.getString(1);
    }
  }
}
