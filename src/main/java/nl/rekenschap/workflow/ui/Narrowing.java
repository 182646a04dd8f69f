package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Choice;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;

/**
 * What the list is narrowed to, field by field; and what of that is in force, each to take away.
 */
final class Narrowing extends Div {

  private final transient WorkList work;
  private final transient Consumer<UnaryOperator<WorkQuery>> change;
  private final transient Map<WorkField, MultiSelectComboBox<Choice>> boxes =
      new EnumMap<>(WorkField.class);
  private final Checkbox overdue;
  private final Checkbox unclaimed;
  private final Checkbox returned;
  private final Details details;
  private final Div inForce = new Div();
  private boolean showing;

  /**
   * @param change called with what to make of the question that is asked now
   */
  Narrowing(WorkList work, Consumer<UnaryOperator<WorkQuery>> change) {
    this.work = work;
    this.change = change;
    overdue = flag("overdue", WorkQuery::overdue);
    unclaimed = flag("unclaimed", WorkQuery::unclaimed);
    returned = flag("returned", WorkQuery::returned);
    Div fields = new Div();
    fields.addClassName("form-grid");
    for (WorkField field : WorkField.values()) {
      MultiSelectComboBox<Choice> box = box(field);
      boxes.put(field, box);
      fields.add(box);
    }
    Div flags = new Div(overdue, unclaimed, returned);
    flags.addClassName("work-flags");
    details = new Details(Texts.text("workflow.WorkListView.narrow"), fields);
    details.setId("narrow");
    inForce.addClassName("work-in-force");
    inForce.setId("in-force");
    addClassName("work-narrowing");
    add(flags, details, inForce);
  }

  private interface Flag {
    WorkQuery set(WorkQuery query, boolean on);
  }

  private Checkbox flag(String name, Flag flag) {
    Checkbox box = new Checkbox(Texts.text("workflow.WorkListView.only." + name));
    box.setId("only-" + name);
    box.addValueChangeListener(changed -> ask(query -> flag.set(query, changed.getValue())));
    return box;
  }

  private MultiSelectComboBox<Choice> box(WorkField field) {
    MultiSelectComboBox<Choice> box = new MultiSelectComboBox<>(WorkWords.of(field));
    box.setId("field-" + field);
    box.setItemLabelGenerator(choice -> WorkWords.of(field, choice));
    box.setItems(
            query ->
                choices(field, query.getFilter().orElse(""))
                    .skip(query.getOffset())
                    .limit(query.getLimit()))
        .setIdentifierProvider(Choice::value);
    box.addValueChangeListener(
        changed ->
            ask(
                query ->
                    query.only(
                        field,
                        changed.getValue().stream()
                            .map(Choice::value)
                            .collect(Collectors.toSet()))));
    return box;
  }

  /** Tasks and periods are known by code alone: their words are the screen's. */
  private Stream<Choice> choices(WorkField field, String typed) {
    return switch (field) {
      case KIND -> matching(field, work.kinds().stream().map(id -> new Choice(id, id)), typed);
      case PERIOD -> matching(field, work.choices(field, "").stream(), typed);
      case PROVIDER, INTERVENTION, LINE, DISTRICT, TEAM -> work.choices(field, typed).stream();
    };
  }

  private static Stream<Choice> matching(WorkField field, Stream<Choice> all, String typed) {
    return all.filter(choice -> WorkWords.has(WorkWords.of(field, choice), typed))
        .sorted(Comparator.comparing(choice -> WorkWords.of(field, choice)));
  }

  private void ask(UnaryOperator<WorkQuery> how) {
    if (!showing) {
      change.accept(how);
    }
  }

  /** Shows what is asked, without asking it again. */
  void show(WorkQuery query) {
    showing = true;
    overdue.setValue(query.overdue());
    unclaimed.setValue(query.unclaimed());
    returned.setValue(query.returned());
    boxes.forEach((field, box) -> box.setValue(named(field, query, box.getValue())));
    showing = false;
    int fields = query.only().size();
    details.setSummaryText(
        fields == 0
            ? Texts.text("workflow.WorkListView.narrow")
            : Texts.text("workflow.WorkListView.narrowed", fields));
    inForce.removeAll();
    boxes.forEach(
        (field, box) -> box.getValue().forEach(choice -> inForce.add(taken(field, choice))));
    if (inForce.getComponentCount() > 0) {
      Button all = new Button(Texts.text("workflow.WorkListView.widen"), click -> ask(this::wide));
      all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      all.setId("widen");
      inForce.add(all);
    }
  }

  private WorkQuery wide(WorkQuery query) {
    return WorkQuery.of(query.scope()).by(query.order(), query.descending());
  }

  private Button taken(WorkField field, Choice choice) {
    String name = WorkWords.of(field) + ": " + WorkWords.of(field, choice);
    Button button =
        new Button(
            name + " ✕", click -> ask(query -> query.only(field, without(query, field, choice))));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(Texts.text("workflow.WorkListView.without", name));
    return button;
  }

  private static Set<String> without(WorkQuery query, WorkField field, Choice choice) {
    return query.only().getOrDefault(field, Set.of()).stream()
        .filter(value -> !value.equals(choice.value()))
        .collect(Collectors.toSet());
  }

  /** The values with their names: as chosen before, else as the list knows them, else the code. */
  private Set<Choice> named(WorkField field, WorkQuery query, Set<Choice> before) {
    Set<String> values = query.only().getOrDefault(field, Set.of());
    Map<String, Choice> known =
        before.stream().collect(Collectors.toMap(Choice::value, choice -> choice));
    List<String> unknown = values.stream().filter(value -> !known.containsKey(value)).toList();
    if (!unknown.isEmpty()) {
      work.named(field, Set.copyOf(unknown)).forEach(choice -> known.put(choice.value(), choice));
    }
    return values.stream()
        .map(value -> known.getOrDefault(value, new Choice(value, value)))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
