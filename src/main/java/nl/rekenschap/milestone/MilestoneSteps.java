package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.DiagramSteps;
import org.springframework.context.ApplicationEventPublisher;

/** What the diagram of the milestones may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class MilestoneSteps {

  private final MilestoneStore store;
  private final Programme programme;
  private final Post post;
  private final MilestoneSettings settings;
  private final ApplicationEventPublisher events;

  MilestoneSteps(
      MilestoneStore store,
      Programme programme,
      Post post,
      MilestoneSettings settings,
      ApplicationEventPublisher events) {
    this.store = store;
    this.programme = programme;
    this.post = post;
    this.settings = settings;
    this.events = events;
  }

  public Date remindOn(String caseId) {
    LocalDate day = row(caseId).dueOn().minusDays(settings.remindDaysBefore());
    return Date.from(BusinessClock.startOf(day));
  }

  /** Reminds once for each due day. */
  public void remind(String caseId) {
    MilestoneStore.Row row = row(caseId);
    if (row.reminded()) {
      return;
    }
    store.reminded(row.caseId());
    String due = Dutch.date(row.dueOn());
    post.tellRole(
        row.caseId(),
        Role.POLICY_ADVISER,
        "milestone/reminder",
        Map.of(
            "name", programme.item(row.itemCode(), row.year()).name(),
            "year", Integer.toString(row.year()),
            "due", due),
        "workflow/list");
    events.publishEvent(CaseEvent.of(row.caseId(), "milestone.event.reminded", Map.of("due", due)));
  }

  public boolean isConfirmed(String caseId) {
    return row(caseId).confirmedBy() != null;
  }

  private MilestoneStore.Row row(String caseId) {
    return store
        .find(new CaseId(caseId))
        .orElseThrow(() -> new IllegalStateException("no milestones were planned for " + caseId));
  }
}
