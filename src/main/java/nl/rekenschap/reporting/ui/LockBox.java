package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Locks;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** Locking one period, opening its lock, and giving one person more time behind it. */
final class LockBox extends Div {

  private static final int LONGEST = 2000;

  LockBox(PeriodView view, Locks locks, Period period) {
    boolean locked = locks.of(period.id()).isPresent();
    addClassName("two-columns");
    add(locking(view, locks, period, locked), extending(view, locks, period));
  }

  private static Section locking(PeriodView view, Locks locks, Period period, boolean locked) {
    TextArea why = area("lock-reason");
    String what = locked ? "unlock" : "lock";
    Button button =
        new Button(
            Texts.text("reporting.BulkBox." + what),
            click -> {
              view.named("reason", why);
              view.act(
                  () -> {
                    if (locked) {
                      locks.unlock(Set.of(period.id()), why.getValue());
                    } else {
                      locks.lock(Set.of(period.id()), why.getValue());
                    }
                  },
                  what);
            });
    button.setId(what);
    return new Section(
        Texts.text("reporting.LockBox." + what),
        Cells.hint(Texts.text("reporting.LockBox.hint." + what)),
        why,
        actions(button));
  }

  private static Section extending(PeriodView view, Locks locks, Period period) {
    Select<Person> person = view.named("person", new Select<>());
    person.setLabel(Texts.text("reporting.LockBox.person"));
    person.setItems(locks.reportersOf(period.id()));
    person.setItemLabelGenerator(who -> who == null ? "" : who.name());
    person.setId("person");
    DayField until = view.named("until", new DayField(Texts.text("reporting.LockBox.until")));
    until.setId("until");
    TextArea why = area("extension-reason");
    Button give =
        new Button(
            Texts.text("reporting.LockBox.give"),
            click -> {
              view.named("reason", why);
              view.act(
                  () ->
                      locks.extend(
                          period.id(), chosen(person), until.chosen("until"), why.getValue()),
                  "extend");
            });
    give.setId("extend");
    return new Section(
        Texts.text("reporting.LockBox.extend"),
        Cells.hint(Texts.text("reporting.LockBox.hint.extend")),
        person,
        until,
        why,
        actions(give));
  }

  private static PersonId chosen(Select<Person> person) {
    Person who = person.getValue();
    if (who == null) {
      throw Refused.at("person", "reporting.extension.nobody");
    }
    return who.id();
  }

  private static TextArea area(String id) {
    TextArea area = LongText.of(Texts.text("reporting.PeriodView.reason"));
    area.setId(id);
    area.setMaxLength(LONGEST);
    area.setWidthFull();
    return area;
  }

  private static Div actions(Button button) {
    Div actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }
}
