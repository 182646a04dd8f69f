package nl.rekenschap.council;

import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.ReportFile.State;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Post;
import nl.rekenschap.workflow.DiagramSteps;
import org.springframework.context.ApplicationEventPublisher;

/** What the diagram {@code council-report} may call. */
@DiagramSteps
public class CouncilSteps {

  private final CouncilStore store;
  private final CouncilSources sources;
  private final Publisher publisher;
  private final Post post;
  private final ApplicationEventPublisher events;

  CouncilSteps(
      CouncilStore store,
      CouncilSources sources,
      Publisher publisher,
      Post post,
      ApplicationEventPublisher events) {
    this.store = store;
    this.sources = sources;
    this.publisher = publisher;
    this.post = post;
    this.events = events;
  }

  /** Notes in the record how much had been accepted when the work on the report began. */
  public void collect(String caseId) {
    CaseId council = new CaseId(caseId);
    CouncilReport report =
        ReportBuilder.build(sources.of(ReportFile.yearOf(council)), Narrative.EMPTY);
    int periods = report.quality().stream().mapToInt(Quality::periods).sum();
    int accepted = report.quality().stream().mapToInt(Quality::accepted).sum();
    events.publishEvent(
        CaseEvent.of(
            council, "council.event.collected", Map.of("accepted", accepted + " van " + periods)));
  }

  public boolean isChecked(String caseId) {
    return file(caseId).state() instanceof State.AwaitingApproval;
  }

  public boolean isApproved(String caseId) {
    return file(caseId).state() instanceof State.AwaitingCollege;
  }

  /** Keeps for good what was approved and decided upon, and tells the council's readers. */
  public void publish(String caseId) {
    ReportFile file = file(caseId);
    if (!(file.state() instanceof State.AwaitingCollege college)) {
      throw new IllegalStateException("no decision yet about " + caseId);
    }
    PublishedReport published = publisher.publish(file.year(), college.decision().orElseThrow());
    events.publishEvent(
        CaseEvent.of(file.caseId(), "council.event.published", Map.of("hash", published.sha256())));
    post.tellRole(
        file.caseId(),
        Role.COUNCIL_READER,
        "council/published",
        Map.of("year", Integer.toString(file.year()), "number", published.caseNumber()),
        "council/report/" + file.year());
  }

  private ReportFile file(String caseId) {
    return store.file(ReportFile.yearOf(new CaseId(caseId))).orElseThrow();
  }
}
