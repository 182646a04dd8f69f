package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class StartRoomIT {

  @Autowired private JdbcClient jdbc;

  @Test
  void each_room_has_a_schema_of_its_own_and_the_engine_too() {
    Set<String> schemas =
        jdbc.sql("SELECT schema_name FROM information_schema.schemata").query(String.class).set();

    assertThat(schemas).contains("access", "workflow", "dossier", "post", "engine");
    assertThat(
            jdbc.sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
