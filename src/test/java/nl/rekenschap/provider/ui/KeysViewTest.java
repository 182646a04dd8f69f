package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Keys;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("jinc")
class KeysViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Keys keys;

  @Test
  void a_new_key_is_shown_once() {
    KeysView view = navigate(KeysView.class);
    find(TextField.class, view).id("name").setValue("Registratie");
    find(Button.class, view).id("submit").click();

    TextField secret = find(TextField.class, view).id("secret");
    assertThat(secret.getValue()).matches("rk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    assertThat(secret.isReadOnly()).isTrue();
    assertThat(text(view)).contains("Registratie", "nog nooit");
    find(Button.class, view).id("submit").click();
    assertThat(find(TextField.class, view).all())
        .extracting(field -> field.getId().orElseThrow())
        .containsExactly("name");
    assertThat(text(view)).contains("Registratie").doesNotContain(secret.getValue());
  }

  @Test
  void a_key_without_a_name_is_told_at_the_field() {
    KeysView view = navigate(KeysView.class);
    find(Button.class, view).id("submit").click();

    assertThat(find(TextField.class, view).id("name").getErrorMessage())
        .contains("hooguit 60 tekens");
  }

  @Test
  void an_owner_revokes_a_key_of_a_colleague_after_a_second_thought() {
    Keys.Made made = world.as("jinc-invuller", () -> keys.make("Van de invuller"));
    KeysView view = navigate(KeysView.class);
    assertThat(text(view)).contains("Van de invuller", "Invuller JINC (oefen)");
    find(Button.class, view).id("revoke-" + made.key().id()).click();
    assertThat(world.as("jinc", keys::list)).hasSize(1);

    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(world.as("jinc", keys::list)).isEmpty();
    assertThat(text(view)).contains("Er zijn geen sleutels.");
  }

  @Test
  void a_key_that_does_not_work_any_more_is_marked() {
    world.itIs("2024-01-02");
    world.as("jinc", () -> keys.make("Oud"));
    world.itIs("2025-04-10");

    assertThat(text(navigate(KeysView.class))).contains("1 januari 2025", "verlopen");
  }

  @Test
  void who_only_reads_makes_no_key() {
    world.as("jinc", () -> keys.make("Van een ander"));
    world.contact("jinc-lezer", "jinc", Duty.READER);
    KeysView view = world.as("jinc-lezer", () -> navigate(KeysView.class));

    assertThat(text(view))
        .contains("Alleen een invuller of tekenbevoegde")
        .doesNotContain("Van een ander");
    assertThat(find(TextField.class, view).all()).isEmpty();
  }

  private static String text(KeysView view) {
    return view.getElement().getTextRecursively();
  }
}
