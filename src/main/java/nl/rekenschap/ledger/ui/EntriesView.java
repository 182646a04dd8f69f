package nl.rekenschap.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.BudgetYear;
import nl.rekenschap.ledger.Budgets;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The entries that one amount is the sum of, each with what stands against it. */
@Route("ledger/entries")
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class EntriesView extends Page implements BeforeEnterObserver {

  private final transient Budgets budgets;
  private final Div content = new Div();

  EntriesView(Budgets budgets) {
    super(Texts.text("ledger.EntriesView.title"));
    this.budgets = budgets;
    add(content);
  }

  /**
   * An amount that opens its entries.
   *
   * @param of whose amount it is, for who hears the link and does not see its row
   */
  static Anchor link(int year, Optional<String> item, Figure figure, Money amount, String of) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("year", Integer.toString(year));
    item.ifPresent(code -> asked.put("item", code));
    asked.put("figure", figure.name());
    Anchor link =
        new Anchor(
            "ledger/entries?" + QueryParameters.simple(asked).getQueryString(),
            Formats.money(amount));
    link.setAriaLabel(
        Texts.text(
            "ledger.EntriesView.linkLabel",
            Texts.text("ledger.figure." + figure),
            of,
            Formats.money(amount)));
    return link;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    QueryParameters asked = event.getLocation().getQueryParameters();
    Optional<Integer> year = Asked.year(asked);
    Optional<Figure> figure = Asked.figure(asked);
    if (year.isEmpty() || figure.isEmpty()) {
      content.add(new EmptyState(Texts.text("ledger.EntriesView.unknown"), back(year)));
      return;
    }
    attempt(() -> show(year.get(), asked.getSingleParameter("item"), figure.get()));
  }

  private void show(int year, Optional<String> item, Figure figure) {
    List<BudgetYear.Line> lines = budgets.entries(year, item, figure);
    Map<String, String> names = names(year);
    String whose =
        figure == Figure.UNALLOCATED
            ? Texts.text("ledger.PoolBox.title")
            : item.map(code -> names.getOrDefault(code, code))
                .orElseGet(() -> Texts.text("ledger.EntriesView.all"));
    title(
        Texts.text(
            "ledger.EntriesView.titleOf",
            Texts.text("ledger.figure." + figure),
            whose,
            Integer.toString(year)));
    content.add(new Paragraph(Texts.text("ledger.help." + figure)), table(lines, names));
    content.add(back(Optional.of(year)));
  }

  private Component table(List<BudgetYear.Line> lines, Map<String, String> names) {
    if (lines.isEmpty()) {
      return new EmptyState(Texts.text("ledger.EntriesView.none"));
    }
    Table table =
        new Table(
            Texts.text("ledger.EntriesView.title"),
            Texts.text("ledger.EntriesView.posting"),
            Texts.text("ledger.EntriesView.on"),
            Texts.text("ledger.EntriesView.kind"),
            Texts.text("ledger.EntriesView.of"),
            "#" + Texts.text("ledger.EntriesView.amount"),
            Texts.text("ledger.EntriesView.against"),
            Texts.text("ledger.EntriesView.restsOn"),
            Texts.text("ledger.EntriesView.by"));
    for (BudgetYear.Line line : lines) {
      table.row(
          Long.toString(line.posting()),
          Formats.date(line.on()),
          Texts.text("ledger.kind." + line.kind()),
          of(line, names),
          Formats.money(line.amount()),
          against(line, names),
          restsOn(line),
          line.by());
    }
    Money sum = Money.sum(lines.stream().map(BudgetYear.Line::amount).toList());
    table.total(Texts.text("ledger.EntriesView.sum"), "", "", "", Formats.money(sum), "", "", "");
    return table;
  }

  private static Component of(BudgetYear.Line line, Map<String, String> names) {
    return line.caseId()
        .<Component>map(id -> new Anchor("subsidy/" + id, id.value()))
        .orElseGet(() -> new Span(name(line.item(), names)));
  }

  private static Component against(BudgetYear.Line line, Map<String, String> names) {
    Div all = new Div();
    for (BudgetYear.Counter counter : line.against()) {
      String where =
          counter.item().equals(line.item())
              ? ""
              : " (" + name(counter.item(), names) + " " + counter.year() + ")";
      all.add(
          new Div(
              Texts.text("ledger.account." + counter.account())
                  + where
                  + ": "
                  + Formats.money(counter.amount())));
    }
    return all;
  }

  private static Component restsOn(BudgetYear.Line line) {
    Div all = new Div(new Span(line.restsOn()));
    line.ground().ifPresent(g -> all.add(new Div(Texts.text("ledger.EntriesView.ground", g))));
    return all;
  }

  private static String name(String item, Map<String, String> names) {
    return item.equals(BudgetYear.NO_LINE)
        ? Texts.text("ledger.PoolBox.title")
        : names.getOrDefault(item, item);
  }

  private Map<String, String> names(int year) {
    Map<String, String> names = new LinkedHashMap<>();
    budgets.of(year).rows().forEach(row -> names.put(row.item(), row.name()));
    return names;
  }

  private static Anchor back(Optional<Integer> year) {
    return new Anchor(
        "ledger/budget" + year.map(y -> "?year=" + y).orElse(""),
        Texts.text("ledger.EntriesView.back"));
  }
}
