package nl.rekenschap.post.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Outbox;
import nl.rekenschap.post.Post;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
@WithUserDetails("admin")
class MailViewTest extends SpringBrowserlessTest {

  private static final CaseId CASE = new CaseId("2025-leergeld");

  @Autowired private World world;
  @Autowired private Post post;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_mail_that_failed_often() {
    world.itIs("2025-05-08");
    Map<String, String> values =
        Map.of("period", "x", "subsidy", "y", "reason", "z", "due", "15 mei 2025");
    transaction.executeWithoutResult(
        status -> post.tellRole(CASE, Role.MANAGER, "reporting/returned", values, "subsidy/x"));
    jdbc.sql("UPDATE post.mail SET attempts = 7, problem = 'X', to_address = 'oud@oefen.invalid'")
        .update();
  }

  @Test
  void what_is_stuck_stands_first_and_is_tried_again_at_the_address_of_today() {
    MailView view = navigate(MailView.class);
    assertThat(text(view)).contains("Komt niet aan", "oud@oefen.invalid", "mislukt na 7 pogingen");

    find(Button.class, view).id("again-" + mail().id()).click();

    assertThat(outbox.stuck()).isEmpty();
    assertThat(mail().toAddress()).isEqualTo("manager@oefen.invalid");
    assertThat(mail().attempts()).isZero();
    assertThat(text(view)).doesNotContain("Komt niet aan");
  }

  @Test
  void what_is_given_up_does_not_leave_and_the_record_says_so() {
    MailView view = navigate(MailView.class);
    find(Button.class, view).id("giveUp-" + mail().id()).click();

    assertThat(mail().dropped()).isEqualTo(Mail.Dropped.GIVEN_UP);
    assertThat(outbox.waiting()).isZero();
    assertThat(world.happened(CASE)).containsExactly("post.event.queued", "post.event.givenUp");
    assertThat(text(view)).contains("vervallen");
  }

  @Test
  void that_the_server_is_away_is_told_with_what_waits() {
    jdbc.sql(
            """
            INSERT INTO post.line (away_since, failures, next_try_at, problem)
            VALUES (now(), 3, now(), 'AWAY')
            """)
        .update();
    assertThat(text(navigate(MailView.class)))
        .contains("De mailserver is niet bereikbaar", "Er wachten 1 berichten");
  }

  private Mail mail() {
    return post.newest(1).getFirst();
  }

  private static String text(MailView view) {
    return view.getElement().getTextRecursively();
  }
}
