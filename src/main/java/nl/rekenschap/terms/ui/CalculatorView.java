package nl.rekenschap.terms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.TextStyle;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.terms.DefaultPenalty;
import nl.rekenschap.terms.Reckoning;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.terms.Terms;
import nl.rekenschap.terms.clock.ClockList;

/** Checks a date: fill in the start and the length, and read the last day and how it came about. */
@Route("terms/calculator")
@Menu(title = "terms.CalculatorView.menu", order = 75)
@PermitAll
public final class CalculatorView extends Page {

  private static final String KEY = "terms.CalculatorView.";

  private final transient Terms terms;
  private final Select<Preset> preset = new Select<>();
  private final DayField start = field("from", new DayField(Texts.text(KEY + "start")));
  private final IntegerField amount = field("amount", new IntegerField(Texts.text(KEY + "amount")));
  private final Select<TermLength.Unit> unit = new Select<>();
  private final RadioButtonGroup<Origin> origin =
      new RadioButtonGroup<>(Texts.text(KEY + "origin"));
  private final RadioButtonGroup<Direction> direction =
      field("direction", new RadioButtonGroup<>(Texts.text(KEY + "direction")));
  private final DayField notice = field("noticeOn", new DayField(Texts.text(KEY + "notice")));
  private final TermEvents events = new TermEvents(this::reckon);
  private final Div answer = new Div();
  private boolean filling;

  CalculatorView(Terms terms, BusinessClock clock) {
    super(Texts.text(KEY + "title"));
    this.terms = terms;
    answer.setId("answer");
    answer.getElement().setAttribute("aria-live", "polite");
    add(new Paragraph(Texts.text(KEY + "intro")));
    fields(clock.today());
    Div form = new Div(start, amount, unit, origin, direction);
    form.addClassName("form-grid");
    notice.setHelperText(Texts.text(KEY + "noticeHelp"));
    notice.setWidthFull();
    notice.setMaxWidth("20em");
    notice.setId("notice");
    notice.setClearButtonVisible(true);
    Button again = new Button(Texts.text(KEY + "again"), click -> again(clock.today()));
    preset.setWidthFull();
    add(
        new Section(Texts.text(KEY + "question"), preset, form),
        new Section(Texts.text(KEY + "answer"), answer, again),
        new Section(Texts.text(KEY + "events"), events),
        new Section(Texts.text(KEY + "penalty"), notice));
    reckon();
  }

  private void fields(LocalDate today) {
    preset.setLabel(Texts.text(KEY + "preset"));
    preset.setItems(Preset.values());
    preset.setItemLabelGenerator(
        it -> it == null ? Texts.text(KEY + "own") : Texts.text("terms.preset." + it));
    preset.setEmptySelectionAllowed(true);
    preset.setEmptySelectionCaption(Texts.text(KEY + "own"));
    preset.setId("preset");
    preset.addValueChangeListener(
        change -> {
          if (change.getValue() != null) {
            fill(change.getValue());
          }
        });
    start.setId("start");
    amount.setId("amount");
    amount.setMin(1);
    amount.setStepButtonsVisible(true);
    unit.setId("unit");
    unit.setLabel(Texts.text(KEY + "unit"));
    unit.setItems(TermLength.Unit.values());
    unit.setItemLabelGenerator(it -> Texts.text("terms.unit." + it));
    origin.setItems(Origin.values());
    origin.setItemLabelGenerator(it -> Texts.text("terms.origin." + it));
    direction.setItems(Direction.values());
    direction.setItemLabelGenerator(it -> Texts.text("terms.direction." + it));
    again(today);
    start.addValueChangeListener(change -> reckon());
    amount.addValueChangeListener(change -> reckon());
    unit.addValueChangeListener(change -> reckon());
    origin.addValueChangeListener(change -> reckon());
    direction.addValueChangeListener(change -> reckon());
    notice.addValueChangeListener(change -> reckon());
  }

  private void again(LocalDate today) {
    filling = true;
    start.setValue(today);
    notice.clear();
    events.clear();
    preset.setValue(Preset.OBJECTION);
    fill(Preset.OBJECTION);
  }

  private void fill(Preset chosen) {
    filling = true;
    amount.setValue(chosen.length.amount());
    unit.setValue(chosen.length.unit());
    origin.setValue(chosen.origin);
    direction.setValue(chosen.direction);
    filling = false;
    reckon();
  }

  private void reckon() {
    if (filling) {
      return;
    }
    answer.removeAll();
    if (start.getValue() == null || amount.getValue() == null) {
      answer.add(new Paragraph(Texts.text(KEY + "incomplete")));
      return;
    }
    attempt(
        () -> {
          Reckoning reckoning =
              terms.reckon(
                  new TermQuestion(
                      start.getValue(),
                      new TermLength(amount.getValue(), unit.getValue()),
                      origin.getValue(),
                      direction.getValue(),
                      events.interruptions(),
                      events.extensions()));
          show(reckoning);
          LocalDate on = notice.getValue();
          if (on != null && reckoning.lastDay().isPresent()) {
            show(terms.penalty(reckoning.lastDay().get(), on, null));
          }
        });
  }

  private void show(Reckoning reckoning) {
    Paragraph last =
        new Paragraph(
            reckoning
                .lastDay()
                .map(day -> Texts.text(KEY + "lastDay", weekday(day) + " " + Formats.date(day)))
                .orElseGet(
                    () -> Texts.text(KEY + "stopped", reckoning.stoppedSince().orElseThrow())));
    last.setId("last-day");
    last.addClassName("result");
    OrderedList steps = new OrderedList();
    reckoning.steps().forEach(step -> steps.add(new ListItem(ClockList.sentence(step))));
    answer.add(last, steps);
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Texts.language());
  }

  private void show(DefaultPenalty penalty) {
    answer.add(new Paragraph(Texts.text(KEY + "grace", penalty.graceEnds())));
    Table table =
        new Table(
            Texts.text(KEY + "penaltyTable"),
            Texts.text(KEY + "penaltyFrom"),
            Texts.text(KEY + "penaltyUntil"),
            "#" + Texts.text(KEY + "penaltyPerDay"),
            "#" + Texts.text(KEY + "penaltyOwed"));
    for (DefaultPenalty.Days days : penalty.steps()) {
      table.row(
          Formats.date(days.from()),
          Formats.date(days.until()),
          Formats.money(days.perDay()),
          Formats.money(days.owed()));
    }
    table.total(Texts.text(KEY + "penaltyTotal"), "", "", Formats.money(penalty.total()));
    answer.add(table);
  }
}
