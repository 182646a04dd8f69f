package nl.rekenschap.council.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.rekenschap.council.Allocations;
import nl.rekenschap.council.ContextFigures;
import nl.rekenschap.council.Series;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens on which rules of allocation and figures from elsewhere are kept. */
@RoomTest
@WithUserDetails("adviser")
class AccountViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Allocations allocations;
  @Autowired private ContextFigures figures;

  @BeforeEach
  void it_is_spring() {
    world.itIs("2025-04-01");
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_agreed_key_is_typed_per_area() {
    AllocationsView view = navigate(AllocationsView.class);
    assertThat(text(view)).contains("Er is nog geen regel gekozen");
    Select<Allocations.Choice> item = find(Select.class, view).id("item");
    List<Allocations.Choice> all = world.as("adviser", () -> allocations.choices(2025));
    item.setValue(
        all.stream().filter(c -> c.item().equals("jongerenwerk-9-13")).findFirst().orElseThrow());
    Select<Enum<?>> rule = find(Select.class, view).id("rule");
    rule.setValue(
        rule.getListDataView().getItems().filter(r -> r.name().equals("KEY")).findFirst().get());
    find(TextField.class, view).id("percent-zuid").setValue("62,5");
    find(TextArea.class, view).id("because").setValue("Afgesproken in het overleg.");

    find(Button.class, view).id("choose").click();

    assertThat(text(view)).contains("zuid 62,5%", "Afgesproken in het overleg.");
  }

  @Test
  void a_rule_without_a_reason_is_refused_at_the_field() {
    AllocationsView view = navigate(AllocationsView.class);

    find(Button.class, view).id("choose").click();

    Select<?> item = find(Select.class, view).id("item");
    assertThat(item.isInvalid()).isTrue();
    assertThat(item.getErrorMessage()).startsWith("Kies een activiteit");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_figure_from_elsewhere_is_kept_with_its_source() {
    ContextFiguresView view = navigate(ContextFiguresView.class);
    assertThat(text(view)).contains("Er staan nog geen achtergrondcijfers");
    Select<ContextFigures.Subject> subject = find(Select.class, view).id("subject");
    subject.setValue(world.as("adviser", () -> figures.subjects(Series.CONTEXT)).getFirst());
    find(TextField.class, view).id("period").setValue("2023-2024");
    find(TextField.class, view).id("value").setValue("2,5");
    find(TextField.class, view).id("source").setValue("Oefencijfer");

    find(Button.class, view).id("keep").click();

    assertThat(text(view)).contains("2023-2024", "2,5", "Oefencijfer");
  }

  @Test
  void what_is_no_number_is_refused_at_the_field() {
    ContextFiguresView view = navigate(ContextFiguresView.class);
    Select<?> subject = find(Select.class, view).id("subject");
    subject.getListDataView().getItems().findFirst().ifPresent(one -> choose(subject, one));
    find(TextField.class, view).id("value").setValue("veel");

    find(Button.class, view).id("keep").click();

    assertThat(find(TextField.class, view).id("value").getErrorMessage()).contains("is geen getal");
  }

  @SuppressWarnings("unchecked")
  private static <T> void choose(Select<?> select, T one) {
    ((Select<T>) select).setValue(one);
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
