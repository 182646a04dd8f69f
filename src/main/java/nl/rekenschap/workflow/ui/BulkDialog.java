package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Assignments;
import nl.rekenschap.workflow.Bulk;
import nl.rekenschap.workflow.Bulk.Chosen;
import nl.rekenschap.workflow.Bulk.OnChange;
import nl.rekenschap.workflow.Priority;
import nl.rekenschap.workflow.Team;
import nl.rekenschap.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Something with several lines at once: the whole list first, and why; then what became of each.
 */
final class BulkDialog extends Dialog {

  private static final int LONGEST = 500;

  private final transient BulkBar.Verb verb;
  private final transient List<WorkItem> items;
  private final transient Bulk bulk;
  private final transient Consumer<Boolean> done;
  private final ComboBox<Person> to;
  private final Select<Team> team;
  private final TextArea because = TaskPage.area("workflow.BulkDialog.because", "because", LONGEST);
  private final RadioButtonGroup<OnChange> onChange = new RadioButtonGroup<>();
  private final Paragraph trouble = new Paragraph();
  private final Button act;

  /**
   * @param done called when it is clear what became of it, with whether anything was carried out
   */
  BulkDialog(
      BulkBar.Verb verb,
      List<WorkItem> items,
      Bulk bulk,
      Assignments assignments,
      List<Team> teams,
      Consumer<Boolean> done) {
    this.verb = verb;
    this.items = items;
    this.bulk = bulk;
    this.done = done;
    setHeaderTitle(Texts.text("workflow.BulkDialog.title." + verb, items.size()));
    setWidth("44rem");
    setMaxWidth("100%");
    to = colleagues(assignments);
    team = team(teams);
    because.setRequiredIndicatorVisible(true);
    because.setHelperText(Texts.text("workflow.BulkDialog.becauseHelp"));
    onChange.setLabel(Texts.text("workflow.BulkDialog.onChange"));
    onChange.setId("on-change");
    onChange.setItems(OnChange.THE_REST, OnChange.NOTHING);
    onChange.setValue(OnChange.THE_REST);
    onChange.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    onChange.setItemLabelGenerator(one -> Texts.text("workflow.BulkDialog.onChange." + one));
    trouble.getElement().setAttribute("role", "alert");
    trouble.setVisible(false);
    trouble.addClassName("trouble");
    Div form = new Div(list(items), to, team, because, onChange, trouble);
    form.addClassName("work-dialog");
    add(form);
    act = new Button(Texts.text("workflow.BulkBar." + verb), click -> act());
    act.setId("bulk-act");
    act.setDisableOnClick(true);
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(Texts.text("workflow.WorkListView.cancel"), click -> close()), act);
  }

  private ComboBox<Person> colleagues(Assignments assignments) {
    ComboBox<Person> box = new ComboBox<>(Texts.text("workflow.BulkDialog.to"));
    box.setId("to");
    box.setRequiredIndicatorVisible(true);
    box.setItemLabelGenerator(Person::name);
    box.setVisible(verb == BulkBar.Verb.ASSIGN);
    if (box.isVisible()) {
      box.setItems(whoCan(assignments));
    }
    return box;
  }

  private Select<Team> team(List<Team> teams) {
    Select<Team> box = new Select<>();
    box.setLabel(Texts.text("workflow.BulkDialog.team"));
    box.setId("team");
    box.setHelperText(Texts.text("workflow.BulkDialog.teamHelp"));
    box.setEmptySelectionAllowed(true);
    box.setEmptySelectionCaption(Texts.text("workflow.BulkDialog.noTeam"));
    box.setItemLabelGenerator(
        one -> one == null ? Texts.text("workflow.BulkDialog.noTeam") : one.name());
    box.setItems(teams);
    box.setVisible(verb == BulkBar.Verb.TEAM);
    return box;
  }

  /** Whoever can do at least one of them; who cannot do another is told so at that one. */
  private List<Person> whoCan(Assignments assignments) {
    Map<String, WorkItem> kinds = new HashMap<>();
    items.forEach(item -> kinds.put(item.task() + " " + item.label().provider(), item));
    return kinds.values().stream()
        .map(assignments::colleagues)
        .flatMap(Collection::stream)
        .distinct()
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private static Div list(List<WorkItem> items) {
    UnorderedList list = new UnorderedList();
    items.forEach(item -> list.add(new ListItem(name(item))));
    Div box = new Div(list);
    box.addClassName("work-chosen");
    box.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    box.getElement().setAttribute("aria-label", Texts.text("workflow.BulkDialog.list"));
    return box;
  }

  private static String name(WorkItem item) {
    String name = Cells.task(item) + " – " + Cells.title(item);
    return item.assigneeName() == null
        ? name
        : Texts.text("workflow.BulkDialog.heldBy", name, item.assigneeName());
  }

  private void act() {
    trouble.setVisible(false);
    because.setInvalid(false);
    to.setInvalid(false);
    team.setInvalid(false);
    try {
      show(carryOut());
    } catch (Refused refused) {
      show(refused);
    } finally {
      act.setEnabled(true);
    }
  }

  private Bulk.Result carryOut() {
    List<Chosen> chosen = items.stream().map(Chosen::of).toList();
    return switch (verb) {
      case ASSIGN -> {
        Person person = to.getValue();
        if (person == null) {
          throw Refused.at("to", "workflow.BulkDialog.toMissing");
        }
        yield bulk.assign(chosen, person.id(), because.getValue(), onChange.getValue());
      }
      case RELEASE -> bulk.release(chosen, because.getValue(), onChange.getValue());
      case REMIND -> bulk.remind(chosen, because.getValue(), onChange.getValue());
      case PRESS -> bulk.press(chosen, Priority.HIGH, because.getValue(), onChange.getValue());
      case EASE -> bulk.press(chosen, Priority.NORMAL, because.getValue(), onChange.getValue());
      case TEAM -> bulk.hand(chosen, teamId(), because.getValue(), onChange.getValue());
    };
  }

  private @Nullable String teamId() {
    return team.getOptionalValue().map(Team::id).orElse(null);
  }

  private void show(Refused refused) {
    String sentence = Texts.of(refused);
    switch (refused.field().orElse("")) {
      case "because" -> {
        because.setErrorMessage(sentence);
        because.setInvalid(true);
        because.focus();
      }
      case "to" -> {
        to.setErrorMessage(sentence);
        to.setInvalid(true);
        to.focus();
      }
      case "team" -> {
        team.setErrorMessage(sentence);
        team.setInvalid(true);
        team.focus();
      }
      default -> {
        trouble.setText(sentence);
        trouble.setVisible(true);
      }
    }
  }

  private void show(Bulk.Result result) {
    removeAll();
    getFooter().removeAll();
    Div told = new Div();
    told.setId("bulk-result");
    told.getElement().setAttribute("role", "status");
    told.add(
        new Paragraph(
            result.carriedOut()
                ? Texts.text("workflow.BulkDialog.done." + verb, result.done())
                : Texts.text("workflow.BulkDialog.nothing")));
    List<Bulk.Outcome> left = result.left();
    if (!left.isEmpty()) {
      told.add(new Paragraph(Texts.text("workflow.BulkDialog.left", left.size())));
      UnorderedList list = new UnorderedList();
      left.forEach(one -> list.add(new ListItem(left(one))));
      told.add(list);
    }
    add(told);
    Button close = new Button(Texts.text("workflow.KeysDialog.close"), click -> close());
    close.setId("bulk-close");
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
    close.focus();
    done.accept(result.carriedOut());
  }

  private String left(Bulk.Outcome outcome) {
    String name =
        items.stream()
            .filter(item -> item.id().equals(outcome.id()))
            .map(item -> Cells.task(item) + " – " + Cells.title(item))
            .findFirst()
            .orElse("");
    return name + ": " + outcome.refused().map(Texts::of).orElse("");
  }
}
