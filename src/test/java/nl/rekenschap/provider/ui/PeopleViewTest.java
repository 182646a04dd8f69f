package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("admin")
class PeopleViewTest extends SpringBrowserlessTest {

  @Autowired private Access access;

  @Test
  void the_administrator_sees_duties_and_removes_an_account() {
    PeopleView view = navigate(PeopleView.class);
    assertThat(text(view))
        .contains("beheerder van de organisatie, invuller, tekenbevoegde", "Cor Oefen");

    find(Button.class, view).id("remove-controller").click();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(access.person(new PersonId("controller"))).isEmpty();
    assertThat(text(view)).doesNotContain("Cor Oefen");
  }

  @Test
  void the_last_administrator_is_told_why_not() {
    PeopleView view = navigate(PeopleView.class);

    find(Button.class, view).id("remove-admin").click();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(text(view)).contains("is de laatste functioneel beheerder");
  }

  private static String text(PeopleView view) {
    return view.getElement().getTextRecursively();
  }
}
