package nl.rekenschap.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Seal;
import nl.rekenschap.dossier.SealsMade;
import nl.rekenschap.dossier.proof.Heads;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The seal of each day leaves the building by mail, in a form that the verifier reads. */
@RoomTest
class SealMailRoomIT {

  private static final PostSettings SETTINGS =
      new PostSettings(
          "subsidies@gemeente.invalid",
          "https://rekenschap.gemeente.invalid/",
          Duration.ofSeconds(5),
          1,
          Set.of(),
          true,
          8,
          Duration.ofMinutes(1),
          3,
          Duration.ofMinutes(5));

  @Autowired private World world;
  @Autowired private PostStore store;
  @Autowired private LineStore line;
  @Autowired private StuckMail stuck;
  @Autowired private Dossier dossier;
  @Autowired private BusinessClock clock;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  private GreenMail server;

  @BeforeEach
  void a_mail_server() {
    world.itIs("2025-05-01");
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static Seal seal(int number, String day, String head) {
    return new Seal(
        number, LocalDate.parse(day), Instant.EPOCH, 3, "", 0, "", "", head, Instant.EPOCH);
  }

  @Test
  void each_address_gets_the_heads_of_the_days_and_nothing_of_what_they_are_about()
      throws Exception {
    Seal one = seal(1, "2025-04-29", "ab".repeat(32));
    Seal other = seal(2, "2025-04-30", "cd".repeat(32));

    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new SealsMade(
                    List.of(one, other),
                    List.of("archief@elders.invalid", "accountant@elders.invalid"))));
    postman().deliver();

    assertThat(server.getReceivedMessages()).hasSize(2);
    for (MimeMessage mail : server.getReceivedMessages()) {
      String text = plain(mail);
      assertThat(text).contains(one.outside(), other.outside());
      assertThat(new Heads().addAllOf(text)).as("as the verifier reads it").isEqualTo(2);
      assertThat(mail.getSubject()).contains("30 april 2025");
    }
  }

  @Test
  void a_seal_that_is_not_kept_is_not_sent() {
    transaction.executeWithoutResult(
        status -> {
          events.publishEvent(
              new SealsMade(
                  List.of(seal(1, "2025-04-30", "ab".repeat(32))),
                  List.of("archief@elders.invalid")));
          status.setRollbackOnly();
        });
    postman().deliver();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private static String plain(MimeMessage mail) throws Exception {
    return mail.getContent() instanceof MimeMultipart parts
        ? parts.getBodyPart(0).getContent().toString()
        : mail.getContent().toString();
  }

  private Postman postman() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    return new Postman(
        store,
        line,
        new MailWriter(store, dossier, SETTINGS),
        stuck,
        new StaticListableBeanFactory(Map.of("sender", sender))
            .getBeanProvider(JavaMailSender.class),
        SETTINGS,
        clock);
  }
}
