package nl.rekenschap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/**
 * What the product may do with the tables: read and write their rows, and of what is only added to
 * change nothing. A table on which a trigger refuses a change or a removal loses that right too, so
 * that whoever works as the product cannot try; also where the trigger lets through what {@code
 * retention} has opened, since that is done with the owner's rights (decision 0027). A table whose
 * comment begins with "owner only" is not for the product at all.
 */
final class Grants {

  private static final String KEPT =
      """
      DO $$
      DECLARE kept record;
      BEGIN
        FOR kept IN
          SELECT t.tgrelid::regclass AS what, bool_or(t.tgtype & 16 > 0) AS changed,
                 bool_or(t.tgtype & 8 > 0) AS removed
          FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
            JOIN pg_class c ON c.oid = t.tgrelid
          WHERE c.relnamespace = %1$s::regnamespace AND NOT t.tgisinternal AND t.tgtype & 2 > 0
            AND f.prosrc LIKE '%%RAISE EXCEPTION%%'
            AND regexp_replace(f.prosrc, '%3$s', '') NOT LIKE '%%RETURN%%'
          GROUP BY 1
        LOOP
          IF kept.changed THEN
            EXECUTE format('REVOKE UPDATE ON %%s FROM %2$s', kept.what);
          END IF;
          IF kept.removed THEN
            EXECUTE format('REVOKE DELETE ON %%s FROM %2$s', kept.what);
          END IF;
        END LOOP;
        FOR kept IN
          SELECT c.oid::regclass AS what FROM pg_class c
          WHERE c.relnamespace = %1$s::regnamespace
            AND obj_description(c.oid, 'pg_class') LIKE 'owner only%%'
        LOOP
          EXECUTE format('REVOKE ALL ON %%s FROM %2$s', kept.what);
        END LOOP;
        IF to_regclass(%1$s || '.flyway_schema_history') IS NOT NULL THEN
          EXECUTE 'REVOKE ALL ON ' || %1$s || '.flyway_schema_history FROM %2$s';
        END IF;
      END $$
      """;

  /** A refusal that stands aside for retention alone is still one. */
  static final String STANDS_ASIDE =
      "IF retention\\.may_change\\(\\) THEN\\s+RETURN [^;]*;\\s+END IF;";

  private final String roles;

  Grants(Doors doors) {
    this.roles = Roles.name(doors.applicationUser()) + ", " + Roles.WHOLE;
  }

  void give(Connection owner, Collection<String> schemas) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      // In one go: another node that works meanwhile never has what is taken away again.
      statement.execute("BEGIN");
      for (String schema : schemas) {
        for (String grant :
            new String[] {
              "USAGE ON SCHEMA %s",
              "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s",
              "USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA %s",
              "EXECUTE ON ALL FUNCTIONS IN SCHEMA %s"
            }) {
          statement.execute("GRANT " + grant.formatted(schema) + " TO " + roles);
        }
        statement.execute(KEPT.formatted(Roles.literal(schema), roles, STANDS_ASIDE));
      }
      statement.execute("COMMIT");
    }
  }
}
