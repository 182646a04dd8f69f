package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An account of one's own, by a link that works once. */
@RoomTest
class InvitationsRoomIT {

  private static final String GOOD = "een lang wachtwoord";
  private static final String MAIL = "nieuw@oefen.invalid";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080/invite/([A-Za-z0-9_-]{43})\\s");

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private People people;
  @Autowired private Invitations invitations;
  @Autowired private Post post;
  @Autowired private PasswordEncoder passwords;
  @Autowired private AccessStore accounts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void it_is() {
    world.itIs("2025-05-01");
  }

  @Test
  void who_was_invited_chooses_a_name_and_a_password_and_has_the_duties_that_were_given() {
    invite();

    Mail mail = newest();
    assertThat(mail.toAddress()).isEqualTo(MAIL);
    assertThat(mail.subject()).contains("JINC");
    assertThat(mail.text())
        .contains("Beste Nieuw Iemand", "Contactpersoon JINC (oefen)", "15 mei 2025");
    String token = token();
    world.asNobody(() -> assertThat(invitations.of(token).name()).isEqualTo("Nieuw Iemand"));
    world.asNobody(() -> invitations.accept(token, " nieuw ", GOOD));

    Account account = accounts.account(new PersonId("nieuw")).orElseThrow();
    assertThat(passwords.matches(GOOD, account.getPassword())).isTrue();
    assertThat(account.person().name()).isEqualTo("Nieuw Iemand");
    assertThat(account.person().provider()).contains(new ProviderId("jinc"));
    assertThat(account.person().duties()).containsExactlyInAnyOrder(Duty.EDITOR, Duty.READER);
    assertThat(world.as("jinc", invitations::open)).isEmpty();
    assertThat(world.as("jinc", () -> people.history(10)))
        .extracting(PersonChange::act)
        .containsExactly(PersonAct.JOINED, PersonAct.INVITED);
  }

  @Test
  void the_link_is_kept_as_a_hash_only() {
    invite();
    String token = token();

    assertThat(jdbc.sql("SELECT i::text FROM access.invitation i").query(String.class).single())
        .doesNotContain(token);
    assertThat(jdbc.sql("SELECT c::text FROM access.person_change c").query(String.class).single())
        .doesNotContain(token);
    assertThat(new InvitationMade(new ProviderId("jinc"), "", "", "", token, world.today()))
        .asString()
        .doesNotContain(token);
  }

  @Test
  void a_link_lets_in_once() {
    invite();
    String token = token();
    invitations.accept(token, "nieuw", GOOD);

    assertThat(refused(() -> invitations.of(token))).isEqualTo("access.invitation.gone");
    assertThat(refused(() -> invitations.accept(token, "nieuw-2", GOOD)))
        .isEqualTo("access.invitation.gone");
    assertThat(access.isTaken(new PersonId("nieuw-2"))).isFalse();
  }

  @Test
  void two_who_use_a_link_at_once_do_not_both_get_in() throws Exception {
    invite();
    String token = token();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one = both.submit(() -> accepts(start, token, "nieuw-1"));
      Future<Boolean> other = both.submit(() -> accepts(start, token, "nieuw-2"));
      start.countDown();

      assertThat(one.get(20, TimeUnit.SECONDS) ^ other.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private boolean accepts(CountDownLatch start, String token, String id)
      throws InterruptedException {
    start.await();
    try {
      invitations.accept(token, id, GOOD);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Test
  void a_link_lets_in_on_its_last_day_and_no_longer_on_the_next() {
    invite();
    String token = token();
    world.itIs("2025-05-15");
    assertThat(invitations.of(token).name()).isEqualTo("Nieuw Iemand");

    world.itIs("2025-05-16");

    assertThat(refused(() -> invitations.accept(token, "nieuw", GOOD)))
        .isEqualTo("access.invitation.gone");
    assertThat(world.as("jinc", invitations::open))
        .singleElement()
        .satisfies(expired -> assertThat(invitations.isValid(expired)).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../login", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void an_unknown_link_is_told_the_same(String token) {
    invite();

    assertThat(refused(() -> invitations.of(token))).isEqualTo("access.invitation.gone");
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_the_link_still_works() {
    invite();
    String token = token();

    assertThat(refusedAt(() -> invitations.accept(token, "jinc", GOOD))).isEqualTo("id");
    assertThat(refusedAt(() -> invitations.accept(token, "Geen Naam", GOOD))).isEqualTo("id");
    assertThat(refusedAt(() -> invitations.accept(token, "nieuw", "elf tekens.")))
        .isEqualTo("password");
    invitations.accept(token, "nieuw", "twaalf teken");

    assertThat(access.person(new PersonId("nieuw"))).isPresent();
  }

  @Test
  void sent_again_the_new_link_works_and_the_first_one_does_not() {
    invite();
    String first = token();
    world.itIs("2025-06-20");

    world.as("jinc", () -> invitations.resend(onlyOne().id()));

    String second = token();
    assertThat(second).isNotEqualTo(first);
    assertThat(refused(() -> invitations.of(first))).isEqualTo("access.invitation.gone");
    assertThat(invitations.of(second).email()).isEqualTo(MAIL);
    assertThat(newest().text()).contains("4 juli 2025");
  }

  @Test
  void withdrawn_it_is_gone() {
    invite();
    String token = token();

    world.as("jinc", () -> invitations.withdraw(onlyOne().id()));

    assertThat(refused(() -> invitations.of(token))).isEqualTo("access.invitation.gone");
    assertThat(world.as("jinc", invitations::open)).isEmpty();
    assertThat(world.as("jinc", () -> people.history(1)))
        .extracting(PersonChange::act)
        .containsExactly(PersonAct.INVITATION_WITHDRAWN);
  }

  @Test
  void who_is_no_owner_invites_nobody_and_withdraws_nothing() {
    invite();
    UUID id = onlyOne().id();

    assertThat(refusedAs("jinc-invuller", () -> invitations.invite("A", "a@b.nl", EDITOR)))
        .isEqualTo("access.duty.OWNER");
    assertThat(refusedAs("jinc-invuller", () -> invitations.resend(id)))
        .isEqualTo("access.duty.OWNER");
    assertThat(refusedAs("jinc-invuller", () -> invitations.withdraw(id)))
        .isEqualTo("access.duty.OWNER");
    assertThatThrownBy(() -> world.as("officer", () -> invitations.invite("A", "a@b.nl", EDITOR)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(world.as("jinc-invuller", invitations::open)).hasSize(1);
  }

  @Test
  void an_owner_of_another_organisation_does_not_see_or_touch_it() {
    invite();
    UUID id = onlyOne().id();

    assertThat(world.as("leergeld", invitations::open)).isEmpty();
    assertThat(refusedAs("leergeld", () -> invitations.resend(id)))
        .isEqualTo(refusedAs("leergeld", () -> invitations.resend(UUID.randomUUID())));
    assertThat(refusedAs("leergeld", () -> invitations.withdraw(id))).isEqualTo("kernel.notFound");
    assertThat(onlyOne().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | a@b.nl | name",
        "Jan | geen adres | email",
        "Jan | JINC@oefen.invalid | email",
        "Jan | Nieuw@oefen.invalid | email"
      })
  void an_invitation_that_does_not_fit_is_refused_at_its_field(
      String name, String email, String field) {
    invite();

    assertThat(refusedAt(() -> world.as("jinc", () -> invitations.invite(name, email, EDITOR))))
        .isEqualTo(field);
    assertThat(world.as("admin", () -> post.newest(10))).hasSize(1);
  }

  @Test
  void an_invitation_to_do_nothing_is_refused() {
    assertThat(
            refusedAt(() -> world.as("jinc", () -> invitations.invite("Jan", "a@b.nl", Set.of()))))
        .isEqualTo("duties");
  }

  private static final Set<Duty> EDITOR = Set.of(Duty.EDITOR);

  private void invite() {
    world.as(
        "jinc", () -> invitations.invite(" Nieuw Iemand ", MAIL, Set.of(Duty.EDITOR, Duty.READER)));
  }

  private Invitation onlyOne() {
    List<Invitation> open = world.as("jinc", invitations::open);
    assertThat(open).hasSize(1);
    return open.getFirst();
  }

  private Mail newest() {
    return world.as("admin", () -> post.newest(1)).getFirst();
  }

  /** As it stands in the newest mail; nowhere else can it be read. */
  private String token() {
    Matcher link = LINK.matcher(newest().text() + "\n");
    assertThat(link.find()).as(newest().text()).isTrue();
    return link.group(1);
  }

  private String refusedAs(String who, Runnable work) {
    return refused(() -> world.as(who, work));
  }

  private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Refused refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).isNotNull();
    return refused.messageKey();
  }

  private static String refusedAt(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Refused refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).isNotNull();
    return refused.field().orElseThrow();
  }
}
