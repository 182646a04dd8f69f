package nl.rekenschap.council.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.Writing;
import nl.rekenschap.workflow.TaskId;

/** The manager approves what the controller has checked. */
@Route("council/approve")
@RolesAllowed(Names.MANAGER)
public final class ApproveReportView extends JudgeView {

  ApproveReportView(Council council, Writing writing) {
    super(council, writing, CouncilTask.APPROVE, "council.ApproveReportView.");
  }

  @Override
  void agree(TaskId task) {
    council.approve(task);
  }
}
