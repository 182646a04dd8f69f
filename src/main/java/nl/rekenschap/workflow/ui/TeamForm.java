package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Team;

/** The fields of one team. */
final class TeamForm extends Div {

  private static final String KEY = "workflow.TeamsView.";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_CODE = 36;

  private final transient Team before;
  private final TextField name = new TextField(Texts.text(KEY + "name"));
  private final MultiSelectComboBox<String> members;
  private final MultiSelectComboBox<String> lines;
  private final MultiSelectComboBox<String> districts;

  TeamForm(
      Team team,
      Map<String, String> people,
      Map<String, String> lineNames,
      Map<String, String> districtNames) {
    before = team;
    name.setId("name");
    name.setMaxLength(LONGEST_NAME);
    name.setValue(team.name());
    members = choice("members", people, team.members().stream().map(PersonId::value).toList());
    lines = choice("lines", lineNames, team.lines());
    districts = choice("districts", districtNames, team.districts());
    addClassName("form-grid");
    add(name, members, lines, districts);
  }

  /** What is not among the choices any more, such as a line without cases, can still be kept. */
  private static MultiSelectComboBox<String> choice(
      String what, Map<String, String> names, Collection<String> chosen) {
    MultiSelectComboBox<String> box = new MultiSelectComboBox<>(Texts.text(KEY + what));
    Set<String> all = new TreeSet<>(names.keySet());
    all.addAll(chosen);
    box.setId(what);
    box.setItems(all);
    box.setItemLabelGenerator(code -> names.getOrDefault(code, code));
    box.setHelperText(Texts.text(KEY + what + ".help"));
    box.setValue(Set.copyOf(chosen));
    return box;
  }

  TextField name() {
    return name;
  }

  MultiSelectComboBox<String> members() {
    return members;
  }

  MultiSelectComboBox<String> lines() {
    return lines;
  }

  MultiSelectComboBox<String> districts() {
    return districts;
  }

  /** A team that is not there yet; it gets its code when it has a name. */
  static Team fresh(List<Team> all) {
    return new Team(free("team", all), "", Set.of(), Set.of(), Set.of());
  }

  /** What was filled in. */
  Team team(List<Team> all) {
    String called = name.getValue().strip();
    return new Team(
        before.name().isEmpty() ? free(code(called), all) : before.id(),
        called,
        members.getValue().stream().map(PersonId::new).collect(Collectors.toSet()),
        lines.getValue(),
        districts.getValue());
  }

  private static String code(String called) {
    String plain =
        Normalizer.normalize(called, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shorter = plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
    return shorter.isEmpty() ? "team" : shorter;
  }

  /** No team takes the place of another. */
  private static String free(String code, List<Team> all) {
    Set<String> taken = all.stream().map(Team::id).collect(Collectors.toSet());
    String candidate = code;
    for (int number = 2; taken.contains(candidate); number++) {
      candidate = code + "-" + number;
    }
    return candidate;
  }
}
