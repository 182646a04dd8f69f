package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("admin")
class PeopleOfViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private Invitations invitations;

  @Test
  @SuppressWarnings("unchecked")
  void the_administrator_invites_a_first_owner() {
    ProviderListView list = navigate(ProviderListView.class);
    assertThat(find(Anchor.class, list).id("people-jinc").getHref())
        .isEqualTo("provider/people-of/jinc");
    PeopleOfView view = navigate(PeopleOfView.class, "jinc");
    find(TextField.class, view).id("name").setValue("Eerste Beheerder");
    find(EmailField.class, view).id("email").setValue("eerste@oefen.invalid");
    ((CheckboxGroup<Duty>) find(CheckboxGroup.class, view).id("duties"))
        .setValue(Set.of(Duty.OWNER));
    find(Button.class, view).id("submit").click();

    assertThat(world.as("admin", () -> invitations.openOf(new ProviderId("jinc"))))
        .singleElement()
        .satisfies(one -> assertThat(one.name()).isEqualTo("Eerste Beheerder"));
    assertThat(text(view)).contains("Mensen van", "Eerste Beheerder is uitgenodigd als beheerder");
  }

  @Test
  void the_administrator_blocks_an_account_after_a_second_thought_and_gives_it_back() {
    PeopleOfView view = navigate(PeopleOfView.class, "jinc");
    find(Button.class, view).id("block-jinc-invuller").click();
    assertThat(access.person(new PersonId("jinc-invuller"))).isPresent();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(access.person(new PersonId("jinc-invuller"))).isEmpty();
    assertThat(text(view)).contains("Geblokkeerde accounts", "is geblokkeerd");

    find(Button.class, view).id("unblock-jinc-invuller").click();
    assertThat(access.person(new PersonId("jinc-invuller"))).isPresent();
    assertThat(text(view)).doesNotContain("Geblokkeerde accounts");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_reads_and_has_nothing_to_press() {
    PeopleOfView view = navigate(PeopleOfView.class, "jinc");

    assertThat(text(view)).contains("Invuller JINC (oefen)", "De functioneel beheerder kan hier");
    assertThat(find(Button.class, view).all()).isEmpty();
    assertThat(find(TextField.class, view).all()).isEmpty();
  }

  private static String text(PeopleOfView view) {
    return view.getElement().getTextRecursively();
  }
}
