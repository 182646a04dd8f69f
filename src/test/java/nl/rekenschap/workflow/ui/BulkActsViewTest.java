package nl.rekenschap.workflow.ui;

import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.List;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Bulk;
import nl.rekenschap.workflow.Bulk.Chosen;
import nl.rekenschap.workflow.Bulk.OnChange;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class BulkActsViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private Bulk bulk;
  @Autowired private AwardSituation awards;

  @Test
  void who_did_nothing_so_is_told_how() {
    assertThat(text(navigate(BulkActsView.class))).contains("Kies in de werklijst meer regels");
  }

  @Test
  void what_was_done_and_what_was_left_stands_there_with_why() {
    world.itIs("2025-01-10");
    List<CaseId> cases = List.of("jinc", "leergeld").stream().map(awards::started).toList();
    List<Chosen> shown =
        cases.stream()
            .map(caseId -> Chosen.of(world.open(caseId).getFirst()))
            .toList();
    TaskId first = world.task(cases.getFirst(), DRAFT_AWARD);
    workflow.claim(first);
    bulk.release(shown, "herverdelen", OnChange.NOTHING);
    bulk.remind(shown, "de termijn is bijna om", OnChange.THE_REST);

    String text = text(navigate(BulkActsView.class));

    assertThat(text).contains("herverdelen", "niets gedaan, van 2", "Niemand heeft dit opgepakt");
    assertThat(text).contains("de termijn is bijna om", "1 van 2 gedaan", "nadat u het zag");
    assertThat(text).contains("Omar Oefen", "10-01-2025 09:00");
  }

  private static String text(BulkActsView view) {
    return view.getElement().getTextRecursively();
  }
}
