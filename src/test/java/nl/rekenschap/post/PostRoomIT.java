package nl.rekenschap.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.OfficeDays;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox against a mail server that really listens; only the postman is made here.
 *
 * <p>Long because all tests share the mail server.
 */
@RoomTest
class PostRoomIT {

  private static final CaseId CASE = new CaseId("2025-jinc");
  private static final ProviderId LEERGELD = new ProviderId("leergeld");
  private static final Practice PRACTICE = new Practice(true);
  private static final PostSettings SETTINGS =
      new PostSettings(
          "subsidies@gemeente.invalid",
          "https://rekenschap.gemeente.invalid/",
          Duration.ofSeconds(5),
          1,
          Set.of(SignalKind.DECISION, SignalKind.RECEIPT),
          true,
          8,
          Duration.ofMinutes(1),
          3,
          Duration.ofMinutes(5));

  @Autowired private World world;
  @Autowired private Post post;
  @Autowired private PostStore store;
  @Autowired private SignalStore signals;
  @Autowired private WishStore wishes;
  @Autowired private LineStore line;
  @Autowired private StuckMail stuck;
  @Autowired private Outbox outbox;
  @Autowired private Signals seen;
  @Autowired private OfficeDays days;
  @Autowired private Dossier dossier;
  @Autowired private Reporting reporting;
  @Autowired private ReportingSituation situation;
  @Autowired private Letters letters;
  @Autowired private Access access;
  @Autowired private BusinessClock clock;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment settings;
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

  @Test
  void a_queued_mail_arrives_with_its_text_its_subject_and_a_link_to_this_installation()
      throws Exception {
    tell(Map.of());
    assertThat(server.getReceivedMessages()).as("not before the postman's round").isEmpty();

    postman(server.getSmtp().getPort()).deliver();

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject())
        .isEqualTo("Teruggestuurd: cijfers over het 1e kwartaal voor JINC à la carte");
    assertThat(mail.getFrom()[0]).hasToString("subsidies@gemeente.invalid");
    assertThat(mail.getAllRecipients()[0]).hasToString("leergeld@oefen.invalid");
    assertThat(plain(mail))
        .contains(
            "Beste Contactpersoon Stichting Leergeld Nijmegen (oefen),",
            "Noem de scholen – alle elf.",
            "https://rekenschap.gemeente.invalid/post/open/")
        .doesNotContain("{{", "localhost");
    MimeMultipart forms = (MimeMultipart) mail.getContent();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(forms.getBodyPart(0).getContentType()).contains("text/plain", "UTF-8");
    assertThat(forms.getBodyPart(1).getContentType()).contains("text/html", "UTF-8");
    assertThat(forms.getBodyPart(1).getContent().toString())
        .contains("<html lang=\"nl\">", "<a href=\"https://rekenschap.gemeente.invalid/post/open/");

    Mail kept = onlyKept();
    assertThat(kept.sentAt()).isNotNull();
    assertThat(kept.problem()).isNull();
    assertThat(world.happened(CASE)).containsExactly("post.event.queued");

    postman(server.getSmtp().getPort()).deliver();
    assertThat(server.getReceivedMessages()).as("once is enough").hasSize(1);
  }

  @Test
  void a_mail_that_is_sent_again_after_a_crash_bears_the_same_message_id() throws Exception {
    tell(Map.of());
    Postman postman = postman(server.getSmtp().getPort());
    transaction.executeWithoutResult(
        status -> {
          postman.deliver();
          status.setRollbackOnly(); // the server has it, our note of that is lost
        });
    assertThat(onlyKept().sentAt()).isNull();

    postman.deliver();

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[0].getMessageID())
        .isEqualTo(mails[1].getMessageID())
        .isEqualTo("<" + onlyKept().messageId() + "@gemeente.invalid>");
  }

  @Test
  void two_mails_have_two_message_ids() throws Exception {
    tell(Map.of());
    tell(Map.of());
    postman(server.getSmtp().getPort()).deliver();

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
  }

  @Test
  void a_server_that_is_away_is_tried_with_one_mail_ever_more_seldom_and_no_mail_is_to_blame() {
    int port = server.getSmtp().getPort();
    server.stop();
    tell(Map.of());
    tell(Map.of());
    Postman postman = postman(port);
    for (int seconds : List.of(2, 4, 8, 16, 32, 60, 60)) {
      postman.deliver();
      assertThat(pauseOfLine()).isBetween(seconds - 1.5, seconds + 0.0);
      postman.deliver();
      assertThat(pauseOfLine()).as("not tried before its time").isLessThanOrEqualTo(seconds);
      jdbc.sql("UPDATE post.line SET next_try_at = now()").update();
    }
    assertThat(newest()).allMatch(mail -> mail.attempts() == 0 && mail.problem() == null);
    assertThat(world.as("admin", () -> outbox.trouble())).isPresent();

    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    postman(server.getSmtp().getPort()).deliver();
    assertThat(newest()).allMatch(mail -> mail.sentAt() != null);
    assertThat(world.as("admin", () -> outbox.trouble())).isEmpty();
  }

  @Test
  void a_line_that_breaks_three_times_in_a_row_is_left_alone_for_a_while() throws Exception {
    for (int i = 0; i < 5; i++) {
      tell(Map.of());
    }
    try (ServerSocket hangsUp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUpBeforeTheAnswer(hangsUp));
      postman(hangsUp.getLocalPort()).deliver();
    }
    assertThat(newest()).extracting(Mail::attempts).containsExactly(0, 0, 1, 1, 1);
    assertThat(world.as("admin", () -> outbox.trouble())).isPresent();
  }

  /** Says yes to everything until the mail is there, and then nothing any more. */
  private static void hangUpBeforeTheAnswer(ServerSocket hangsUp) {
    while (!hangsUp.isClosed()) {
      try (Socket sender = hangsUp.accept();
          Scanner lines = new Scanner(sender.getInputStream(), StandardCharsets.ISO_8859_1)) {
        OutputStream out = sender.getOutputStream();
        out.write("220 ja\r\n".getBytes(StandardCharsets.ISO_8859_1));
        while (lines.hasNextLine()) {
          String line = lines.nextLine();
          if (line.equals(".")) {
            break;
          }
          if (line.matches("(EHLO|MAIL|RCPT|DATA).*")) {
            String answer = line.equals("DATA") ? "354 ja\r\n" : "250 ja\r\n";
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
          }
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Test
  void a_mail_that_fails_again_and_again_is_told_once_to_the_administrator_and_in_the_case() {
    tell(Map.of());
    jdbc.sql("UPDATE post.mail SET to_address = 'geen adres', attempts = 4").update();
    Postman postman = postman(server.getSmtp().getPort());
    for (int i = 0; i < 4; i++) {
      postman.deliver();
      jdbc.sql("UPDATE post.mail SET next_attempt_at = now()").update();
    }
    assertThat(onlyKept().attempts()).isEqualTo(8);
    assertThat(world.happened(CASE)).containsExactly("post.event.queued", "post.event.stuck");
    assertThat(world.as("admin", () -> seen.page(Optional.empty(), 9)))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.kind()).isEqualTo(SignalKind.OPERATION);
              assertThat(told.subject()).startsWith("Een bericht komt niet aan: Teruggestuurd");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 40, 2000})
  void a_mail_that_is_refused_for_days_is_tried_once_an_hour(int attempts) {
    tell(Map.of());
    jdbc.sql("UPDATE post.mail SET attempts = :n").param("n", attempts).update();

    store.failed(onlyKept().id(), "MailSendException");

    assertThat(pause()).isBetween(3595.0, 3600.0);
  }

  @Test
  void without_a_mail_server_mails_wait_visibly() {
    tell(Map.of());

    postman(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class)).deliver();

    assertThat(onlyKept().sentAt()).isNull();
    assertThat(onlyKept().attempts()).isZero();
  }

  @Test
  void one_wrong_address_does_not_hold_up_the_others() {
    store.queue(person("geen adres"), Locale.of("nl"), "Eerste", "tekst", clock.now());
    store.queue(person("goed@oefen.invalid"), Locale.of("nl"), "Tweede", "tekst", clock.now());

    postman(server.getSmtp().getPort()).deliver();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(newest()).extracting(Mail::problem).containsExactly(null, "AddressException");
  }

  @Test
  void a_full_outbox_is_emptied_once_also_by_two_postmen() throws Exception {
    for (int i = 0; i < 45; i++) {
      store.queue(
          person("goed@oefen.invalid"), Locale.of("nl"), "Bericht " + i, "tekst", clock.now());
    }
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> rounds =
          List.of(two.submit(() -> go(together)), two.submit(() -> go(together)));
      for (Future<?> round : rounds) {
        round.get();
      }
    }
    assertThat(subjects()).hasSize(45).doesNotHaveDuplicates();
    assertThat(newest()).allMatch(mail -> mail.sentAt() != null && mail.attempts() == 1);
  }

  private Void go(CyclicBarrier together) throws Exception {
    together.await();
    postman(server.getSmtp().getPort()).deliver();
    return null;
  }

  @Test
  void of_what_did_not_happen_no_mail_is_sent() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      tell(Map.of());
                      throw new IllegalStateException("toch niet");
                    }))
        .hasMessage("toch niet");

    postman(server.getSmtp().getPort()).deliver();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(newest()).isEmpty();
  }

  @Test
  void a_receipt_reaches_who_handed_in_and_the_owner_each_once() {
    world.contact("leergeld-tekent", "leergeld", Duty.SIGNATORY);
    world.contact("leergeld-leest", "leergeld", Duty.READER);
    Map<String, String> values =
        Map.of(
            "subsidy",
            "Leergeld",
            "period",
            "1e kwartaal",
            "due",
            "15 mei 2025",
            "receipt",
            "OV-2025-000001",
            "by",
            "leergeld-tekent",
            "hash",
            "0");
    for (String by : List.of("leergeld-tekent", "leergeld")) {
      transaction.executeWithoutResult(
          status ->
              post.tellReceipt(
                  CASE,
                  LEERGELD,
                  List.of(new PersonId(by)),
                  "reporting/receipt",
                  values,
                  "",
                  List.of()));
    }

    assertThat(newest())
        .extracting(Mail::toAddress)
        .containsExactlyInAnyOrder(
            "leergeld-tekent@oefen.invalid", "leergeld@oefen.invalid", "leergeld@oefen.invalid");
  }

  @Test
  void a_mail_outside_a_transaction_is_a_bug() {
    assertThatThrownBy(() -> post.tellRole(CASE, Role.MANAGER, "x/y", Map.of(), ""))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u000b\n"})
  void a_line_break_in_a_value_makes_no_header_and_stays_out_of_the_text(String lineBreak)
      throws Exception {
    tell(Map.of("subsidy", "JINC" + lineBreak + "Bcc: dief@oefen.invalid"));

    postman(server.getSmtp().getPort()).deliver();

    MimeMessage mail = onlyMail();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).endsWith("voor JINC Bcc: dief@oefen.invalid");
    assertThat(plain(mail)).startsWith("Beste Contactpersoon Stichting Leergeld");
  }

  @Test
  void a_value_that_looks_like_a_placeholder_is_only_text() throws Exception {
    tell(Map.of("reason", "{{link}} $1 \\ {{to}}"));

    postman(server.getSmtp().getPort()).deliver();

    assertThat(plain(onlyMail())).contains("nodig is: {{link}} $1 \\ {{to}}");
  }

  @Test
  void a_document_of_the_case_goes_along_as_it_is_kept() throws Exception {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    Document document = document("Bevestiging – été.pdf", content);
    tellWith(document);
    assertThat(onlyKept().attachments()).containsExactly(document.name());

    postman(server.getSmtp().getPort()).deliver();

    MimeMultipart parts = (MimeMultipart) onlyMail().getContent();
    MimeBodyPart file = (MimeBodyPart) parts.getBodyPart(1);
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
    assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo(document.name());
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(GreenMailUtil.getBody(onlyMail())).contains("Beste Contactpersoon");
  }

  @Test
  void a_receipt_goes_along_with_its_mail_byte_for_byte() throws Exception {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    postman(server.getSmtp().getPort()).deliver();
    server.purgeEmailFromAllMailboxes();
    situation.jincSubmits();
    postman(server.getSmtp().getPort()).deliver();

    Receipt receipt =
        reporting.rounds(ReportingSituation.JINC_Q1).getFirst().receipt().orElseThrow();
    MimeMessage mail =
        Arrays.stream(server.getReceivedMessages())
            .filter(message -> GreenMailUtil.getWholeMessage(message).contains("Ontvangen:"))
            .findFirst()
            .orElseThrow();
    MimeBodyPart file = (MimeBodyPart) ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(file.getFileName()).isEqualTo(receipt.number() + ".pdf");
    assertThat(file.getInputStream().readAllBytes())
        .isEqualTo(world.as("jinc", () -> dossier.content(receipt.document())));
  }

  @Test
  void what_is_too_large_for_mail_stays_in_the_case_and_the_mail_says_so() throws Exception {
    tellWith(document("groot.pdf", new byte[1024 * 1024 + 1]));
    postman(server.getSmtp().getPort()).deliver();

    assertThat(plain(onlyMail())).contains("Het bestand groot.pdf is te groot voor e-mail.");
    assertThat(onlyKept().attachments()).isEmpty();
  }

  @Test
  void a_mail_of_which_the_document_is_gone_waits_visibly_instead_of_leaving_without_it() {
    Document document = document("weg.pdf", new byte[] {1});
    tellWith(document);
    jdbc.sql("UPDATE post.attachment SET document = gen_random_uuid()").update();
    postman(server.getSmtp().getPort()).deliver();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(onlyKept().problem()).isEqualTo("Refused");
  }

  private Document document(String name, byte[] content) {
    return dossier.add(CASE, "reporting.document.receipt", name, "application/pdf", content);
  }

  private void tellWith(Document document) {
    Post here = post(PRACTICE);
    Map<String, String> values =
        Map.of("period", "x", "subsidy", "y", "reason", "z", "due", "15 mei 2025");
    transaction.executeWithoutResult(
        status ->
            here.tellReceipt(
                CASE,
                LEERGELD,
                List.of(),
                "reporting/returned",
                values,
                "subsidy/x",
                List.of(document)));
  }

  @Test
  void a_mail_in_confidence_arrives_and_leaves_no_text_behind() throws Exception {
    tellInConfidence(PRACTICE);

    postman(server.getSmtp().getPort()).deliver();

    MimeMessage mail = onlyMail();
    assertThat(mail.getAllRecipients()[0]).hasToString("nieuw@oefen.invalid");
    assertThat(plain(mail))
        .contains("Beste Nieuw", "https://rekenschap.gemeente.invalid/invite/geheim");
    assertThat(onlyKept().text()).isEmpty();
    assertThat(onlyKept().caseId()).isNull();
  }

  @Test
  void while_it_waits_nobody_but_who_practises_reads_a_mail_in_confidence() {
    Post inEarnest = tellInConfidence(new Practice(false));

    assertThat(inEarnest.newest(10))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).contains("Stichting");
              assertThat(mail.text()).isEmpty();
            });
    assertThat(world.as("admin", () -> post.newest(10)))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("/invite/geheim"));
  }

  private Post tellInConfidence(Practice practice) {
    Post here = post(practice);
    transaction.executeWithoutResult(
        status ->
            here.tellInConfidence(
                "Nieuw",
                "nieuw@oefen.invalid",
                "provider/invitation",
                Map.of("organisation", "Stichting", "by", "Jan", "until", "15 mei 2025"),
                "invite/geheim"));
    return here;
  }

  @Test
  void a_server_that_does_not_answer_is_given_up_within_seconds() throws IOException {
    assertThat(settings.getProperty(SMTP + "timeout", Integer.class)).isBetween(1000, 30_000);
    try (ServerSocket silent = new ServerSocket(0)) {
      tell(Map.of());
      JavaMailSenderImpl sender = sender(silent.getLocalPort());
      for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
        assertThat(settings.getProperty(SMTP + limit)).as(limit).isNotNull();
        sender.getJavaMailProperties().put("mail.smtp." + limit, "300");
      }
      postman(sender).deliver();
    }
    assertThat(onlyKept().sentAt()).isNull();
    assertThat(world.as("admin", () -> outbox.trouble())).isPresent();
  }

  private static final String SMTP = "spring.mail.properties.mail.smtp.";

  private void tell(Map<String, String> values) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "period", "het 1e kwartaal",
                "subsidy", "JINC à la carte",
                "reason", "Noem de scholen – alle elf.",
                "due", "15 mei 2025"));
    all.putAll(values);
    Post here = post(PRACTICE);
    transaction.executeWithoutResult(
        status ->
            here.tellProvider(
                CASE, LEERGELD, Audience.TO_DO, "reporting/returned", all, "subsidy/2025-jinc"));
  }

  private Postman postman(int port) {
    return postman(sender(port));
  }

  private Postman postman(JavaMailSender sender) {
    return postman(
        new StaticListableBeanFactory(Map.of("sender", sender))
            .getBeanProvider(JavaMailSender.class));
  }

  private Postman postman(ObjectProvider<JavaMailSender> sender) {
    MailWriter writer = new MailWriter(store, dossier, SETTINGS);
    return new Postman(store, line, writer, stuck, sender, SETTINGS, clock);
  }

  private Post post(Practice practice) {
    Quiet quiet = new Quiet(days, clock, SETTINGS);
    Teller teller = new Teller(signals, store, wishes, letters, quiet, clock, SETTINGS, events);
    return new Post(store, signals, letters, teller, access, clock, SETTINGS, practice);
  }

  private static JavaMailSenderImpl sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return sender;
  }

  private static Person person(String address) {
    return new Person(
        new PersonId("iemand"), "Iemand", address, Set.of(Role.MANAGER), Optional.empty());
  }

  /** The text without the page. */
  private static String plain(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  private MimeMessage onlyMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private List<String> subjects() {
    return Arrays.stream(server.getReceivedMessages())
        .map(
            mail -> {
              try {
                return mail.getSubject();
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private Mail onlyKept() {
    assertThat(newest()).hasSize(1);
    return newest().getFirst();
  }

  private List<Mail> newest() {
    return world.as("admin", () -> post.newest(100));
  }

  private double pauseOfLine() {
    return jdbc.sql("SELECT extract(epoch FROM next_try_at - now())::float8 FROM post.line")
        .query(Double.class)
        .single();
  }

  /** Seconds until the next attempt. */
  private double pause() {
    return jdbc.sql("SELECT extract(epoch FROM next_attempt_at - now())::float8 FROM post.mail")
        .query(Double.class)
        .single();
  }
}
