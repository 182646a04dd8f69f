package nl.rekenschap.council;

import java.util.LinkedHashMap;
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
    PublishedReport published = publisher.publish(file, college.decision().orElseThrow());
    events.publishEvent(
        CaseEvent.of(
            file.caseId(),
            file.edition() == 1 ? "council.event.published" : "council.event.editionPublished",
            details(published)));
    post.tellRole(
        file.caseId(),
        Role.COUNCIL_READER,
        file.edition() == 1 ? "council/published" : "council/corrected",
        Map.of(
            "year",
            Integer.toString(file.year()),
            "number",
            published.caseNumber(),
            "reason",
            file.reason().orElse("")),
        "council/report/" + file.year());
  }

  private static Map<String, String> details(PublishedReport published) {
    Map<String, String> details = new LinkedHashMap<>();
    if (published.edition() > 1) {
      details.put("edition", Integer.toString(published.edition()));
    }
    details.put("hash", published.sha256());
    return details;
  }

  private ReportFile file(String caseId) {
    return store.file(ReportFile.yearOf(new CaseId(caseId))).orElseThrow();
  }
}
