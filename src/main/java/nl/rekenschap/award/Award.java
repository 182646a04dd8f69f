package nl.rekenschap.award;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.workflow.TaskId;
import org.springframework.stereotype.Service;

/** Award decisions (Awb 4:29 and on). */
@Service
public class Award {
  /** Opens the award of a new case; the life of the case calls this before its process starts. */
  @ForRooms
  public void open(CaseId caseId, String itemCode, int year) {
    throw new UnsupportedOperationException();
  }

  /** The award of a case that the acting person may see. */
  @PermitAll
  public Optional<AwardFile> file(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  /** The same, for rooms that have checked who asks. */
  @ForRooms
  public Optional<AwardFile> of(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.GRANT_OFFICER)
  public void nameProvider(TaskId task, ProviderId provider) {
    throw new UnsupportedOperationException();
  }

  /** Keeps what was typed, without handing it on. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public void save(TaskId task, AwardDraft draft) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.GRANT_OFFICER)
  public void draft(TaskId task, AwardDraft draft) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.MANAGER)
  public void approve(TaskId task) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.MANAGER)
  public void giveBack(TaskId task, String reason) {
    throw new UnsupportedOperationException();
  }

  @RolesAllowed(Names.MANAGER)
  public void refuse(TaskId task, String reason) {
    throw new UnsupportedOperationException();
  }
}
