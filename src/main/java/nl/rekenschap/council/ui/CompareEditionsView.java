package nl.rekenschap.council.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Editions;
import nl.rekenschap.council.FigurePair;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Two editions of a year side by side, figure by figure. */
@Route("council/compare")
@RolesAllowed({
  Names.POLICY_ADVISER,
  Names.GRANT_OFFICER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.COUNCIL_READER
})
public final class CompareEditionsView extends Page implements HasUrlParameter<Integer> {

  private final transient Editions editions;
  private final Select<Integer> was = new Select<>();
  private final Select<Integer> becomes = new Select<>();
  private final Checkbox all = new Checkbox(text("all"));
  private final Div result = new Div();
  private int year;

  CompareEditionsView(Editions editions) {
    super(text("title", ""));
    this.editions = editions;
    was.setId("was");
    was.setLabel(text("was"));
    becomes.setId("becomes");
    becomes.setLabel(text("becomes"));
    all.setId("all");
    for (Select<Integer> select : List.of(was, becomes)) {
      select.setItemLabelGenerator(
          number -> Texts.text("council.EditionPanel.edition", Integer.toString(number)));
    }
    Div choice = new Div(was, becomes, all);
    choice.addClassName("form-grid");
    result.getElement().setAttribute("aria-live", "polite");
    add(new Paragraph(text("explain")), choice, result);
  }

  @Override
  public void setParameter(BeforeEvent event, Integer of) {
    year = of;
    title(text("title", Integer.toString(year)));
    List<Integer> numbers = editions.ofYear(year).stream().map(PublishedReport::edition).toList();
    if (numbers.isEmpty()) {
      throw Refused.notFound();
    }
    was.setItems(numbers);
    becomes.setItems(numbers);
    was.setValue(numbers.get(Math.max(0, numbers.size() - 2)));
    becomes.setValue(numbers.getLast());
    was.addValueChangeListener(change -> refresh());
    becomes.addValueChangeListener(change -> refresh());
    all.addValueChangeListener(change -> refresh());
    refresh();
  }

  private void refresh() {
    result.removeAll();
    List<FigurePair> pairs =
        editions.compare(year, was.getValue(), becomes.getValue(), new OnScreen());
    List<FigurePair> changed = pairs.stream().filter(FigurePair::isChanged).toList();
    result.add(
        new Paragraph(
            text("count", Integer.toString(changed.size()), Integer.toString(pairs.size()))));
    List<FigurePair> shown = all.getValue() ? pairs : changed;
    if (shown.isEmpty()) {
      result.add(new EmptyState(Texts.text("council.Report.erratum.none")));
      return;
    }
    Table table =
        new Table(
            text("caption"),
            Texts.text("council.Report.column.figure"),
            text("was"),
            text("becomes"));
    for (FigurePair pair : shown) {
      table.row(
          pair.what(),
          pair.was().orElseGet(() -> Texts.text("council.Report.erratum.new")),
          pair.becomes().orElseGet(() -> Texts.text("council.Report.erratum.gone")));
    }
    result.add(table);
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.CompareEditionsView." + key, arguments);
  }
}
