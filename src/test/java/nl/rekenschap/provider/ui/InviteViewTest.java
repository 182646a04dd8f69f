package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.post.Post;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@RoomTest
@WithAnonymousUser
class InviteViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private Invitations invitations;
  @Autowired private Post post;

  @Test
  void who_follows_the_link_makes_an_account_and_is_asked_to_log_in() {
    String token = invited();
    InviteView view = navigate(InviteView.class, token);
    assertThat(text(view)).contains("Welkom Nieuw Iemand", "Uw rollen: meelezer");

    find(TextField.class, view).id("id").setValue("nieuw");
    find(PasswordField.class, view).id("password").setValue("een lang wachtwoord");
    find(Button.class, view).id("submit").click();

    assertThat(access.person(new PersonId("nieuw"))).isPresent();
    assertThat(text(view)).contains("Log in met de gebruikersnaam nieuw");
    assertThat(find(Anchor.class, view).single().getHref()).isEqualTo("login");
    assertThat(find(TextField.class, view).all()).isEmpty();

    InviteView again = navigate(InviteView.class, token);
    assertThat(text(again)).contains("Deze uitnodiging werkt niet meer");
    assertThat(find(Button.class, again).all()).isEmpty();
  }

  @Test
  void a_name_that_is_taken_is_told_at_the_field() {
    InviteView view = navigate(InviteView.class, invited());
    TextField id = find(TextField.class, view).id("id");
    id.setValue("jinc");
    find(PasswordField.class, view).id("password").setValue("een lang wachtwoord");

    find(Button.class, view).id("submit").click();

    assertThat(id.getErrorMessage()).contains("bestaat al");
  }

  @Test
  void an_unknown_link_gets_one_plain_sentence() {
    InviteView view = navigate(InviteView.class, "bestaat-niet");

    assertThat(text(view)).contains("Deze uitnodiging werkt niet meer");
    assertThat(find(Button.class, view).all()).isEmpty();
  }

  private String invited() {
    world.as(
        "jinc",
        () -> invitations.invite("Nieuw Iemand", "nieuw@oefen.invalid", Set.of(Duty.READER)));
    String text = world.as("admin", () -> post.newest(1)).getFirst().text();
    return text.replaceAll("(?s).*/invite/([A-Za-z0-9_-]+).*", "$1");
  }

  private static String text(InviteView view) {
    return view.getElement().getTextRecursively();
  }
}
