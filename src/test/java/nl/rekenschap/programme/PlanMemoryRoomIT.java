package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan is remembered, and never older than the database. */
@RoomTest
class PlanMemoryRoomIT {

  private static final String ITEM = "jinc";

  @Autowired private Programme programme;
  @Autowired private JdbcClient jdbc;
  @Autowired private Statements statements;
  @Autowired private TransactionTemplate transaction;

  /** As another node does that takes in another file: rows and fingerprint change together. */
  private void anotherNodeNames(String name, String mark) {
    CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      jdbc.sql("UPDATE programme.item SET name = :name WHERE code = :item")
                          .param("name", name)
                          .param("item", ITEM)
                          .update();
                      jdbc.sql(
                              """
                              UPDATE programme.programme
                              SET fingerprint = split_part(fingerprint, '/', 1) || :mark
                              WHERE in_force
                              """)
                          .param("mark", mark)
                          .update();
                    }))
        .join();
  }

  private static final String NAME = "JINC, kennismaking met de arbeidsmarkt";

  @AfterEach
  void the_plan_is_as_it_was() {
    anotherNodeNames(NAME, "");
  }

  @Test
  void what_was_read_once_is_not_read_again() {
    programme.item(ITEM, 2025);
    programme.indicatorsOf(ITEM, 2025);

    List<String> sent =
        statements.of(
            () -> {
              programme.item(ITEM, 2025);
              programme.indicatorsOf(ITEM, 2025);
              programme.current();
            });

    assertThat(sent).hasSize(3).allMatch(sql -> sql.contains("fingerprint"));
  }

  @Test
  void what_another_node_takes_in_is_seen_at_the_next_question() {
    assertThat(programme.item(ITEM, 2025).name()).isEqualTo(NAME);

    anotherNodeNames("JINC anders", "/anders");

    assertThat(programme.item(ITEM, 2025).name()).isEqualTo("JINC anders");
  }

  @Test
  void one_act_sees_one_plan_from_its_first_question_to_its_last() {
    List<String> seen =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  String before = programme.item(ITEM, 2025).name();
                  anotherNodeNames("JINC anders", "/anders");
                  return List.of(before, programme.item(ITEM, 2025).name());
                }));

    assertThat(seen).containsExactly(NAME, NAME);
    assertThat(programme.item(ITEM, 2025).name()).isEqualTo("JINC anders");
  }

  @Test
  void a_change_that_is_taken_back_leaves_nothing_behind() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("UPDATE programme.item SET name = 'weg' WHERE code = :item")
              .param("item", ITEM)
              .update();
          jdbc.sql("UPDATE programme.programme SET fingerprint = fingerprint || '/weg'").update();
          assertThat(programme.item(ITEM, 2025).name()).isEqualTo("weg");
          status.setRollbackOnly();
        });

    assertThat(programme.item(ITEM, 2025).name()).isEqualTo(NAME);
  }
}
