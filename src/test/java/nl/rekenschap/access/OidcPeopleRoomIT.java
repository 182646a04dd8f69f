package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.OidcSettings.Oidc;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a token is about, and how strong its login must have been. */
@RoomTest
class OidcPeopleRoomIT {

  @Autowired private AccessStore store;
  @Autowired private PersonRecord record;
  @Autowired private ObjectProvider<ChamberNumbers> numbers;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient jdbc;

  private OidcPeople asking(List<String> acr, List<String> amr) {
    return asking(acr, amr, Duration.ZERO);
  }

  private OidcPeople asking(List<String> acr, List<String> amr, Duration maxAge) {
    return new OidcPeople(
        store,
        record,
        new OidcSettings(
            new Oidc(
                Duration.ofSeconds(30),
                maxAge,
                "roles",
                Map.of("subsidie", Role.GRANT_OFFICER),
                "preferred_username",
                acr,
                amr,
                "kvk",
                List.of(Duty.EDITOR))),
        numbers,
        events,
        clock);
  }

  private static Map<String, Object> token(Map<String, Object> more) {
    Map<String, Object> token =
        new HashMap<>(
            Map.of(
                "preferred_username", "greet",
                "name", "Greet Voorbeeld",
                "email", "greet@voorbeeld.nl",
                "roles", List.of("subsidie")));
    token.putAll(more);
    return token;
  }

  private static Account in(OidcPeople people, String subject, Map<String, Object> token) {
    return Sight.whole(() -> people.of("staff", "https://login.example", subject, token));
  }

  private void refused(OidcPeople people, String subject, Map<String, Object> token, String key) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> in(people, subject, token))
        .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }

  @Test
  void a_login_weaker_than_is_asked_for_is_refused_and_makes_no_account() {
    OidcPeople strict = asking(List.of("hoog", "hoogst"), List.of("pwd", "otp"));

    refused(strict, "s1", token(Map.of()), "access.oidc.weak");
    refused(strict, "s1", token(Map.of("acr", "laag", "amr", both())), "access.oidc.weak");
    refused(strict, "s1", token(Map.of("acr", "hoog")), "access.oidc.weak");
    refused(strict, "s1", token(Map.of("acr", "hoog", "amr", List.of("pwd"))), "access.oidc.weak");
    assertThat(people("greet")).isZero();

    assertThat(in(strict, "s1", token(Map.of("acr", "hoogst", "amr", both()))).getUsername())
        .isEqualTo("greet");
  }

  @Test
  void a_login_of_too_long_ago_or_of_nobody_knows_when_does_not_count() {
    OidcPeople strict = asking(List.of(), List.of(), Duration.ofHours(1));
    Instant now = Instant.now();

    refused(strict, "s1", token(Map.of()), "access.oidc.longAgo");
    refused(strict, "s1", loggedIn(now.minusSeconds(3_700)), "access.oidc.longAgo");
    assertThat(people("greet")).isZero();
    assertThat(in(strict, "s1", loggedIn(now.minusSeconds(3_500))).getUsername())
        .isEqualTo("greet");
    assertThat(in(asking(List.of(), List.of()), "s1", token(Map.of())).getUsername())
        .as("where it is not looked at")
        .isEqualTo("greet");
  }

  private static Map<String, Object> loggedIn(Instant at) {
    return token(Map.of("auth_time", at));
  }

  private static List<String> both() {
    return List.of("otp", "pwd", "more");
  }

  @Test
  void a_person_stays_the_same_under_another_user_name() {
    OidcPeople people = asking(List.of(), List.of());
    in(people, "s1", token(Map.of()));

    Account again = in(people, "s1", token(Map.of("preferred_username", "greet-bakker")));

    assertThat(again.getUsername()).isEqualTo("greet");
    assertThat(people("greet-bakker")).isZero();
  }

  @Test
  void a_user_name_that_somebody_else_got_at_the_login_opens_nothing() {
    OidcPeople people = asking(List.of(), List.of());
    in(people, "s1", token(Map.of()));

    refused(people, "s2", token(Map.of("name", "Een ander")), "access.oidc.taken");
    refused(people, "s3", token(Map.of("preferred_username", "officer")), "access.oidc.taken");
  }

  @Test
  void the_same_subject_of_another_issuer_or_connection_is_somebody_else() {
    OidcPeople people = asking(List.of(), List.of());
    Account first = in(people, "s1", token(Map.of()));
    Map<String, Object> same = token(Map.of());
    Map<String, Object> other =
        token(Map.of("preferred_username", "greet-elders", "roles", List.of("subsidie")));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> Sight.whole(() -> people.of("staff", "https://elders.example", "s1", same)))
        .satisfies(no -> assertThat(no.messageKey()).isEqualTo("access.oidc.taken"));
    Account second = Sight.whole(() -> people.of("staff", "https://elders.example", "s1", other));

    assertThat(second.getUsername()).isEqualTo("greet-elders");
    assertThat(in(people, "s1", token(Map.of())).person()).isEqualTo(first.person());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> Sight.whole(() -> people.of("provider", "https://login.example", "s1", same)));
  }

  private long people(String id) {
    return jdbc.sql("SELECT count(*) FROM access.person WHERE id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
