package nl.rekenschap.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Where the plan names no provider: an officer chooses one, or adds it. */
@Route("award/provider")
@RolesAllowed(Names.GRANT_OFFICER)
public final class NameProviderView extends AwardPage {

  private final transient Award award;
  private final transient Provider provider;

  NameProviderView(Award award, Provider provider) {
    super(award, AwardTask.NAME_PROVIDER, "award.NameProviderView.title");
    this.award = award;
    this.provider = provider;
  }

  @Override
  void build(TaskId task, AwardDesk desk, Div content) {
    ComboBox<Organisation> choice =
        field("provider", new ComboBox<>(Texts.text("award.NameProviderView.provider")));
    choice.setId("provider");
    choice.setItemLabelGenerator(NameProviderView::label);
    choice.setHelperText(Texts.text("award.NameProviderView.providerHelp"));
    choice.setItems(provider.all());
    choice.setWidth("24rem");
    choice.setMaxWidth("100%");
    Button submit =
        button(
            "award.NameProviderView.submit",
            "submit",
            () -> finish(() -> name(task, choice), "award.NameProviderView.done"));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div columns = new Div(chosen(choice, submit), PlanFacts.section(desk));
    columns.addClassName("two-columns");
    content.add(hint(Texts.text("award.NameProviderView.why")), columns, addition(choice));
  }

  private void name(TaskId task, ComboBox<Organisation> choice) {
    Organisation chosen = choice.getValue();
    if (chosen == null) {
      throw Refused.at("provider", "award.provider.unknown");
    }
    award.nameProvider(task, chosen.id());
  }

  private static Section chosen(ComboBox<Organisation> choice, Button submit) {
    return new Section(Texts.text("award.NameProviderView.chooseTitle"), choice, actions(submit));
  }

  private Section addition(ComboBox<Organisation> choice) {
    TextField name = field("name", new TextField(Texts.text("award.NameProviderView.name")));
    name.setId("name");
    name.setMaxLength(120);
    name.setWidth("24rem");
    name.setMaxWidth("100%");
    Button add =
        button("award.NameProviderView.add", "add", () -> attempt(() -> add(name, choice)));
    return new Section(Texts.text("award.NameProviderView.addTitle"), name, actions(add));
  }

  private void add(TextField name, ComboBox<Organisation> choice) {
    Organisation added = provider.add(name.getValue());
    choice.setItems(provider.all());
    choice.setValue(added);
    name.clear();
    done("award.NameProviderView.added", added.name());
  }

  private static String label(Organisation organisation) {
    return organisation.practice()
        ? Texts.text("award.NameProviderView.practice", organisation.name())
        : organisation.name();
  }
}
