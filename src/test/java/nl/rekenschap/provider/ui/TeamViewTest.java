package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("jinc")
class TeamViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private Invitations invitations;

  @Test
  void an_owner_invites_and_the_invitation_stands_in_the_list_and_the_history() {
    TeamView view = navigate(TeamView.class);
    assertThat(text(view)).contains("Invuller JINC (oefen)").doesNotContain("Nieuw Iemand");

    find(TextField.class, view).id("name").setValue("Nieuw Iemand");
    find(EmailField.class, view).id("email").setValue("nieuw@oefen.invalid");
    duties(view).setValue(Set.of(Duty.READER));
    find(Button.class, view).id("submit").click();

    assertThat(world.as("jinc", invitations::open)).hasSize(1);
    assertThat(text(view)).contains("Nieuw Iemand is uitgenodigd als meelezer");
    assertThat(find(TextField.class, view).id("name").getValue()).isEmpty();
    find(Button.class, view).id("withdraw").click();
    assertThat(text(view)).contains("De uitnodiging van Nieuw Iemand is ingetrokken");
    assertThat(world.as("jinc", invitations::open)).isEmpty();
  }

  @Test
  void a_wrong_address_is_told_at_the_field_and_what_was_typed_stays() {
    TeamView view = navigate(TeamView.class);
    find(TextField.class, view).id("name").setValue("Nieuw Iemand");
    EmailField email = find(EmailField.class, view).id("email");
    email.setValue("jinc-invuller@oefen.invalid");
    duties(view).setValue(Set.of(Duty.READER));

    find(Button.class, view).id("submit").click();

    assertThat(email.getErrorMessage()).contains("heeft al een account bij uw organisatie");
    assertThat(find(TextField.class, view).id("name").getValue()).isEqualTo("Nieuw Iemand");
  }

  @Test
  void an_owner_changes_duties_and_the_last_owner_is_told_why_not() {
    TeamView view = navigate(TeamView.class);
    find(Button.class, view).id("change-jinc-invuller").click();
    assertThat(duties(view).getValue()).containsExactly(Duty.EDITOR);
    duties(view).setValue(Set.of(Duty.READER));
    find(Button.class, view).id("submit").click();

    assertThat(access.person(new PersonId("jinc-invuller")).orElseThrow().duties())
        .containsExactly(Duty.READER);

    find(Button.class, view).id("change-jinc").click();
    duties(view).setValue(Set.of(Duty.EDITOR));
    find(Button.class, view).id("submit").click();

    assertThat(duties(view).getErrorMessage()).contains("is de laatste beheerder");
  }

  @Test
  void without_a_signatory_the_screen_warns() {
    TeamView view = navigate(TeamView.class);
    assertThat(text(view)).doesNotContain("Niemand van de organisatie kan nu indienen");

    find(Button.class, view).id("change-jinc").click();
    duties(view).setValue(Set.of(Duty.OWNER));
    find(Button.class, view).id("submit").click();

    assertThat(text(view)).contains("Niemand van de organisatie kan nu indienen");
  }

  @Test
  void somebody_is_removed_only_after_a_second_thought() {
    TeamView view = navigate(TeamView.class);
    find(Button.class, view).id("remove-jinc-invuller").click();
    assertThat(access.person(new PersonId("jinc-invuller"))).isPresent();

    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(access.person(new PersonId("jinc-invuller"))).isEmpty();
    assertThat(text(view)).contains("Invuller JINC (oefen) is verwijderd");
    assertThat(find(Button.class, view).all())
        .noneMatch(button -> button.getId().equals(java.util.Optional.of("remove-jinc-invuller")));
  }

  @Test
  void the_last_owner_is_told_that_leaving_cannot_be() {
    TeamView view = navigate(TeamView.class);
    find(Button.class, view).id("remove-jinc").click();

    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(text(view)).contains("is de laatste beheerder van de organisatie en kan niet weg");
    assertThat(access.person(new PersonId("jinc"))).isPresent();
  }

  @Test
  @WithUserDetails("jinc-invuller")
  void who_is_no_owner_reads_and_has_nothing_to_press() {
    TeamView view = navigate(TeamView.class);

    assertThat(text(view))
        .contains("Contactpersoon JINC (oefen)", "Een beheerder van uw organisatie kan hier");
    assertThat(find(Button.class, view).all()).isEmpty();
    assertThat(find(TextField.class, view).all()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<Duty> duties(TeamView view) {
    return (CheckboxGroup<Duty>) find(CheckboxGroup.class, view).id("duties");
  }

  private static String text(TeamView view) {
    return view.getElement().getTextRecursively();
  }
}
