package nl.rekenschap.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.agenda.Agenda;
import nl.rekenschap.agenda.Agenda.AtRisk;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.CaseLabel;

/** Terms of the law that the municipality has to keep, and that have few days left or none. */
@Route("agenda/clocks")
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class ClocksView extends Page {

  private static final String KEY = "agenda.ClocksView.";

  ClocksView(Agenda agenda) {
    super(Texts.text(KEY + "title"));
    add(new Paragraph(Texts.text(KEY + "introduction", agenda.riskDays())));
    List<AtRisk> all = agenda.atRisk();
    if (all.isEmpty()) {
      add(new EmptyState(Texts.text(KEY + "empty")));
      return;
    }
    Table table =
        new Table(
            Texts.text(KEY + "title"),
            Texts.text(KEY + "term"),
            Texts.text(KEY + "case"),
            Texts.text(KEY + "lastDay"),
            Texts.text(KEY + "left"));
    table.addClassName("headed");
    all.forEach(
        one ->
            table.row(
                Texts.text("terms.clock." + one.clock().kind()),
                caseOf(one),
                Formats.date(one.clock().lastDay()),
                left(one)));
    add(table);
  }

  private static Component caseOf(AtRisk one) {
    String id = one.clock().caseId().value();
    Div cell =
        new Div(new Anchor("subsidy/" + id, one.label().map(CaseLabel::titleAndYear).orElse(id)));
    one.label()
        .map(CaseLabel::providerName)
        .ifPresent(
            name -> {
              Div provider = new Div(name);
              provider.addClassName("hint");
              cell.add(provider);
            });
    return cell;
  }

  private static Badge left(AtRisk one) {
    long days = one.daysLeft();
    return days < 0
        ? new Badge(Texts.text(KEY + "over", -days), Badge.Tone.BAD)
        : new Badge(Texts.text(KEY + "days", days), Badge.Tone.ATTENTION);
  }
}
