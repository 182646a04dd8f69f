package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import jakarta.annotation.security.RolesAllowed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Editions;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.council.Reports;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** One edition of a year, such as {@code council/edition/2025/1}. */
@Route("council/edition")
@RolesAllowed({
  Names.POLICY_ADVISER,
  Names.GRANT_OFFICER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.COUNCIL_READER
})
public final class EditionView extends Page implements HasUrlParameter<String> {

  private static final Pattern WHICH = Pattern.compile("(\\d{4})/([1-9]\\d{0,3})");

  private final transient Editions editions;
  private final transient Access access;
  private final transient Provenances provenances;
  private final Div content = new Div();

  EditionView(Editions editions, Access access, Provenances provenances) {
    super(Texts.text("council.CouncilReportView.title"));
    this.editions = editions;
    this.access = access;
    add(content);
    this.provenances = provenances;
  }

  @Override
  public void setParameter(BeforeEvent event, @WildcardParameter String which) {
    Matcher number = WHICH.matcher(which);
    if (!number.matches()) {
      throw Refused.notFound();
    }
    PublishedReport published =
        editions
            .edition(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)))
            .orElseThrow(Refused::notFound);
    title(
        Texts.text(
            "council.EditionView.title",
            Reports.document(published, new OnScreen()).title(),
            Integer.toString(published.edition())));
    // From one edition to the next it is the same screen.
    content.removeAll();
    content.add(
        new EditionPanel(editions, published, Exact.of(editions, published, access), provenances));
  }
}
