package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Bulk;

/** What was done to several tasks at once: by whom, why, and what was left; also nothing. */
@Route("workflow/bulk-acts")
@Menu(title = "workflow.BulkActsView.menu", order = 6)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class BulkActsView extends Page {

  BulkActsView(Bulk bulk) {
    super(text("title"));
    add(new Paragraph(text("intro")));
    List<Bulk.Done> acts = bulk.history();
    add(acts.isEmpty() ? new EmptyState(text("none")) : table(acts));
  }

  private static Table table(List<Bulk.Done> acts) {
    Table table =
        new Table(
            text("title"), text("when"), text("by"), text("what"), text("because"), text("outcome"));
    acts.forEach(
        act ->
            table.row(
                Formats.moment(act.at()), act.byName(), what(act), act.because(), outcome(act)));
    return table;
  }

  private static String what(Bulk.Done act) {
    return text("verb." + act.verb(), act.assignedTo().orElse(""));
  }

  private static Component outcome(Bulk.Done act) {
    Div cell = new Div();
    if (act.done() == act.all()) {
      cell.add(new Badge(text("all", act.all()), Badge.Tone.GOOD));
      return cell;
    }
    cell.add(
        act.done() == 0
            ? new Badge(text("nothing", act.all()), Badge.Tone.BAD)
            : new Badge(text("some", act.done(), act.all()), Badge.Tone.ATTENTION));
    UnorderedList whys = new UnorderedList();
    act.whys().forEach(why -> whys.add(new ListItem(new Span(why))));
    cell.add(whys);
    return cell;
  }

  private static String text(String what, Object... arguments) {
    return Texts.text("workflow.BulkActsView." + what, arguments);
  }
}
