package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The server plans the way to the front of a list once for each connection. Planning a page takes
 * longer than reading it, so a page that is planned anew is twice as slow, and looks the same.
 */
@RoomTest
class WorkPlansRoomIT {

  /** The driver names a statement from its fifth time, the server keeps a plan after five more. */
  private static final int UNTIL_KEPT = 12;

  private static final int MORE = 3;

  @Autowired private World world;
  @Autowired private WorkList list;
  @Autowired private AwardSituation awards;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void three_awards_wait_for_a_draft() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    awards.started("move");
  }

  static Stream<WorkQuery> asked() {
    WorkQuery mine = WorkQuery.of(Scope.MY_GROUPS);
    return Stream.of(
            Arrays.stream(WorkOrder.values()).map(order -> mine.by(order, false)),
            Arrays.stream(WorkField.values()).map(field -> mine.only(field, Set.of("zuid"))),
            Stream.of(
                WorkQuery.of(Scope.ALL),
                mine.overdue(true),
                mine.unclaimed(true),
                mine.returned(true)))
        .flatMap(queries -> queries);
  }

  @ParameterizedTest
  @MethodSource("asked")
  void a_page_is_planned_once(WorkQuery query) {
    assertThat(plannedAnew(query, null)).isZero();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void so_is_the_page_after_it(WorkQuery query) {
    WorkQuery all = WorkQuery.of(query.scope()).by(query.order(), false);
    Cursor next = world.as("officer", () -> list.page(all, null, 1)).next();

    assertThat(plannedAnew(query, Objects.requireNonNull(next))).isZero();
  }

  /** How often, of some times after the first dozen on one connection. */
  private long plannedAnew(WorkQuery query, @Nullable Cursor from) {
    return world.as(
        "officer",
        () ->
            transactions.execute(
                status -> {
                  read(query, from, UNTIL_KEPT);
                  long kept = fromKept();
                  read(query, from, MORE);
                  return MORE - (fromKept() - kept);
                }));
  }

  private void read(WorkQuery query, @Nullable Cursor from, int times) {
    for (int i = 0; i < times; i++) {
      list.page(query, from, 1);
    }
  }

  private long fromKept() {
    return jdbc.sql(
            """
            SELECT coalesce(sum(generic_plans), 0) FROM pg_prepared_statements
            WHERE statement LIKE 'WITH %front AS%'
            """)
        .query(Long.class)
        .single();
  }
}
