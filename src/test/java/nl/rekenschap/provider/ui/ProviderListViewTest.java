package nl.rekenschap.provider.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class ProviderListViewTest extends SpringBrowserlessTest {

  @Autowired private JdbcClient jdbc;

  @AfterEach
  void forget() {
    jdbc.sql("DELETE FROM provider.organisation WHERE id LIKE 'proef%'").update();
  }

  @Test
  void an_added_organisation_stands_in_the_list_with_its_mark() {
    ProviderListView view = navigate(ProviderListView.class);
    assertThat(view.getElement().getTextRecursively()).contains("JINC", "Bindkracht10");

    find(TextField.class, view).id("name").setValue("Proefstichting");
    find(Button.class, view).id("submit").click();

    assertThat(view.getElement().getTextRecursively()).contains("Proefstichting");
    assertThat(view.getElement().getTextRecursively()).contains("oefening");
    assertThat(find(TextField.class, view).id("name").getValue()).isEmpty();
  }

  @Test
  void a_name_that_is_known_is_told_at_the_field() {
    ProviderListView view = navigate(ProviderListView.class);
    TextField name = find(TextField.class, view).id("name");
    name.setValue("jinc");

    find(Button.class, view).id("submit").click();

    assertThat(name.getErrorMessage())
        .isEqualTo("jinc staat al in de lijst als JINC. Kies die aanbieder.");
    assertThat(name.getValue()).isEqualTo("jinc");
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_reads_the_list_and_has_no_form() {
    ProviderListView view = navigate(ProviderListView.class);

    assertThat(view.getElement().getTextRecursively()).contains("JINC");
    assertThat(find(Button.class, view).all()).isEmpty();
  }
}
