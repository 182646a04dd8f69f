package nl.rekenschap.post.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.ByMail;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.post.SignalKind;
import nl.rekenschap.post.Signals;
import nl.rekenschap.post.Wish;
import nl.rekenschap.post.Wishes;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
@WithUserDetails("manager")
class SignalsViewTest extends SpringBrowserlessTest {

  private static final CaseId CASE = new CaseId("2025-leergeld");

  @Autowired private World world;
  @Autowired private Post post;
  @Autowired private Signals signals;
  @Autowired private Wishes wishes;
  @Autowired private TransactionTemplate transaction;

  @Test
  void who_was_told_nothing_reads_what_will_come_here() {
    assertThat(text(navigate(SignalsView.class))).contains("U heeft nog geen berichten");
  }

  @Test
  void what_is_new_is_marked_until_all_is_read() {
    tell("2026-01-30", "eerste");
    tell("2026-01-30", "tweede");
    SignalsView view = navigate(SignalsView.class);
    assertThat(find(ListItem.class, view).all()).hasSize(2);
    assertThat(text(view)).contains("Er is iets te doen", "Wat er nodig is: tweede");
    assertThat(marks(view)).contains("nieuw");

    find(Button.class, view).id("all-seen").click();

    assertThat(signals.unread()).isZero();
    assertThat(find(Button.class, view).all()).isEmpty();
    assertThat(marks(view)).doesNotContain("nieuw");
  }

  @Test
  void older_ones_come_when_asked_for() {
    for (int i = 0; i < 30; i++) {
      tell("2026-01-30", "nummer " + i);
    }
    SignalsView view = navigate(SignalsView.class);
    assertThat(find(ListItem.class, view).all()).hasSize(25);
    find(Button.class, view).id("more").click();
    assertThat(find(ListItem.class, view).all()).hasSize(30);
    assertThat(find(Button.class, view).all())
        .extracting(button -> button.getId().orElse(""))
        .doesNotContain("more");
  }

  @Test
  void the_bell_counts_what_is_new_and_says_so_to_who_cannot_see_it() {
    tell("2026-01-30", "eerste");
    Bell bell = new Bell(signals);
    bell.count();
    assertThat(bell.getAriaLabel()).contains("Berichten, 1 nieuw");
    assertThat(bell.getHref()).isEqualTo("post/signals");

    signals.allSeen();
    bell.count();
    assertThat(bell.getAriaLabel()).contains("Berichten, geen nieuwe");
  }

  @Test
  void a_link_to_what_does_not_exist_gets_a_sentence() {
    assertThat(text(navigate(OpenSignalView.class, "bestaat-niet"))).contains("bestaat niet");
  }

  @Test
  void what_is_chosen_is_kept() {
    PreferencesView view = navigate(PreferencesView.class);
    assertThat(text(view)).contains("Deze berichten krijgt u altijd", "Besluiten en brieven");
    select(view, "mail-REMINDER").setValue(ByMail.DAILY);
    find(Checkbox.class, view).id("screen-NEWS").setValue(false);
    select(view, "language").setValue(Locale.of("en"));

    find(Button.class, view).id("submit").click();

    assertThat(wishes.language()).isEqualTo(Locale.of("en"));
    assertThat(wishes.mine())
        .contains(
            new Wish(SignalKind.REMINDER, ByMail.DAILY, true),
            new Wish(SignalKind.NEWS, ByMail.AT_ONCE, false),
            new Wish(SignalKind.TO_DO, ByMail.AT_ONCE, true));
    assertThat(select(navigate(PreferencesView.class), "mail-REMINDER").getValue())
        .isEqualTo(ByMail.DAILY);
  }

  @Test
  void each_notice_leads_to_what_it_is_about() {
    tell("2026-01-30", "eerste");
    SignalsView view = navigate(SignalsView.class);
    String key = signals.page(Optional.empty(), 1).getFirst().key();
    assertThat(find(Anchor.class, view).all())
        .extracting(Anchor::getHref)
        .containsExactly("post/preferences", "post/open/" + key);
  }

  @SuppressWarnings("unchecked")
  private Select<Object> select(Component view, String id) {
    return (Select<Object>) find(Select.class, view).id(id);
  }

  private void tell(String day, String reason) {
    world.itIs(day);
    Map<String, String> values =
        Map.of("period", "x", "subsidy", "y", "reason", reason, "due", "15 mei 2025");
    transaction.executeWithoutResult(
        status ->
            post.tellRole(
                CASE, Role.MANAGER, Message.of("reporting/returned", values, "subsidy/x")));
  }

  private List<String> marks(Component view) {
    return find(Badge.class, view).all().stream().map(Badge::getText).toList();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
