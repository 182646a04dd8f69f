package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the database refuses may end in a log, and then without what stood in the row. */
@RoomTest
class RefusedRowRoomIT {

  @Autowired private JdbcClient jdbc;

  @Test
  @WithUserDetails("admin")
  void a_refused_row_is_told_without_its_values() {
    Throwable refused =
        catchThrowable(
            () ->
                jdbc.sql("INSERT INTO access.person SELECT * FROM access.person WHERE id = :id")
                    .param("id", "officer")
                    .update());

    assertThat(refused).isInstanceOf(DuplicateKeyException.class);
    for (Throwable each = refused; each != null; each = each.getCause()) {
      assertThat(each.getMessage()).doesNotContain("officer");
    }
  }
}
