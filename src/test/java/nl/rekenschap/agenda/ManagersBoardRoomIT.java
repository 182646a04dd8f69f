package nl.rekenschap.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.Workflow;
import nl.rekenschap.workflow.operations.OperationsSituation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager has to keep an eye on, held against the lists themselves. */
@RoomTest
class ManagersBoardRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Agenda agenda;
  @Autowired private AwardSituation awards;
  @Autowired private OperationsSituation operations;
  @Autowired private Workflow workflow;
  @Autowired private WorkList list;

  @AfterEach
  void the_diagrams_of_the_product_stay() {
    operations.tidy();
  }

  @Test
  void each_number_on_the_board_is_that_of_the_list_it_opens() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    finishDraft();
    operations.failed(JINC);
    world.itIs("2025-03-10");

    ManagersBoard board = world.as("manager", agenda::board);

    assertThat(board.toDecide()).containsOnlyKeys("Task_ApproveAward");
    assertThat(board.decisions())
        .isEqualTo(
            lines(
                WorkQuery.of(WorkQuery.Scope.MY_GROUPS)
                    .only(WorkField.KIND, Set.of("Task_ApproveAward"))))
        .isOne();
    assertThat(board.unclaimed())
        .isEqualTo(lines(WorkQuery.of(WorkQuery.Scope.ALL).unclaimed(true)))
        .isEqualTo(2);
    assertThat(board.overdue())
        .isEqualTo(lines(WorkQuery.of(WorkQuery.Scope.ALL).overdue(true)))
        .isPositive();
    assertThat(board.lateProviders())
        .isNotEmpty()
        .allSatisfy(
            late ->
                assertThat(lines(ofProvider(late.provider()).overdue(true)))
                    .isEqualTo(late.tasks()));
    assertThat(board.stuckSteps()).isOne();
    assertThat(board.clocksAtRisk()).isEqualTo(world.as("manager", agenda::atRisk).size());
  }

  private static WorkQuery ofProvider(ProviderId provider) {
    return WorkQuery.of(WorkQuery.Scope.ALL).only(WorkField.PROVIDER, Set.of(provider.value()));
  }

  private long lines(WorkQuery query) {
    return world.as("manager", () -> list.page(query, null, 100)).items().size();
  }

  private void finishDraft() {
    world.as(
        "officer",
        () ->
            workflow.complete(
                world.task(JINC, AwardTask.DRAFT_AWARD), AwardTask.DRAFT_AWARD, () -> {}));
  }
}
