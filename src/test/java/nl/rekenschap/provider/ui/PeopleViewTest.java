package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("admin")
class PeopleViewTest extends SpringBrowserlessTest {

  @Autowired private Access access;
  @Autowired private World world;
  @Autowired private JdbcClient jdbc;

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

  @Test
  void the_administrator_logs_somebody_out_everywhere_after_a_second_thought() {
    PeopleView view = navigate(PeopleView.class);
    int before = sessionNumber("officer");

    find(Button.class, view).id("endSessions-officer").click();
    ConfirmDialog dialog = find(ConfirmDialog.class).single();
    test(dialog).cancel();
    assertThat(sessionNumber("officer")).isEqualTo(before);

    find(Button.class, view).id("endSessions-officer").click();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(sessionNumber("officer")).isEqualTo(before + 1);
    assertThat(told()).contains("is overal uitgelogd");
    assertThat(acts("officer")).containsExactly("SESSIONS_ENDED");
  }

  @Test
  void the_administrator_takes_off_a_second_step_after_a_second_thought() {
    owner(
        "INSERT INTO access.second_step (person_id, sealed, last_step) VALUES ('officer', 'x', 1)");
    PeopleView view = navigate(PeopleView.class);
    int before = sessionNumber("officer");

    find(Button.class, view).id("resetSecondStep-officer").click();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(told()).contains("De tweede stap van", "is weggehaald");
    assertThat(acts("officer")).containsExactly("SECOND_STEP_RESET");
    assertThat(sessionNumber("officer")).isEqualTo(before + 1);

    find(Button.class, view).id("resetSecondStep-officer").click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(acts("officer")).containsExactly("SECOND_STEP_RESET");
  }

  private String told() {
    return String.valueOf(test(find(Notification.class).single()).getText());
  }

  private int sessionNumber(String id) {
    return Sight.whole(
        () ->
            jdbc.sql("SELECT session_number FROM access.person WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .single());
  }

  private List<String> acts(String about) {
    return Sight.whole(
        () ->
            jdbc.sql("SELECT act FROM access.person_change WHERE whom = :id ORDER BY id")
                .param("id", about)
                .query(String.class)
                .list());
  }

  private void owner(String sql) {
    world.owner().sql(sql).update();
  }

  private static String text(PeopleView view) {
    return view.getElement().getTextRecursively();
  }
}
