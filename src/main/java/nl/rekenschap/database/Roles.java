package nl.rekenschap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import nl.rekenschap.kernel.CannotStart;

/**
 * Makes who the product works as, and the role that sees the rows of all (decision 0024). Neither
 * owns anything or may make anything.
 */
final class Roles {

  /** What staff, and the product itself, read as; nobody logs in as it. */
  static final String WHOLE = "rekenschap_whole";

  private static final Set<String> MADE_MEANWHILE = Set.of("42710", "23505", "XX000");
  private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000");
  private static final String NOT_ALLOWED = "42501";

  private final Doors doors;

  Roles(Doors doors) {
    this.doors = doors;
  }

  /**
   * @throws CannotStart when they are not there and cannot be made
   */
  void prepare(Connection owner) {
    String user = doors.applicationUser();
    try (Statement statement = owner.createStatement()) {
      if (!holds(statement, "SELECT FROM pg_roles WHERE rolname = '" + WHOLE + "'")) {
        make(statement, "CREATE ROLE " + WHOLE + " NOLOGIN");
      }
      if (!holds(statement, "SELECT FROM pg_roles WHERE rolname = " + literal(user))) {
        make(
            statement,
            "CREATE ROLE "
                + name(user)
                + " LOGIN NOINHERIT PASSWORD "
                + literal(String.valueOf(doors.application().getPassword())));
      }
      if (!holds(
          statement,
          """
          SELECT FROM pg_auth_members m
          JOIN pg_roles w ON w.oid = m.roleid JOIN pg_roles a ON a.oid = m.member
          WHERE w.rolname = '%s' AND a.rolname = %s
          """
              .formatted(WHOLE, literal(user)))) {
        make(statement, "GRANT " + WHOLE + " TO " + name(user));
      }
      refuseMighty(statement, user);
      letIn(statement, user);
    } catch (SQLException e) {
      throw NOT_ALLOWED.equals(e.getSQLState()) ? cannotMake(user, e) : Doors.unreachable(e);
    }
  }

  /** A user who may do all makes all that follows pointless. */
  private static void refuseMighty(Statement statement, String user) throws SQLException {
    if (holds(
        statement,
        """
        SELECT FROM pg_roles a WHERE a.rolname = %s AND (a.rolsuper OR a.rolbypassrls
          OR a.rolinherit OR a.rolname = current_user
          OR (NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
              AND pg_has_role(a.oid, current_user::regrole, 'MEMBER')))
        """
            .formatted(literal(user)))) {
      throw new CannotStart(
          "De databasegebruiker "
              + user
              + " mag te veel: geef de eigenaar van de tabellen in"
              + " REKENSCHAP_DATABASE_OWNERUSER en in SPRING_DATASOURCE_USERNAME een gebruiker met"
              + " NOSUPERUSER NOBYPASSRLS NOINHERIT. (Database user has too many rights.)");
    }
  }

  /** The password follows the owner's. */
  private void letIn(Statement statement, String user) throws SQLException {
    try (Connection connection = doors.application().getConnection()) {
      if (connection.isValid(5)) {
        return;
      }
    } catch (SQLException e) {
      if (doors.given() || !NOT_LET_IN.contains(e.getSQLState())) {
        throw e;
      }
    }
    make(
        statement,
        "ALTER ROLE "
            + name(user)
            + " PASSWORD "
            + literal(String.valueOf(doors.application().getPassword())));
  }

  /** Another node may be doing the same. */
  private static void make(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      if (!MADE_MEANWHILE.contains(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static boolean holds(Statement statement, String sql) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql)) {
      return found.next();
    }
  }

  private static CannotStart cannotMake(String user, SQLException why) {
    return new CannotStart(
        "De databasegebruiker mag geen rollen maken. Voer als beheerder van de database uit: CREATE"
            + " ROLE "
            + WHOLE
            + " NOLOGIN; CREATE ROLE "
            + user
            + " LOGIN NOINHERIT PASSWORD '...' IN ROLE "
            + WHOLE
            + "; en geef die gebruiker in SPRING_DATASOURCE_USERNAME en _PASSWORD, de huidige in"
            + " REKENSCHAP_DATABASE_OWNERUSER en _OWNERPASSWORD. (Database user may not make"
            + " roles.)",
        why);
  }

  static String name(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
