package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.Editions;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.council.Reports;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.publication.Document;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** A report to read: as it was published, or for staff the concept with the figures of now. */
@Route("council/report")
@RolesAllowed({
  Names.POLICY_ADVISER,
  Names.GRANT_OFFICER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.COUNCIL_READER
})
public final class CouncilReportView extends Page implements HasUrlParameter<Integer> {

  static final String CONCEPT = "concept";

  private final transient Council council;
  private final transient Editions editions;
  private final transient Access access;
  private final transient Provenances provenances;
  private final Div content = new Div();

  CouncilReportView(Council council, Editions editions, Access access, Provenances provenances) {
    super(Texts.text("council.CouncilReportView.title"));
    this.council = council;
    this.editions = editions;
    this.access = access;
    this.provenances = provenances;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, Integer year) {
    content.removeAll();
    Optional<PublishedReport> published = editions.newest(year);
    boolean staff = access.current().isStaff();
    if (published.isPresent() && !(staff && wantsConcept(event))) {
      title(Reports.document(published.get(), new OnScreen()).title());
      content.add(
          new EditionPanel(
              editions, published.get(), Exact.of(editions, published.get(), access), provenances));
    } else if (staff) {
      Badge badge =
          new Badge(Texts.text("council.CouncilReportView.concept"), Badge.Tone.ATTENTION);
      badge.setId("concept");
      content.add(new Paragraph(badge));
      if (mayKnowSmallCounts()) {
        content.add(
            new Paragraph(
                new Anchor(
                    "council/suppression/" + year, Texts.text("council.SuppressionView.title"))));
      }
      show(year, Reports.document(council.report(year), new OnScreen()));
    } else {
      throw Refused.notFound();
    }
  }

  private boolean mayKnowSmallCounts() {
    return Stream.of(Role.POLICY_ADVISER, Role.GRANT_OFFICER, Role.MANAGER, Role.CONTROLLER)
        .anyMatch(access.current()::has);
  }

  /** Of a year that was published already the concept of the next edition is asked for by name. */
  private static boolean wantsConcept(BeforeEvent event) {
    return event.getLocation().getQueryParameters().getParameters().containsKey(CONCEPT);
  }

  private void show(int year, Document document) {
    title(document.title());
    content.add(new DocumentPanel(document, provenances.now(year)));
  }
}
