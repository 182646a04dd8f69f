package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
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

  private final transient Council council;
  private final transient Access access;
  private final transient Provenances provenances;
  private final Div content = new Div();

  CouncilReportView(Council council, Access access, Provenances provenances) {
    super(Texts.text("council.CouncilReportView.title"));
    this.council = council;
    this.access = access;
    this.provenances = provenances;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, Integer year) {
    content.removeAll();
    Optional<PublishedReport> published = council.published(year);
    if (published.isPresent()) {
      Badge badge = new Badge(Texts.text("council.CouncilReportView.published"), Badge.Tone.GOOD);
      content.add(new Paragraph(badge), new Paragraph(new PublicLink(year)));
      show(year, Reports.document(published.get(), new OnScreen()));
    } else if (access.current().isStaff()) {
      Badge badge =
          new Badge(Texts.text("council.CouncilReportView.concept"), Badge.Tone.ATTENTION);
      badge.setId("concept");
      content.add(new Paragraph(badge));
      show(year, Reports.document(council.report(year), new OnScreen()));
    } else {
      throw Refused.notFound();
    }
  }

  private void show(int year, Document document) {
    title(document.title());
    content.add(
        provenances.has(year)
            ? new DocumentPanel(
                document, new PassportDialog.Source(year, () -> provenances.of(year)))
            : new DocumentPanel(document));
  }
}
