package nl.rekenschap.council.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Screens of the report, with the real plan of which nothing was awarded yet. */
@RoomTest
abstract class CouncilScreens extends SpringBrowserlessTest {

  static final CaseId CASE = new CaseId("council-2025");

  @Autowired World world;
  @Autowired Council council;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
  }

  final void drafted() {
    world.as(
        "adviser",
        () -> {
          council.start(2025);
          council.saveNarrative(
              world.task(CASE, CouncilTask.DRAFT), new Narrative("De kern.", Map.of()));
          council.draft(world.task(CASE, CouncilTask.DRAFT));
        });
  }

  final void checked() {
    drafted();
    check();
  }

  final void approved() {
    checked();
    approve();
  }

  final void published() {
    approved();
    decided("Z-2026-1");
  }

  /** An edition, and another one of the same words. */
  final void publishedTwice() {
    published();
    world.as("adviser", () -> council.startEdition(2025, "Een bedrag klopte niet."));
    world.as("adviser", () -> council.draft(world.task(CASE, CouncilTask.DRAFT)));
    check();
    approve();
    decided("Z-2026-2");
  }

  private void check() {
    world.as("controller", () -> council.check(world.task(CASE, CouncilTask.CHECK)));
  }

  private void approve() {
    world.as("manager", () -> council.approve(world.task(CASE, CouncilTask.APPROVE)));
  }

  private void decided(String number) {
    world.as(
        "adviser",
        () ->
            council.recordCollegeDecision(
                world.task(CASE, CouncilTask.COLLEGE),
                LocalDate.of(2026, 4, 1),
                number,
                "De rest volgt"));
  }

  final DraftReportView drafting() {
    return navigate(DraftReportView.class, world.task(CASE, CouncilTask.DRAFT).value());
  }

  final void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
