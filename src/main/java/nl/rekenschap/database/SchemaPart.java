package nl.rekenschap.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Tables that do not come from a room's migrations; made by the owner, before anything starts. */
public interface SchemaPart {

  /** The schema that they stand in; it exists. */
  String schema();

  /**
   * Makes what is missing.
   *
   * @param owner its search path is that schema
   */
  void bring(Connection owner) throws SQLException;
}
