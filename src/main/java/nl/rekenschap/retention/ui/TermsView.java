package nl.rekenschap.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.retention.ResultType;
import nl.rekenschap.retention.Retention;
import nl.rekenschap.retention.RetentionPeriod;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** How long cases are kept, by what they ended in. */
@Route("retention/terms")
@Menu(title = "retention.TermsView.menu", order = 96)
@RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
public final class TermsView extends Page {

  private static final String KEY = "retention.TermsView.";

  private final transient Retention retention;
  private final Div shown = new Div();
  private final Select<ResultType> result = field("result", new Select<>());
  private final TextField years = field("years", new TextField(text("years")));
  private final TextField source = field("source", new TextField(text("source")));

  TermsView(Retention retention) {
    super(text("title"));
    this.retention = retention;
    add(new Paragraph(text("intro")), shown, form());
    show();
  }

  private Section form() {
    result.setId("result");
    result.setLabel(text("result"));
    result.setItems(ResultType.values());
    result.setItemLabelGenerator(TermsView::name);
    result.setValue(ResultType.OWN_WORK);
    years.setId("years");
    years.setHelperText(text("yearsHelp"));
    source.setId("source");
    source.setHelperText(text("sourceHelp"));
    source.addClassName("wide");
    Div fields = new Div(result, years, source);
    fields.addClassName("form-grid");
    Button set = new Button(text("set"), click -> set());
    set.setId("set");
    set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(set);
    actions.addClassName("actions");
    return new Section(text("change"), fields, actions);
  }

  private void set() {
    if (attempt(() -> retention.setTerm(result.getValue(), typedYears(), source.getValue()))) {
      done(KEY + "done", name(result.getValue()));
      years.clear();
      source.clear();
      show();
    }
  }

  private Optional<Integer> typedYears() {
    String typed = years.getValue().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("\\d{1,3}")) {
      throw Refused.at("years", "retention.term.years", 100);
    }
    return Optional.of(Integer.valueOf(typed));
  }

  private void show() {
    Table table =
        new Table(
            text("title"), text("result"), text("term"), text("source"), text("by"), text("at"));
    for (RetentionPeriod term : retention.terms()) {
      table.row(
          name(term.result()),
          words(term),
          term.source().isEmpty() ? "–" : term.source(),
          term.setBy().orElse("–"),
          term.setAt().map(Formats::moment).orElse("–"));
    }
    shown.removeAll();
    shown.add(table);
  }

  private static String words(RetentionPeriod term) {
    return term.permanent()
        ? text("permanent")
        : term.years().map(number -> Texts.text(KEY + "number", number)).orElse(text("unfilled"));
  }

  private static String name(ResultType result) {
    return Texts.text("retention.result." + result);
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
