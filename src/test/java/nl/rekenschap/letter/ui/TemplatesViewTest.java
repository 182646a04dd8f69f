package nl.rekenschap.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.LetterTemplates;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("admin")
class TemplatesViewTest extends SpringBrowserlessTest {

  private static final String CODE = "award-refusal";

  @Autowired private World world;
  @Autowired private LetterTemplates templates;

  @Test
  void the_list_leads_to_each_letter() {
    TemplatesView list = navigate(TemplatesView.class);

    assertThat($(Anchor.class, list).id("letter-" + CODE).getHref())
        .isEqualTo("letter/template/" + CODE);
    assertThat(text(list)).contains("Besluit tot verlening", "Besluit tot vaststelling");
  }

  @Test
  void a_wrong_text_is_told_while_one_types_and_refused_at_the_field() {
    TemplateView view = open();
    test(area(view)).setValue(area(view).getValue() + "\n{{onbekend}}");

    assertThat(text($(Div.class, view).id("problems"))).contains("de invulplek onbekend");

    test(reason(view)).setValue("Proef.");
    press(view, "save");
    assertThat(area(view).isInvalid()).isTrue();
    assertThat(area(view).getErrorMessage()).startsWith("Regel ").contains("onbekend");
    assertThat(inUse()).isEqualTo(1);
  }

  @Test
  void a_text_is_saved_with_its_reason_compared_and_taken_back() {
    TemplateView view = open();
    test(area(view)).setValue(area(view).getValue() + "\n\nMet vriendelijke groet");
    press(view, "save");
    assertThat(reason(view).isInvalid()).isTrue();

    test(reason(view)).setValue("Vriendelijker.");
    press(view, "save");
    assertThat(inUse()).isEqualTo(2);
    assertThat(text(view)).contains("In gebruik: versie 2", "Vriendelijker.");

    press(view, "compare-1");
    assertThat(text($(Div.class, view).id("difference")))
        .contains("Erbij", "Met vriendelijke groet")
        .doesNotContain("Weg");

    press(view, "takeBack-1");
    assertThat(area(view).getValue()).doesNotContain("Met vriendelijke groet");
    press(view, "save");
    assertThat(inUse()).isEqualTo(3);
  }

  @Test
  void an_example_can_be_opened_as_soon_as_the_text_is_sound() {
    TemplateView view = open();
    press(view, "previewAll");
    assertThat($(Anchor.class, $(Div.class, view).id("example")).all()).hasSize(1);

    test(area(view)).setValue("# Niets");
    press(view, "previewShort");
    assertThat($(Anchor.class, $(Div.class, view).id("example")).all()).isEmpty();
    assertThat(area(view).isInvalid()).isTrue();
  }

  @Test
  void each_place_can_be_put_in_the_text_as_it_must_stand_there() {
    TemplateView view = open();
    LetterKind kind = world.as("admin", () -> templates.kind(CODE));
    LetterKind decision = world.as("admin", () -> templates.kind("award-decision"));

    assertThat(kind.placeholders())
        .allSatisfy(
            place ->
                assertThat($(Button.class, view).id("insert-" + place.name()).getText())
                    .isEqualTo("Invoegen"));
    assertThat(Places.snippet(kind.placeholder("bezwaar").orElseThrow())).isEqualTo("{{bezwaar}}");
    assertThat(Places.snippet(kind.placeholder("gemeente").orElseThrow()))
        .isEqualTo("{{#gemeente}}{{gemeente}}{{/gemeente}}");
    assertThat(Places.snippet(decision.placeholder("verplichtingen").orElseThrow()))
        .isEqualTo("{{#verplichtingen}}\n- {{verplichtingen}}\n{{/verplichtingen}}");
    assertThat(Places.snippet(decision.placeholder("streefwaarden").orElseThrow()))
        .isEqualTo("{{#streefwaarden}}\n{{tabel:streefwaarden}}\n{{/streefwaarden}}");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_has_no_such_screen() {
    assertThatThrownBy(() -> navigate(TemplatesView.class)).isNotNull();
    assertThatThrownBy(() -> navigate(TemplateView.class, CODE)).isNotNull();
  }

  private TemplateView open() {
    return navigate(TemplateView.class, CODE);
  }

  private int inUse() {
    return templates.inUse(world.as("admin", () -> templates.kind(CODE))).version();
  }

  private TextArea area(TemplateView view) {
    return $(TextArea.class, view).id("text");
  }

  private TextField reason(TemplateView view) {
    return $(TextField.class, view).id("reason");
  }

  private void press(TemplateView view, String button) {
    test($(Button.class, view).id(button)).click();
  }

  private static String text(Component part) {
    return part.getElement().getTextRecursively();
  }
}
