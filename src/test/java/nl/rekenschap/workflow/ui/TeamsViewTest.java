package nl.rekenschap.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Team;
import nl.rekenschap.workflow.Teams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("admin")
class TeamsViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Teams teams;

  @Test
  void a_team_is_made_with_its_people_and_changed() {
    TeamsView view = navigate(TeamsView.class);
    assertThat(text(view)).contains("Er zijn nog geen teams.");
    click(view, "add");
    find(TextField.class, view).id("name").setValue("Jeugd & Één");
    members(view).setValue(Set.of("officer", "adviser"));

    click(view, "save");

    assertThat(teams.all())
        .containsExactly(
            new Team(
                "jeugd-een",
                "Jeugd & Één",
                Set.of(new PersonId("officer"), new PersonId("adviser")),
                Set.of(),
                Set.of()));
    assertThat(text(view)).contains("Jeugd & Één", "Bea Oefen, Omar Oefen");
    click(view, "change-jeugd-een");
    members(view).setValue(Set.of("officer"));
    click(view, "save");
    assertThat(teams.all().getFirst().members()).containsExactly(new PersonId("officer"));
  }

  @Test
  void a_name_that_is_missing_or_taken_is_said_at_the_field_and_no_team_is_overwritten() {
    teams.save(new Team("jeugd", "Jeugd", Set.of(new PersonId("officer")), Set.of(), Set.of()));
    TeamsView view = navigate(TeamsView.class);
    click(view, "add");
    click(view, "save");
    assertThat(find(TextField.class, view).id("name").isInvalid()).isTrue();
    find(TextField.class, view).id("name").setValue("jeugd");
    click(view, "save");
    assertThat(find(TextField.class, view).id("name").isInvalid()).isTrue();
    find(TextField.class, view).id("name").setValue("Jeugd!");

    click(view, "save");

    assertThat(teams.all()).extracting(Team::id).containsExactly("jeugd", "jeugd-2");
    assertThat(teams.all().getFirst().members()).containsExactly(new PersonId("officer"));
  }

  @Test
  void a_team_is_removed_after_a_question() {
    teams.save(new Team("jeugd", "Jeugd", Set.of(), Set.of(), Set.of()));
    TeamsView view = navigate(TeamsView.class);

    click(view, "remove-jeugd");
    assertThat(teams.all()).hasSize(1);
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(teams.all()).isEmpty();
    assertThat(text(view)).contains("Er zijn nog geen teams.");
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<String> members(Component view) {
    return (MultiSelectComboBox<String>) find(MultiSelectComboBox.class, view).id("members");
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
