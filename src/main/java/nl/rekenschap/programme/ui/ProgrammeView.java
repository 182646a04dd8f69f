package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.CouncilIndicator;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Motion;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.ProviderEntry;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The programme as it was decided: budgets by line and year, carry-over, motions, open points. */
@Route("programme")
@Menu(title = "programme.ProgrammeView.menu", order = 61)
@PermitAll
public final class ProgrammeView extends Page {

  private final transient Programme programme;
  private final transient List<ProviderEntry> providers;

  ProgrammeView(Programme programme) {
    super(
        programme
            .current()
            .map(Programme.Summary::title)
            .orElseGet(() -> Texts.text("programme.ProgrammeView.title")));
    this.programme = programme;
    this.providers = programme.providers();
    Optional<Programme.Summary> current = programme.current();
    if (current.isEmpty()) {
      add(new EmptyState(Texts.text("programme.ProgrammeView.none")));
      return;
    }
    add(new Paragraph(introduction(current.get())));
    addBudget(current.get().years());
    carryOver().map(this::ledger).ifPresent(this::add);
    add(council(), motions());
    if (!programme.notes().isEmpty()) {
      add(new Section(Texts.text("programme.ProgrammeView.notes"), Words.facts(programme.notes())));
    }
  }

  private static String introduction(Programme.Summary summary) {
    return Texts.text(
        "programme.ProgrammeView.introduction",
        summary.municipalityName(),
        summary.firstYear(),
        summary.lastYear());
  }

  private void addBudget(List<Integer> years) {
    Map<Integer, List<BudgetItem>> byYear = new LinkedHashMap<>();
    years.forEach(year -> byYear.put(year, programme.itemsOf(year)));
    for (Line line : programme.lines()) {
      add(lineSection(line.name(), Optional.of(line), byYear));
    }
    add(lineSection(Texts.text("programme.ProgrammeView.outsideLines"), Optional.empty(), byYear));
    add(wholeBudget(byYear));
  }

  private Section lineSection(
      String name, Optional<Line> line, Map<Integer, List<BudgetItem>> byYear) {
    Table table = new Table(Texts.text("programme.ProgrammeView.budgetOf", name), headings(byYear));
    itemCodes(line, byYear).forEach(code -> row(table, code, byYear));
    table.total(
        totals(byYear, items -> items.stream().filter(i -> i.line().equals(line)).toList()));
    return new Section(name, table);
  }

  private static String[] headings(Map<Integer, List<BudgetItem>> byYear) {
    return Stream.of(
            Stream.of(
                Texts.text("programme.ProgrammeView.item"),
                Texts.text("programme.ProgrammeView.provider")),
            byYear.keySet().stream().map(year -> "#" + year),
            Stream.of("#" + Texts.text("programme.ProgrammeView.total")))
        .flatMap(Function.identity())
        .toArray(String[]::new);
  }

  private static List<String> itemCodes(
      Optional<Line> line, Map<Integer, List<BudgetItem>> byYear) {
    // The years differ in what runs; a year in which most runs gives the plan's order.
    List<List<BudgetItem>> widestFirst = new ArrayList<>(byYear.values());
    widestFirst.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return widestFirst.stream()
        .flatMap(List::stream)
        .filter(item -> item.line().equals(line))
        .map(BudgetItem::code)
        .distinct()
        .toList();
  }

  private void row(Table table, String code, Map<Integer, List<BudgetItem>> byYear) {
    List<Optional<BudgetItem>> perYear =
        byYear.values().stream()
            .map(items -> items.stream().filter(i -> i.code().equals(code)).findFirst())
            .toList();
    BudgetItem any = perYear.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    List<Object> cells = new ArrayList<>();
    cells.add(new Anchor("programme/item/" + code, any.name()));
    cells.add(Words.provider(any, providers));
    perYear.forEach(item -> cells.add(item.<Object>map(Words::amount).orElse("–")));
    cells.add(sum(perYear.stream().flatMap(Optional::stream).toList()));
    table.row(cells.toArray());
  }

  private static String sum(List<BudgetItem> items) {
    List<Money> amounts = items.stream().map(BudgetItem::amount).flatMap(Optional::stream).toList();
    return amounts.isEmpty() ? "–" : Formats.money(Money.sum(amounts));
  }

  private static Object[] totals(
      Map<Integer, List<BudgetItem>> byYear,
      Function<List<BudgetItem>, List<BudgetItem>> selection) {
    List<Object> cells = new ArrayList<>();
    cells.add(Texts.text("programme.ProgrammeView.total"));
    cells.add("");
    byYear.values().forEach(items -> cells.add(sum(selection.apply(items))));
    cells.add(sum(byYear.values().stream().flatMap(i -> selection.apply(i).stream()).toList()));
    return cells.toArray();
  }

  private Section wholeBudget(Map<Integer, List<BudgetItem>> byYear) {
    Table table =
        new Table(
            Texts.text("programme.ProgrammeView.whole"),
            Stream.concat(
                    Stream.of(Texts.text("programme.ProgrammeView.part")),
                    Stream.of(headings(byYear)).skip(2))
                .toArray(String[]::new));
    programme.lines().forEach(line -> lineTotal(table, line.name(), Optional.of(line), byYear));
    lineTotal(table, Texts.text("programme.ProgrammeView.outsideLines"), Optional.empty(), byYear);
    Object[] all = totals(byYear, items -> items);
    table.total(Stream.concat(Stream.of(all[0]), Stream.of(all).skip(2)).toArray());
    Anchor csv =
        new Anchor("api/v1/programme/budget.csv", Texts.text("programme.ProgrammeView.csv"));
    csv.setRouterIgnore(true);
    return new Section(Texts.text("programme.ProgrammeView.whole"), table, csv);
  }

  private static void lineTotal(
      Table table, String name, Optional<Line> line, Map<Integer, List<BudgetItem>> byYear) {
    Object[] cells =
        totals(byYear, items -> items.stream().filter(i -> i.line().equals(line)).toList());
    table.row(Stream.concat(Stream.of(name), Stream.of(cells).skip(2)).toArray());
  }

  private Optional<CarryOver> carryOver() {
    try {
      return Optional.of(programme.carryOver());
    } catch (Refused nothingCarriedOver) {
      return Optional.empty();
    }
  }

  private Section ledger(CarryOver carryOver) {
    Table table =
        new Table(
            Texts.text("programme.ProgrammeView.carryOver"),
            Texts.text("programme.ProgrammeView.entry"),
            "#" + Texts.text("programme.ProgrammeView.amount"));
    table.row(
        Texts.text("programme.ProgrammeView.carriedIn", carryOver.fromYear()),
        Formats.money(carryOver.in()));
    for (CarryOver.Use use : carryOver.uses()) {
      String name = programme.item(use.item(), use.year()).name();
      table.row(
          Texts.text("programme.ProgrammeView.carryUse", name, use.year()),
          Formats.money(Money.ZERO.minus(use.amount())));
    }
    table.total(
        Texts.text("programme.ProgrammeView.unallocated"), Formats.money(carryOver.unallocated()));
    return new Section(
        Texts.text("programme.ProgrammeView.carryOver"),
        table,
        new Paragraph(new Span(carryOver.note() + " "), Words.source(carryOver.source())));
  }

  private Section council() {
    Facts facts = new Facts();
    for (CouncilIndicator indicator : programme.councilIndicators()) {
      Div what = new Div(new Div(new Span(indicator.note().orElse(""))));
      what.add(Words.source(indicator.source()));
      facts.fact(indicator.wording(), what);
    }
    return new Section(Texts.text("programme.ProgrammeView.council"), facts);
  }

  private Section motions() {
    Table table =
        new Table(
            Texts.text("programme.ProgrammeView.motions"),
            Texts.text("programme.ProgrammeView.motion"),
            Texts.text("programme.ProgrammeView.outcome"),
            Texts.text("programme.ProgrammeView.answer"));
    programme.motions().forEach(motion -> motionRow(table, motion));
    return new Section(Texts.text("programme.ProgrammeView.motions"), table);
  }

  static void motionRow(Table table, Motion motion) {
    String outcome =
        Stream.of(
                Optional.of(Texts.text("programme.Motion." + motion.outcome())),
                motion.date(),
                motion.votes())
            .flatMap(Optional::stream)
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    Component answer =
        motion
            .answer()
            .map(Words::fact)
            .orElseGet(
                () ->
                    new Badge(
                        Texts.text("programme.ProgrammeView.unanswered"), Badge.Tone.ATTENTION));
    table.row(motion.title(), outcome, answer);
  }
}
