package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Periods and what is handed in for them (Awb 4:37(1)(c)). */
@Service
public class Reporting {
  /**
   * Lays out the periods of a case's year.
   *
   * @param provider who reports; null when a policy adviser does
   */
  @ForRooms
  public void plan(
      CaseId caseId,
      String itemCode,
      int year,
      Frequency frequency,
      @Nullable ProviderId provider) {
    throw new UnsupportedOperationException();
  }

  /** The periods of a case that the acting person may see, in order. */
  @PermitAll
  public List<Period> periods(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  /** The same, for rooms that have checked who asks. */
  @ForRooms
  public List<Period> periodsOf(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  @ForRooms
  public Period period(PeriodId id) {
    throw new UnsupportedOperationException();
  }

  /** Keeps a draft of the open period; nothing is handed in. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  public void saveDraft(TaskId task, List<Measurement> values, String explanation) {
    throw new UnsupportedOperationException();
  }

  /** Hands in: checks every value, keeps the round, finishes the task. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  public void submit(TaskId task, List<Measurement> values, String explanation) {
    throw new UnsupportedOperationException();
  }

  /** Grants more time (uitstel) with a reason. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public void extend(TaskId task, LocalDate newDueOn, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Closes the period without figures: "niet ontvangen". */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public void closeMissing(TaskId task, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Every round handed in, oldest first. */
  @ForRooms
  public List<Submission> rounds(PeriodId id) {
    throw new UnsupportedOperationException();
  }

  /** The review accepted the newest round. */
  @ForRooms
  public void accepted(PeriodId id) {
    throw new UnsupportedOperationException();
  }

  /** The review sent the newest round back; a new due day follows from the settings. */
  @ForRooms
  public void returned(PeriodId id, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Accepted figures of a case, in order of time; periods without any are left out. */
  @ForRooms
  public List<AcceptedFigures> acceptedOf(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  /** Draft of the open period; absent when nothing was typed. */
  @ForRooms
  public Optional<Submission> draftOf(PeriodId id) {
    throw new UnsupportedOperationException();
  }
}
