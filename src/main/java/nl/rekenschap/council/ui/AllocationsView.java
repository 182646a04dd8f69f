package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.AllocationDecision;
import nl.rekenschap.council.AllocationRule;
import nl.rekenschap.council.Allocations;
import nl.rekenschap.council.Allocations.Choice;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** By which rule the money of each activity is placed in the investment account. */
@Route("council/allocation")
@Menu(title = "council.AllocationsView.menu", order = 41)
@RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
public final class AllocationsView extends Page {

  private static final String KEY = "council.AllocationsView.";

  /** The rules that a person can choose. */
  private enum Kind {
    SCHOOLS,
    PARTICIPANTS,
    KEY,
    ONE_AREA,
    CITYWIDE,
    NONE
  }

  private final transient Allocations allocations;
  private final int thisYear;
  private final Div shown = new Div();
  private final Div parts = new Div();
  private final TextField year = field("year", new TextField(text("year")));
  private final Select<Choice> item = field("item", new Select<>());
  private final Select<Kind> rule = field("rule", new Select<>());
  private final Select<IndicatorForYear> indicator = new Select<>();
  private final Map<String, TextField> percents = new LinkedHashMap<>();
  private final TextArea because = field("because", LongText.of(text("because")));

  AllocationsView(Allocations allocations, Access access, BusinessClock clock) {
    super(text("title"));
    this.allocations = allocations;
    this.thisYear = clock.today().getYear();
    add(new Paragraph(text("intro")), shown);
    if (access.current().has(Role.POLICY_ADVISER)) {
      add(form());
    }
    show();
  }

  private Section form() {
    year.setId("year");
    year.setHelperText(text("yearHelp"));
    year.setMaxLength(4);
    year.addValueChangeListener(change -> item.setItems(choices()));
    item.setId("item");
    item.setLabel(text("item"));
    item.setItemLabelGenerator(Choice::name);
    item.addClassName("wide");
    item.addValueChangeListener(change -> ask());
    rule.setId("rule");
    rule.setLabel(text("rule"));
    rule.setItems(Kind.values());
    rule.setItemLabelGenerator(kind -> text("rule." + kind));
    rule.addClassName("wide");
    rule.addValueChangeListener(change -> ask());
    indicator.setId("indicator");
    indicator.setLabel(text("indicator"));
    indicator.setItemLabelGenerator(IndicatorForYear::wording);
    because.setId("because");
    because.setHelperText(text("becauseHelp"));
    because.setMaxLength(1000);
    because.addClassName("wide");
    parts.addClassName("wide");
    Div fields = new Div(year, item, rule, parts, because);
    fields.addClassName("form-grid");
    Button choose = new Button(text("choose"), click -> choose());
    choose.setId("choose");
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(choose);
    actions.addClassName("actions");
    year.setValue(Integer.toString(thisYear));
    return new Section(text("change"), fields, actions);
  }

  private List<Choice> choices() {
    String typed = year.getValue().strip();
    return typed.matches("\\d{4}") ? allocations.choices(Integer.parseInt(typed)) : List.of();
  }

  /** What the chosen rule needs: an indicator, or a percentage for each area. */
  private void ask() {
    parts.removeAll();
    percents.clear();
    Choice choice = item.getValue();
    if (choice == null || rule.getValue() == null) {
      return;
    }
    if (rule.getValue() == Kind.PARTICIPANTS) {
      indicator.setItems(choice.indicators());
      parts.add(indicator);
    }
    if (rule.getValue() == Kind.KEY) {
      choice.areas().forEach(area -> parts.add(percent(area.code(), area.name())));
    }
  }

  private Component percent(String code, String name) {
    TextField part = new TextField(text("percent", name));
    part.setId("percent-" + code);
    part.setMaxLength(6);
    percents.put(code, part);
    return part;
  }

  private void choose() {
    boolean chosen =
        attempt(
            () -> {
              if (item.getValue() == null) {
                throw Refused.at("item", "council.allocation.item");
              }
              allocations.choose(
                  item.getValue().item(),
                  Integer.parseInt(year.getValue().strip()),
                  rule(),
                  because.getValue());
            });
    if (chosen) {
      done(KEY + "chosen", item.getValue().name());
      because.clear();
      show();
    }
  }

  private AllocationRule rule() {
    if (rule.getValue() == null) {
      throw Refused.at("rule", "council.AllocationsView.ruleMissing");
    }
    return switch (rule.getValue()) {
      case SCHOOLS -> new AllocationRule.Schools();
      case PARTICIPANTS -> {
        if (indicator.getValue() == null) {
          throw Refused.at("rule", "council.allocation.indicator");
        }
        yield new AllocationRule.Participants(indicator.getValue().code());
      }
      case KEY -> new AllocationRule.Key(key());
      case ONE_AREA -> new AllocationRule.OneArea();
      case CITYWIDE -> new AllocationRule.Citywide();
      case NONE -> new AllocationRule.None();
    };
  }

  private Map<String, BigDecimal> key() {
    Map<String, BigDecimal> key = new LinkedHashMap<>();
    percents.forEach(
        (area, part) -> {
          if (!part.getValue().isBlank()) {
            key.put(area, DutchNumber.decimal("rule", part.getValue()));
          }
        });
    return key;
  }

  private void show() {
    shown.removeAll();
    List<AllocationDecision> history = allocations.history();
    if (history.isEmpty()) {
      shown.add(new EmptyState(text("nothing")));
      return;
    }
    Map<String, String> names =
        allocations.choices(thisYear).stream()
            .collect(Collectors.toMap(Choice::item, Choice::name));
    Table table =
        new Table(
            text("history"),
            text("item"),
            text("year"),
            text("rule"),
            text("because"),
            text("by"),
            text("at"));
    history.forEach(
        one ->
            table.row(
                names.getOrDefault(one.item(), one.item()),
                Integer.toString(one.fromYear()),
                words(one.rule()),
                one.because(),
                one.byName(),
                Formats.moment(one.at())));
    shown.add(new Section(text("history"), table));
  }

  private static String words(AllocationRule rule) {
    return switch (rule) {
      case AllocationRule.OneArea it -> text("rule.ONE_AREA");
      case AllocationRule.Schools it -> text("rule.SCHOOLS");
      case AllocationRule.Participants it -> text("rule.PARTICIPANTS");
      case AllocationRule.Key it ->
          text("rule.KEY")
              + ": "
              + it.percent().entrySet().stream()
                  .map(part -> part.getKey() + " " + Dutch.number(part.getValue()) + "%")
                  .collect(Collectors.joining(", "));
      case AllocationRule.Citywide it -> text("rule.CITYWIDE");
      case AllocationRule.Costs it -> Texts.text("council.Report.rule.costs");
      case AllocationRule.None it -> text("rule.NONE");
    };
  }

  private static String text(String what, Object... arguments) {
    return Texts.text(KEY + what, arguments);
  }
}
