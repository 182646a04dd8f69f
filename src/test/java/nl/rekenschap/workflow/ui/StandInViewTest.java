package nl.rekenschap.workflow.ui;

import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.access.StandIns;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.ui.DraftAwardView;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Omar Oefen is an officer, and so is ben. */
@RoomTest
@WithUserDetails("officer")
class StandInViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private StandIns standIns;
  @Autowired private Access access;
  @Autowired private AwardSituation awards;
  @Autowired private Workflow workflow;

  @BeforeEach
  void a_colleague() {
    world.itIs("2025-01-10");
    world.person("ben", Role.GRANT_OFFICER);
  }

  @Test
  void who_has_none_is_told_what_to_do_and_names_a_colleague() {
    StandInView view = navigate(StandInView.class);
    assertThat(text(view)).contains("U hebt geen vervanger");

    name(view, "ben", "2025-02-01", "2025-02-14");

    assertThat(standIns.mine()).singleElement().matches(one -> one.standInName().equals("ben"));
    assertThat(text(view)).contains("1 februari 2025 tot en met 14 februari 2025", "gaat nog in");
    assertThat(test(find(Notification.class).single()).getText())
        .isEqualTo("ben vervangt Omar Oefen van 1 februari 2025 tot en met 14 februari 2025");
  }

  @Test
  void what_is_wrong_stands_at_its_field() {
    StandInView view = navigate(StandInView.class);
    find(Button.class, view).id("submit").click();
    assertThat(standInBox(view).getErrorMessage()).isEqualTo("Kies een collega van de gemeente.");

    name(view, "manager", "2025-02-01", "2025-02-14");

    assertThat(standInBox(view).isInvalid()).isTrue();
    assertThat(standInBox(view).getErrorMessage())
        .contains("Mina Oefen heeft de rol subsidiemedewerker niet");
    assertThat(standIns.mine()).isEmpty();
  }

  @Test
  void a_circle_is_shown_by_name() {
    world.as("ben", () -> standIns.name(naming("ben", "officer")));
    StandInView view = navigate(StandInView.class);

    name(view, "ben", "2025-01-10", "2025-01-11");

    assertThat(standInBox(view).getErrorMessage()).contains("Omar Oefen → ben → Omar Oefen");
  }

  @Test
  void a_part_of_the_work_is_a_part() {
    StandInView view = navigate(StandInView.class);
    RadioButtonGroup<?> part = find(RadioButtonGroup.class, view).single();
    assertThat(find(CheckboxGroup.class, view).all()).isEmpty();
    choose(part, 1);
    CheckboxGroup<Role> roles = group(view);

    name(view, "ben", "2025-02-01", "2025-02-14");
    assertThat(roles.getErrorMessage()).contains("Kies welk deel");

    roles.setValue(Set.of(Role.GRANT_OFFICER));
    find(Button.class, view).id("submit").click();
    assertThat(standIns.mine().getFirst().scope().roles()).containsExactly(Role.GRANT_OFFICER);
    assertThat(text(view)).contains("subsidiemedewerker");
  }

  @Test
  void who_is_back_ends_it() {
    StandIn one = standIns.name(naming("officer", "ben"));
    StandInView view = navigate(StandInView.class);
    assertThat(text(view)).contains("nu");

    find(Button.class, view).id("end-" + one.id()).click();
    find(Button.class).id("end-submit").click();

    assertThat(text(view)).contains("eerder beëindigd");
    assertThat(standIns.mine().getFirst().ended()).isPresent();
  }

  @Test
  void a_stand_in_who_ends_it_must_say_why() {
    StandIn one = world.as("ben", () -> standIns.name(naming("ben", "officer")));
    StandInView view = navigate(StandInView.class);

    find(Button.class, view).id("end-" + one.id()).click();
    find(Button.class).id("end-submit").click();
    TextArea why = find(TextArea.class).id("end-because");
    assertThat(why.isInvalid()).isTrue();

    why.setValue("zelf ziek");
    find(Button.class).id("end-submit").click();
    assertThat(text(view)).contains("zelf ziek");
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_sees_everybodys_and_names_one_for_somebody_ill() {
    StandInView view = navigate(StandInView.class);
    assertThat(text(view)).contains("Alle vervangingen");
    ComboBox<Person> away = box(view, "person");
    away.setValue(person("officer"));
    find(TextArea.class, view).id("because").setValue("afwezig gemeld");

    name(view, "ben", "2025-01-10", "2025-01-31");

    assertThat(text(view)).contains("Omar Oefen", "afwezig gemeld", "Mina Oefen");
    assertThat(standIns.all()).singleElement().matches(one -> one.namedBy().equals("Mina Oefen"));
  }

  @Test
  void an_officer_names_only_the_own_stand_in() {
    StandInView view = navigate(StandInView.class);

    assertThat(find(ComboBox.class, view).all())
        .filteredOn(Component::isVisible)
        .extracting(box -> box.getId().orElseThrow())
        .containsExactly("standIn");
    assertThat(text(view)).doesNotContain("Alle vervangingen");
  }

  @Test
  void the_screen_of_a_task_says_for_whom_it_is_done() {
    CaseId caseId = awards.started("jinc");
    TaskId task = world.task(caseId, DRAFT_AWARD);
    world.as("ben", () -> workflow.claim(task));
    world.as("ben", () -> standIns.name(naming("ben", "officer")));

    DraftAwardView view = world.as("officer", () -> navigate(DraftAwardView.class, task.value()));

    assertThat(find(Div.class, view).id("behalf").getElement().getTextRecursively())
        .contains("U doet dit namens ben");
    world.as("ben", () -> workflow.release(task));
    DraftAwardView own = world.as("officer", () -> navigate(DraftAwardView.class, task.value()));
    assertThat(find(Div.class, own).withId("behalf").all()).isEmpty();
  }

  private void name(StandInView view, String who, String from, String until) {
    standInBox(view).setValue(person(who));
    find(DayField.class, view).id("from").setValue(LocalDate.parse(from));
    find(DayField.class, view).id("until").setValue(LocalDate.parse(until));
    find(Button.class, view).id("submit").click();
  }

  private ComboBox<Person> standInBox(StandInView view) {
    return box(view, "standIn");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Person> box(StandInView view, String id) {
    return find(ComboBox.class, view).id(id);
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<Role> group(StandInView view) {
    return find(CheckboxGroup.class, view).all().stream()
        .filter(group -> group.getId().filter("roles"::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static <T> void choose(RadioButtonGroup<T> group, int which) {
    List<T> items = group.getListDataView().getItems().toList();
    group.setValue(items.get(which));
  }

  private Person person(String id) {
    return access.person(new PersonId(id)).orElseThrow();
  }

  private static StandIn.Naming naming(String person, String standIn) {
    return new StandIn.Naming(
        new PersonId(person),
        new PersonId(standIn),
        LocalDate.parse("2025-01-10"),
        LocalDate.parse("2025-01-20"),
        StandInScope.ALL,
        "");
  }

  private static String text(StandInView view) {
    return view.getElement().getTextRecursively();
  }
}
