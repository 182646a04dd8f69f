package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.ContextFigures;
import nl.rekenschap.council.ContextFigures.Subject;
import nl.rekenschap.council.Series;
import nl.rekenschap.council.TypedFigure;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Figures from elsewhere that stand beside the report, with their source and history. */
@Route("council/figures")
@Menu(title = "council.ContextFiguresView.menu", order = 42)
@RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
public final class ContextFiguresView extends Page {

  private static final String KEY = "council.ContextFiguresView.";

  private final transient ContextFigures figures;
  private final Div shown = new Div();
  private final Select<Series> series = field("series", new Select<>());
  private final Select<Subject> subject = field("subject", new Select<>());
  private final TextField period = field("period", new TextField(text("period")));
  private final TextField value = field("value", new TextField(text("value")));
  private final TextField source = field("source", new TextField(text("source")));

  ContextFiguresView(ContextFigures figures, Access access) {
    super(text("title"));
    this.figures = figures;
    add(new Paragraph(text("intro")), shown);
    if (access.current().has(Role.POLICY_ADVISER)) {
      add(form());
    }
    show();
  }

  private Section form() {
    series.setId("series");
    series.setLabel(text("series"));
    series.setItems(Series.values());
    series.setItemLabelGenerator(kind -> text("series." + kind));
    series.addValueChangeListener(
        change -> {
          subject.setItems(figures.subjects(change.getValue()));
          value.setHelperText(text("valueHelp." + change.getValue()));
        });
    subject.setId("subject");
    subject.setLabel(text("subject"));
    subject.setItemLabelGenerator(Subject::name);
    subject.addClassName("wide");
    series.setValue(Series.CONTEXT);
    period.setId("period");
    period.setHelperText(text("periodHelp"));
    period.setMaxLength(9);
    value.setId("value");
    value.setMaxLength(20);
    source.setId("source");
    source.setHelperText(text("sourceHelp"));
    source.setMaxLength(300);
    source.addClassName("wide");
    Div fields = new Div(series, subject, period, value, source);
    fields.addClassName("form-grid");
    Button keep = new Button(text("keep"), click -> keep());
    keep.setId("keep");
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button back = new Button(text("takeBack"), click -> takeBack());
    back.setId("take-back");
    Div actions = new Div(keep, back);
    actions.addClassName("actions");
    Paragraph hint = new Paragraph(text("takeBackHelp"));
    hint.addClassName("hint");
    return new Section(text("change"), fields, actions, hint);
  }

  private void keep() {
    if (attempt(
        () -> figures.keep(series.getValue(), chosen(), period.getValue(), number(), words()))) {
      done(KEY + "kept");
      value.clear();
      show();
    }
  }

  private void takeBack() {
    if (attempt(
        () -> figures.takeBack(series.getValue(), chosen(), period.getValue().strip(), words()))) {
      done(KEY + "takenBack");
      show();
    }
  }

  private String chosen() {
    if (subject.getValue() == null) {
      throw Refused.at("subject", "council.figure.subject");
    }
    return subject.getValue().code();
  }

  private BigDecimal number() {
    return DutchNumber.decimal("value", value.getValue());
  }

  private String words() {
    return source.getValue();
  }

  private void show() {
    shown.removeAll();
    List<TypedFigure> now = figures.inForce();
    if (now.isEmpty()) {
      shown.add(new EmptyState(text("nothing")));
    }
    for (Series kind : Series.values()) {
      List<TypedFigure> own = now.stream().filter(figure -> figure.series() == kind).toList();
      if (!own.isEmpty()) {
        shown.add(new Section(text("series." + kind), table(text("series." + kind), own)));
      }
    }
    List<TypedFigure> history = figures.history();
    if (history.size() > now.size()) {
      shown.add(new Section(text("history"), table(text("history"), history)));
    }
  }

  private Table table(String caption, List<TypedFigure> rows) {
    Map<Series, Map<String, String>> names =
        rows.stream()
            .map(TypedFigure::series)
            .distinct()
            .collect(
                Collectors.toMap(
                    kind -> kind,
                    kind ->
                        figures.subjects(kind).stream()
                            .collect(Collectors.toMap(Subject::code, Subject::name))));
    Table table =
        new Table(
            caption,
            text("subject"),
            text("period"),
            "#" + text("value"),
            text("source"),
            text("by"),
            text("at"));
    rows.forEach(
        row ->
            table.row(
                names
                    .getOrDefault(row.series(), Map.of())
                    .getOrDefault(row.subject(), row.subject()),
                row.period(),
                row.value().map(Dutch::number).orElseGet(() -> text("withdrawn")),
                row.source(),
                row.byName(),
                Formats.moment(row.at())));
    return table;
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
