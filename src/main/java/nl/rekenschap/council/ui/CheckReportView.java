package nl.rekenschap.council.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.Writing;
import nl.rekenschap.workflow.TaskId;

/** The controller sees figures, data quality and open points, and checks. */
@Route("council/check")
@RolesAllowed(Names.CONTROLLER)
public final class CheckReportView extends JudgeView {

  CheckReportView(Council council, Writing writing) {
    super(council, writing, CouncilTask.CHECK, "council.CheckReportView.");
  }

  @Override
  void agree(TaskId task) {
    council.check(task);
  }
}
