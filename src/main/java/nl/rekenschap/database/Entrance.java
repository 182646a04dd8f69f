package nl.rekenschap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.sql.DataSource;

/**
 * The way into the embedded database: with the password that lies beside it, readable for the owner
 * of the data folder only. A new cluster, and one of an older version, trusts everyone on this
 * machine until {@link #shut} was called once.
 */
final class Entrance {

  private static final String OURS = "# Rekenschap: nobody comes in without the password.\n";
  private static final String SHUT = OURS + rules("scram-sha-256");
  private static final String OPEN = "# Until the password is set.\n" + rules("trust");
  private static final int MOST_TRIES = 500;

  private final Path rules;
  private final String password;
  private final boolean shut;

  private Entrance(Path rules, String password, boolean shut) {
    this.rules = rules;
    this.password = password;
    this.shut = shut;
  }

  /** Reads or makes the password; the server does not run yet. */
  static Entrance of(DataFolder folder) throws IOException {
    Path rules = folder.cluster().resolve("pg_hba.conf");
    boolean shut = Files.exists(rules) && Files.readString(rules).startsWith(OURS);
    if (Files.exists(folder.password())) {
      return new Entrance(rules, Files.readString(folder.password()).strip(), shut);
    }
    if (shut) {
      // Put back from a copy without its password: whoever owns the folder may set a new one.
      PrivateFiles.write(rules, OPEN);
    }
    String password = random();
    PrivateFiles.write(folder.password(), password + "\n");
    return new Entrance(rules, password, false);
  }

  String password() {
    return password;
  }

  /**
   * Sets the password and stops trusting, unless that was done before. Cut off halfway it is done
   * again at the next start.
   *
   * @param url address without a password
   */
  void shut(DataSource server, String url) throws IOException, SQLException, InterruptedException {
    if (shut) {
      return;
    }
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET password_encryption = 'scram-sha-256'");
      statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
      PrivateFiles.write(rules, SHUT);
      statement.execute("SELECT pg_reload_conf()");
    }
    // The server reads its rules again in its own time, which is soon.
    for (int tried = 0; letsInWithoutPassword(url); tried++) {
      if (tried == MOST_TRIES) {
        throw new IOException("the server goes on trusting everyone");
      }
      Thread.sleep(20);
    }
  }

  private static boolean letsInWithoutPassword(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      return connection.isValid(1);
    } catch (SQLException refused) {
      return false;
    }
  }

  private static String rules(String method) {
    return "local all all %1$s\nhost all all 127.0.0.1/32 %1$s\nhost all all ::1/128 %1$s\n"
        .formatted(method);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
