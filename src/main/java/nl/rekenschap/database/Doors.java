package nl.rekenschap.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The two ways into the database: as the owner, who makes and changes tables, and as who the
 * product works as, who may not (decision 0024).
 *
 * @param given whether the user of the application was named and is not made by the product
 */
record Doors(PGSimpleDataSource owner, PGSimpleDataSource application, boolean given) {

  /** Who the product works as when nobody names another. */
  static final String APPLICATION = "rekenschap_app";

  static Doors of(
      String url, @Nullable String user, @Nullable String password, DatabaseSettings settings) {
    PGSimpleDataSource first = door(url, user, password);
    if (settings.ownerUser() != null) {
      return new Doors(door(url, settings.ownerUser(), settings.ownerPassword()), first, true);
    }
    return new Doors(first, door(url, APPLICATION, derived(first.getPassword())), false);
  }

  private static PGSimpleDataSource door(
      String url, @Nullable String user, @Nullable String password) {
    PGSimpleDataSource door = new PGSimpleDataSource();
    // The values of a row that was refused are somebody's, and what is refused may end in a log.
    door.setLogServerErrorDetail(false);
    try {
      door.setUrl(url);
    } catch (IllegalArgumentException e) {
      throw unreachable(e);
    }
    // What is in the address counts only while nothing else is said.
    if (user != null && !user.isBlank()) {
      door.setUser(user);
    }
    if (password != null && !password.isEmpty()) {
      door.setPassword(password);
    }
    return door;
  }

  /**
   * The password of who the product works as: every node that knows the owner's knows it too, and
   * nobody has to keep it.
   */
  private static String derived(@Nullable String ownerPassword) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = ("rekenschap:" + ownerPassword).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(APPLICATION.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String applicationUser() {
    return String.valueOf(application.getUser());
  }

  /**
   * A connection of the owner.
   *
   * @throws CannotStart when there is none
   */
  static Connection open(DataSource door) {
    try {
      return door.getConnection();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  static CannotStart unreachable(Exception why) {
    return new CannotStart(
        "De database is niet bereikbaar: controleer SPRING_DATASOURCE_URL, gebruiker en"
            + " wachtwoord. (Database not reachable.)",
        why);
  }
}
