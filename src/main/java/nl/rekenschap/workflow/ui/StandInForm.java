package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Choice;
import org.jspecify.annotations.Nullable;

/** Asks who stands in for whom, when, and for which part of the work. */
final class StandInForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  private enum Part {
    ALL,
    SOME
  }

  final ComboBox<Person> person = new ComboBox<>(text("person"));
  final ComboBox<Person> standIn = new ComboBox<>(text("standIn"));
  final DayField from = DayField.of(text("from"), "from");
  final DayField until = DayField.of(text("until"), "until");
  final CheckboxGroup<Role> roles = group("roles");
  final CheckboxGroup<Choice> lines = group("lines");
  final CheckboxGroup<Choice> teams = group("teams");
  final TextArea because = LongText.of(text("because"));
  private final RadioButtonGroup<Part> part = new RadioButtonGroup<>(text("part"));
  private final transient List<Person> colleagues;
  private final transient Person me;

  /**
   * @param managing whether the acting person names stand-ins for others too
   */
  StandInForm(Person me, List<Person> colleagues, boolean managing) {
    this.me = me;
    this.colleagues = colleagues;
    addClassName("form-grid");
    people(managing);
    because.setId("because");
    because.setMaxLength(LONGEST);
    because.setHelperText(text(managing ? "becauseOther" : "becauseOwn"));
    because.addClassName("wide");
    roles.setItemLabelGenerator(role -> Texts.text("access.role." + role));
    lines.setItemLabelGenerator(Choice::label);
    teams.setItemLabelGenerator(Choice::label);
    part.setId("part");
    part.setItems(Part.values());
    part.setItemLabelGenerator(one -> text("part." + one));
    part.addClassName("wide");
    part.addValueChangeListener(change -> showPart());
    add(person, standIn, from, until, part, roles, lines, teams, because);
    clear();
  }

  /** What of the programme and which teams the work can be narrowed to. */
  void choices(List<Choice> allLines, List<Choice> allTeams) {
    lines.setItems(allLines);
    teams.setItems(allTeams);
    showPart();
  }

  private void people(boolean managing) {
    person.setId("person");
    person.setItems(colleagues);
    person.setItemLabelGenerator(Person::name);
    person.setVisible(managing);
    person.addValueChangeListener(change -> personChosen());
    standIn.setId("standIn");
    standIn.setItemLabelGenerator(Person::name);
    standIn.setHelperText(text("standInHelp"));
  }

  /** Nobody is offered as the own stand-in, and only groups that somebody is in can be chosen. */
  private void personChosen() {
    PersonId away = away().id();
    standIn.setItems(colleagues.stream().filter(one -> !one.id().equals(away)).toList());
    roles.setItems(away().roles().stream().sorted().toList());
  }

  private Person away() {
    @Nullable Person chosen = person.getValue();
    return chosen == null ? me : chosen;
  }

  private void showPart() {
    boolean some = part.getValue() == Part.SOME;
    roles.setVisible(some);
    lines.setVisible(some && lines.getListDataView().getItemCount() > 0);
    teams.setVisible(some && teams.getListDataView().getItemCount() > 0);
  }

  void clear() {
    person.setValue(
        colleagues.stream().filter(one -> one.id().equals(me.id())).findFirst().orElse(null));
    personChosen();
    standIn.clear();
    from.clear();
    until.clear();
    because.clear();
    roles.clear();
    lines.clear();
    teams.clear();
    part.setValue(Part.ALL);
  }

  /**
   * What was asked for.
   *
   * @throws Refused at a field that was left open
   */
  StandIn.Naming naming() {
    @Nullable Person chosen = standIn.getValue();
    if (chosen == null) {
      throw Refused.at("standIn", "access.standIn.unknown");
    }
    LocalDate first = from.chosen("from");
    LocalDate last = until.chosen("until");
    return new StandIn.Naming(away().id(), chosen.id(), first, last, scope(), because.getValue());
  }

  private StandInScope scope() {
    if (part.getValue() != Part.SOME) {
      return StandInScope.ALL;
    }
    StandInScope scope =
        new StandInScope(roles.getValue(), values(lines.getValue()), values(teams.getValue()));
    if (scope.isAll()) {
      throw Refused.at("roles", "workflow.StandInView.partMissing");
    }
    return scope;
  }

  private static Set<String> values(Set<Choice> chosen) {
    return chosen.stream().map(Choice::value).collect(Collectors.toSet());
  }

  private static <T> CheckboxGroup<T> group(String name) {
    CheckboxGroup<T> group = new CheckboxGroup<>(text(name));
    group.setId(name);
    group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    group.addClassName("wide");
    return group;
  }

  private static String text(String what) {
    return Texts.text("workflow.StandInView." + what);
  }
}
