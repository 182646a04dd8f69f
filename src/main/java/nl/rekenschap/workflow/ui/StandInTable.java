package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Stand-ins as rows: who for whom, when, for what, and whether it still holds. */
final class StandInTable {

  private final LocalDate today;
  private final Map<String, String> names;
  private final Consumer<StandIn> end;

  /**
   * @param names how people call lines and teams, by code
   * @param end asked for by a button at what still holds
   */
  StandInTable(LocalDate today, Map<String, String> names, Consumer<StandIn> end) {
    this.today = today;
    this.names = names;
    this.end = end;
  }

  Table of(String caption, List<StandIn> rows) {
    Table table =
        new Table(
            caption,
            text("person"),
            text("standIn"),
            text("days"),
            text("part"),
            text("because"),
            text("state"));
    rows.forEach(
        one ->
            table.row(
                one.personName(),
                one.standInName(),
                text("fromUntil", one.from(), one.until()),
                part(one.scope()),
                because(one),
                state(one)));
    return table;
  }

  private String part(StandInScope scope) {
    if (scope.isAll()) {
      return text("part.ALL");
    }
    List<String> parts = new ArrayList<>();
    scope.roles().stream()
        .sorted()
        .map((Role role) -> Texts.text("access.role." + role))
        .forEach(parts::add);
    scope.lines().stream().sorted().map(this::name).forEach(parts::add);
    scope.teams().stream().sorted().map(this::name).forEach(parts::add);
    return String.join(", ", parts);
  }

  private String name(String code) {
    return names.getOrDefault(code, code);
  }

  private static Component because(StandIn one) {
    Div cell = new Div(new Span(one.because()));
    Span by = new Span(text("by", one.namedBy(), Formats.moment(one.namedAt())));
    by.addClassName("hint");
    cell.add(new Div(by));
    return cell;
  }

  private Component state(StandIn one) {
    if (one.ended().isPresent()) {
      StandIn.Ended ended = one.ended().get();
      Div cell = new Div(new Badge(text("ended"), Badge.Tone.NEUTRAL));
      Span by = new Span(text("by", ended.byName(), Formats.moment(ended.at())));
      by.addClassName("hint");
      cell.add(new Div(by), new Div(new Span(ended.because())));
      return cell;
    }
    if (!one.isAhead(today)) {
      return new Badge(text("over"), Badge.Tone.NEUTRAL);
    }
    Badge state =
        one.holdsOn(today)
            ? new Badge(text("now"), Badge.Tone.GOOD)
            : new Badge(text("ahead"), Badge.Tone.INFO);
    Button button = new Button(text("end"), click -> end.accept(one));
    button.setId("end-" + one.id());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(text("endOf", one.standInName(), one.personName()));
    return new Div(state, button);
  }

  private static String text(String what, Object... arguments) {
    return Texts.text("workflow.StandInView." + what, arguments);
  }
}
