package nl.rekenschap.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the areas and schools of a plan. */
@Component
class PlaceStore {

  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Area> areas(String programme) {
    return jdbc.sql("select * from programme.area where programme = ? order by place")
        .param(programme)
        .query(PlaceStore::area)
        .list();
  }

  static Area area(ResultSet row, int index) throws SQLException {
    return new Area(
        row.getString("code"),
        row.getString("name"),
        Area.Level.valueOf(row.getString("level")),
        Cells.text(row, "cbs_code"),
        Cells.text(row, "parent"),
        row.getBoolean("parent_assumed"),
        row.getBoolean("focus"),
        Cells.text(row, "note"),
        row.getString("source"));
  }

  List<School> schools(String programme) {
    return jdbc.sql("select * from programme.school where programme = ? order by place")
        .param(programme)
        .query(
            (row, index) ->
                new School(
                    row.getString("code"),
                    row.getString("name"),
                    ProgrammeStore.texts(
                        jdbc,
                        """
                        select area from programme.school_area
                        where programme = ? and school = ? order by place
                        """,
                        programme,
                        row.getString("code")),
                    Cells.text(row, "note"),
                    row.getString("source")))
        .list();
  }
}
