package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.SuppressionReport;
import nl.rekenschap.council.SuppressionWords;
import nl.rekenschap.council.Suppressions;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Which numbers of a year's report are not published, with the exact number and the reason. */
@Route("council/suppression")
@RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
public final class SuppressionView extends Page implements HasUrlParameter<Integer> {

  private final transient Suppressions suppressions;
  private final Div content = new Div();

  SuppressionView(Suppressions suppressions) {
    super(text("title"));
    this.suppressions = suppressions;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, Integer year) {
    content.removeAll();
    SuppressionReport report = suppressions.of(year);
    SuppressionWords words = new SuppressionWords(new OnScreen());
    String named = Integer.toString(year);
    title(text("titleOf", named));
    content.add(
        new Paragraph(text("intro")),
        new Paragraph(text("count", Dutch.number(report.hidden()), Dutch.number(report.of()))),
        numbers(report, words),
        mentions(report, words),
        new Paragraph(new Anchor("council/report/" + named, text("back", named))));
  }

  private static Section numbers(SuppressionReport report, SuppressionWords words) {
    Section section = new Section(text("numbers"));
    if (report.lines().isEmpty()) {
      section.add(new EmptyState(text("none")));
      return section;
    }
    Table table =
        new Table(
            text("caption"),
            text("item"),
            text("indicator"),
            text("where"),
            "#" + text("number"),
            text("why"));
    for (SuppressionReport.Line line : report.lines()) {
      table.row(
          line.item(),
          line.indicator(),
          words.where(line),
          Dutch.number(line.number()),
          words.why(line));
    }
    section.add(table);
    return section;
  }

  private static Section mentions(SuppressionReport report, SuppressionWords words) {
    Section section = new Section(text("mentions"));
    if (report.mentions().isEmpty()) {
      section.add(new EmptyState(text("mentionsNone")));
      return section;
    }
    section.add(new Paragraph(text("mentionsHelp")));
    Table table =
        new Table(
            text("mentionsCaption"),
            text("place"),
            text("indicator"),
            "#" + text("number"),
            text("text"));
    for (SuppressionReport.Mention mention : report.mentions()) {
      table.row(
          words.where(mention),
          mention.indicator(),
          Dutch.number(mention.number()),
          mention.text());
    }
    section.add(table);
    return section;
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.SuppressionView." + key, arguments);
  }
}
