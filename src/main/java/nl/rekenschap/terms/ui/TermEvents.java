package nl.rekenschap.terms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.terms.Interruption;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import org.jspecify.annotations.Nullable;

/** The events of a term: what made it stand still, and what made it longer. */
final class TermEvents extends Div {

  private static final String KEY = "terms.TermEvents.";
  private static final int MOST = 20;

  private final List<Row> rows = new ArrayList<>();
  private final Div list = new Div();
  private final transient Runnable changed;
  private int made;

  TermEvents(Runnable changed) {
    this.changed = changed;
    add(list, new Div(adding("completion"), adding("delay"), adding("extension")));
    getComponentAt(1).addClassNames("actions");
  }

  /** Those of which enough is filled in to count. */
  List<Interruption> interruptions() {
    return rows.stream().map(Row::interruption).flatMap(Optional::stream).toList();
  }

  List<TermQuestion.Extension> extensions() {
    return rows.stream().map(Row::extension).flatMap(Optional::stream).toList();
  }

  void clear() {
    rows.clear();
    list.removeAll();
  }

  private Button adding(String kind) {
    Button button =
        new Button(
            Texts.text(KEY + "add." + kind),
            click -> {
              if (rows.size() < MOST) {
                Row row = row(kind);
                rows.add(row);
                list.add(row);
                row.focus();
              }
            });
    button.setId("add-" + kind);
    return button;
  }

  private Row row(String kind) {
    made++;
    return switch (kind) {
      case "completion" -> new Completion(made);
      case "delay" -> new Delayed(made);
      default -> new Longer(made);
    };
  }

  /** One event. */
  private abstract class Row extends Div {
    private final DayField first;

    Row(String kind, int number, String firstLabel) {
      addClassNames("event", "form-grid");
      getElement().setAttribute("role", "group");
      H3 heading = new H3(Texts.text(KEY + kind, number));
      heading.setId("event-" + number);
      getElement().setAttribute("aria-labelledby", "event-" + number);
      add(heading);
      first = day(firstLabel);
    }

    Optional<Interruption> interruption() {
      return Optional.empty();
    }

    Optional<TermQuestion.Extension> extension() {
      return Optional.empty();
    }

    @Nullable LocalDate first() {
      return first.getValue();
    }

    void focus() {
      first.focus();
    }

    final DayField day(String label) {
      DayField field = new DayField(Texts.text(KEY + label));
      field.addValueChangeListener(change -> changed.run());
      add(field);
      return field;
    }

    final void removable(int number) {
      Button away =
          new Button(
              Texts.text(KEY + "remove"),
              click -> {
                rows.remove(this);
                list.remove(this);
                changed.run();
              });
      away.setAriaLabel(Texts.text(KEY + "removeEvent", number));
      away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      add(away);
    }
  }

  private final class Completion extends Row {
    private final DayField until = day("until");
    private final DayField completed = day("completedOn");

    Completion(int number) {
      super("completion", number, "requestedOn");
      until.setHelperText(Texts.text(KEY + "untilHelp"));
      removable(number);
    }

    @Override
    Optional<Interruption> interruption() {
      return Optional.ofNullable(first())
          .map(
              day ->
                  new Interruption.CompletionRequest(day, until.getValue(), completed.getValue()));
    }
  }

  private final class Delayed extends Row {
    private final Select<Interruption.Ground> ground = new Select<>();
    private final DayField until = day("stoppedUntil");

    Delayed(int number) {
      super("delay", number, "stoppedFrom");
      ground.setLabel(Texts.text(KEY + "ground"));
      ground.setItems(Interruption.Ground.values());
      ground.setItemLabelGenerator(it -> Texts.text("terms.ground." + it));
      ground.setValue(Interruption.Ground.AGREED);
      ground.addValueChangeListener(change -> changed.run());
      until.setHelperText(Texts.text(KEY + "stoppedUntilHelp"));
      add(ground);
      removable(number);
    }

    @Override
    Optional<Interruption> interruption() {
      return Optional.ofNullable(first())
          .map(day -> new Interruption.Delay(ground.getValue(), day, until.getValue()));
    }
  }

  private final class Longer extends Row {
    private final IntegerField amount = new IntegerField(Texts.text(KEY + "longerBy"));

    Longer(int number) {
      super("extension", number, "toldOn");
      amount.setMin(1);
      amount.setStepButtonsVisible(true);
      amount.addValueChangeListener(change -> changed.run());
      add(amount);
      removable(number);
    }

    @Override
    Optional<TermQuestion.Extension> extension() {
      return first() == null || amount.getValue() == null
          ? Optional.empty()
          : Optional.of(new TermQuestion.Extension(first(), TermLength.weeks(amount.getValue())));
    }
  }
}
