package nl.rekenschap.agenda.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.rekenschap.agenda.Agenda;
import nl.rekenschap.agenda.Asked;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Ahead.Whose;
import org.jspecify.annotations.Nullable;

/** Fields to narrow the calendar with; each change asks anew. */
final class AskedBar extends Div {

  private static final String KEY = "agenda.AskedBar.";
  private static final List<Integer> WEEKS = List.of(1, 4, 8, 13, 26);

  private final transient Agenda agenda;
  private final transient Asked asked;
  private final transient Consumer<Asked> go;
  private final Select<Whose> whose = new Select<>();
  private final ComboBox<String> provider = new ComboBox<>(Texts.text(KEY + "provider"));
  private final Select<String> line = new Select<>();
  private final Select<Integer> weeks = new Select<>();
  private final CheckboxGroup<Kind> kinds = new CheckboxGroup<>(Texts.text(KEY + "kinds"));

  AskedBar(Agenda agenda, Asked asked, Consumer<Asked> go) {
    this.agenda = agenda;
    this.asked = asked;
    this.go = go;
    addWhose();
    addProvider();
    addLine();
    addWeeks();
    addKinds();
    Div fields = new Div(whose);
    fields.addClassName("toolbar");
    if (!agenda.isProviders()) {
      fields.add(provider, line);
    }
    fields.add(weeks);
    add(fields, kinds);
  }

  private void addWhose() {
    Map<PersonId, String> colleagues = agenda.colleagues();
    List<Whose> choices =
        new ArrayList<>(List.of(new Whose.All(), new Whose.Mine(), new Whose.MyGroups()));
    colleagues.keySet().forEach(one -> choices.add(new Whose.Of(one)));
    if (!choices.contains(asked.whose())) {
      choices.add(asked.whose());
    }
    whose.setId("whose");
    whose.setLabel(Texts.text(KEY + "whose"));
    whose.setItems(choices);
    whose.setItemLabelGenerator(one -> name(one, colleagues));
    whose.setValue(asked.whose());
    whose.addValueChangeListener(change -> changed());
  }

  private static String name(Whose whose, Map<PersonId, String> colleagues) {
    return switch (whose) {
      case Whose.All all -> Texts.text(KEY + "whose.all");
      case Whose.Mine mine -> Texts.text(KEY + "whose.mine");
      case Whose.MyGroups groups -> Texts.text(KEY + "whose.groups");
      case Whose.Of of -> colleagues.getOrDefault(of.person(), of.person().value());
      case Whose.Free free ->
          Texts.text(KEY + "whose.free", Texts.text("access.role." + free.role()));
    };
  }

  private void addProvider() {
    Map<String, ProviderId> byName = agenda.providers();
    provider.setId("provider");
    provider.setItems(byName.keySet());
    provider.setClearButtonVisible(true);
    provider.setPlaceholder(Texts.text(KEY + "all"));
    asked
        .provider()
        .flatMap(
            id ->
                byName.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst())
        .ifPresent(provider::setValue);
    provider.addValueChangeListener(change -> changed());
  }

  private void addLine() {
    Map<String, String> lines = agenda.lines();
    line.setId("line");
    line.setLabel(Texts.text(KEY + "line"));
    line.setEmptySelectionAllowed(true);
    line.setEmptySelectionCaption(Texts.text(KEY + "all"));
    line.setItems(lines.keySet());
    line.setItemLabelGenerator(
        code -> code == null ? Texts.text(KEY + "all") : lines.getOrDefault(code, code));
    if (lines.containsKey(asked.line())) {
      line.setValue(asked.line());
    }
    line.addValueChangeListener(change -> changed());
  }

  private void addWeeks() {
    List<Integer> choices = new ArrayList<>(WEEKS);
    if (!choices.contains(asked.weeks())) {
      choices.add(asked.weeks());
    }
    weeks.setId("weeks");
    weeks.setLabel(Texts.text(KEY + "weeks"));
    weeks.setItems(choices);
    weeks.setItemLabelGenerator(
        number ->
            number == 1 ? Texts.text(KEY + "weeks.one") : Texts.text(KEY + "weeks.number", number));
    weeks.setValue(asked.weeks());
    weeks.addValueChangeListener(change -> changed());
  }

  private void addKinds() {
    kinds.setId("kinds");
    kinds.setItems(Kind.values());
    kinds.setItemLabelGenerator(ComingWords::kind);
    kinds.setValue(asked.kinds());
    kinds.setHelperText(Texts.text(KEY + "kinds.help"));
    kinds.addValueChangeListener(change -> changed());
  }

  private void changed() {
    Set<Kind> wanted = kinds.getValue().isEmpty() ? EnumSet.allOf(Kind.class) : kinds.getValue();
    go.accept(
        new Asked(asked.from(), weeks.getValue(), whose.getValue(), chosen(), code(), wanted));
  }

  private Optional<ProviderId> chosen() {
    @Nullable String name = provider.getValue();
    return name == null ? Optional.empty() : Optional.ofNullable(agenda.providers().get(name));
  }

  private String code() {
    @Nullable String code = line.getValue();
    return code == null ? "" : code;
  }
}
