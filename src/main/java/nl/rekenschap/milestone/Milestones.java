package nl.rekenschap.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Milestones of investments and advice; named in the plural, since programme has the single one.
 */
@Service
public class Milestones {
  @ForRooms
  public void plan(CaseId caseId, String itemCode, int year) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.POLICY_ADVISER)
  public void report(TaskId task, List<MilestoneResult> results, @Nullable Money spent) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.MANAGER)
  public void confirm(TaskId task) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.MANAGER)
  public void giveBack(TaskId task, String reason) {
    throw new UnsupportedOperationException();
  }

  /** What was reported; absent until then. For a case that the acting person may see. */
  @PermitAll
  public Optional<MilestoneResult.Account> account(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  @ForRooms
  public Optional<MilestoneResult.Account> accountOf(CaseId caseId) {
    throw new UnsupportedOperationException();
  }
}
