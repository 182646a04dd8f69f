package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Post;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
class AccessRoomIT {

  private static final String GOOD = "een lang wachtwoord";
  private static final CaseId CASE = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Access access;
  @Autowired private Subsidy subsidy;
  @Autowired private Post post;
  @Autowired private Dossier dossier;
  @Autowired private Workflow workflow;
  @Autowired private WorkList work;
  @Autowired private AwardSituation awards;

  @AfterEach
  void nobody_acts() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jinc", "manager", "controller", "council", "admin"})
  void who_is_no_officer_or_adviser_starts_no_year(String who) {
    assertThatThrownBy(() -> world.as(who, () -> subsidy.start(2025)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "adviser", "manager", "controller", "jinc", "council"})
  void only_the_administrator_sees_accounts_and_mail(String who) {
    assertThatThrownBy(() -> world.as(who, () -> access.people()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as(who, () -> post.newest(1)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as(who, () -> access.add(staff("nieuw-1"), GOOD)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobody_logged_in_may_do_nothing() {
    assertThatThrownBy(() -> subsidy.start(2025))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    assertThatThrownBy(() -> subsidy.overview(2025))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    assertThat(refused(() -> work.page(WorkQuery.of(WorkQuery.Scope.ALL), null, 10)))
        .isEqualTo("access.loginFirst");
    assertThat(refused(() -> access.current())).isEqualTo("access.loginFirst");
    assertThat(refused(() -> dossier.entries(CASE))).isEqualTo("kernel.notFound");
    assertThat(access.actor()).isEmpty();
    assertThat(access.maySee(CASE)).isFalse();
  }

  @Test
  void a_provider_sees_its_own_cases_only() {
    world.itIs("2025-01-10");
    CaseId own = awards.started("jinc");
    CaseId other = awards.started("leergeld");

    world.as(
        "jinc",
        () -> {
          assertThat(access.maySee(own)).isTrue();
          assertThat(access.maySee(other)).isFalse();
          assertThat(access.maySee(new CaseId("2025-bestaat-niet"))).isFalse();
        });
    assertThat(refusedAs("jinc", () -> dossier.entries(other)))
        .as("what is not yours looks like what does not exist")
        .isEqualTo(refusedAs("jinc", () -> dossier.entries(new CaseId("2025-bestaat-niet"))));
    assertThat(access.casesOf(new ProviderId("jinc"))).containsExactly(own);
  }

  @Test
  void a_case_that_changes_hands_is_no_longer_seen_by_the_first() {
    access.assign(CASE, new ProviderId("jinc"));
    access.assign(CASE, new ProviderId("leergeld"));
    assertThat(world.as("jinc", () -> access.maySee(CASE))).isFalse();
    assertThat(world.as("leergeld", () -> access.maySee(CASE))).isTrue();

    access.assign(CASE, null);
    assertThat(world.as("leergeld", () -> access.maySee(CASE))).isFalse();
    assertThat(world.as("controller", () -> access.maySee(CASE))).isTrue();
    assertThat(world.as("council", () -> access.maySee(CASE))).isFalse();
  }

  @Test
  void after_acting_as_somebody_one_is_oneself_again() {
    world.as(
        "officer",
        () -> {
          world.as("manager", () -> assertThat(access.current().id()).hasToString("manager"));
          assertThat(access.current().id()).hasToString("officer");
          assertThatThrownBy(
                  () ->
                      world.as(
                          "manager",
                          () -> {
                            throw new IllegalStateException("halverwege");
                          }))
              .hasMessage("halverwege");
          assertThat(access.current().id()).hasToString("officer");
        });
    assertThat(access.actor()).isEmpty();
    assertThat(refused(() -> world.as("wie-is-dat", () -> true))).isEqualTo("kernel.notFound");
  }

  static Stream<Arguments> wrongPeople() {
    ProviderId jinc = new ProviderId("jinc");
    return Stream.of(
        Arguments.of("name", person(" ", "a@b.nl", Set.of(Role.MANAGER), null), GOOD),
        Arguments.of("name", person("x".repeat(121), "a@b.nl", Set.of(Role.MANAGER), null), GOOD),
        Arguments.of("name", person("Jan\r\nBcc: x", "a@b.nl", Set.of(Role.MANAGER), null), GOOD),
        Arguments.of("email", person("Jan", "geen adres", Set.of(Role.MANAGER), null), GOOD),
        Arguments.of("email", person("Jan", "a@b@c.nl", Set.of(Role.MANAGER), null), GOOD),
        Arguments.of("email", person("Jan", "a@b.nl\nBcc: x", Set.of(Role.MANAGER), null), GOOD),
        Arguments.of("roles", person("Jan", "a@b.nl", Set.of(), null), GOOD),
        Arguments.of(
            "provider", person("Jan", "a@b.nl", Set.of(Role.PROVIDER_CONTACT), null), GOOD),
        Arguments.of("provider", person("Jan", "a@b.nl", Set.of(Role.MANAGER), jinc), GOOD),
        Arguments.of(
            "roles",
            person("Jan", "a@b.nl", Set.of(Role.MANAGER, Role.PROVIDER_CONTACT), jinc),
            GOOD),
        Arguments.of("password", person("Jan", "a@b.nl", Set.of(Role.MANAGER), null), "kort"),
        Arguments.of("id", staff("officer"), GOOD));
  }

  @ParameterizedTest
  @MethodSource("wrongPeople")
  void a_person_that_does_not_fit_is_refused_at_its_field(
      String field, Person person, String password) {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> world.as("admin", () -> access.add(person, password)));

    assertThat(refused).isNotNull();
    assertThat(refused.field()).contains(field);
    assertThat(access.person(new PersonId("jan"))).isEmpty();
  }

  @Test
  @Transactional // who is added here is not there for the next test
  void a_person_who_was_added_has_what_was_given_and_no_readable_password() {
    Person contact =
        new Person(
            new PersonId("jan"),
            "Jan Oefen",
            "jan@oefen.invalid",
            Set.of(Role.PROVIDER_CONTACT),
            Optional.of(new ProviderId("jinc")));

    world.as("admin", () -> access.add(contact, GOOD));

    assertThat(access.person(contact.id())).contains(contact);
    assertThat(access.peopleWith(Role.PROVIDER_CONTACT, new ProviderId("jinc")))
        .extracting(Person::name)
        .contains("Jan Oefen");
    assertThat(access.peopleWith(Role.PROVIDER_CONTACT, new ProviderId("leergeld")))
        .doesNotContain(contact);
  }

  private static Person staff(String id) {
    return new Person(
        new PersonId(id), "Jan Oefen", "jan@oefen.invalid", Set.of(Role.MANAGER), Optional.empty());
  }

  private static Person person(
      String name,
      String email,
      Set<Role> roles,
      @org.jspecify.annotations.Nullable ProviderId provider) {
    return new Person(new PersonId("jan"), name, email, roles, Optional.ofNullable(provider));
  }

  private String refusedAs(String who, Runnable work) {
    return refused(() -> world.as(who, work));
  }

  private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Refused refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).isNotNull();
    return refused.messageKey();
  }
}
