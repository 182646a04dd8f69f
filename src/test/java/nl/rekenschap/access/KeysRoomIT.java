package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RoomTest
class KeysRoomIT {

  private static int lastAddress;

  @Autowired private World world;
  @Autowired private Keys keys;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private WebApplicationContext web;
  private MockMvc program;
  private String address = "";

  /** Wrong keys are counted by address, and the count outlives a test. */
  @BeforeEach
  void a_program_at_its_own_address() {
    program = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    address = "10.9.0." + ++lastAddress;
    world.itIs("2025-04-10");
  }

  @Test
  void a_key_lets_a_program_in_without_session_and_its_use_is_seen() throws Exception {
    Keys.Made made = make("jinc-invuller", " Registratie ");
    MvcResult answer = ask("Bearer " + made.secret());

    assertThat(answer.getResponse().getStatus()).isEqualTo(200);
    assertThat(answer.getResponse().getContentAsString()).isEqualTo("not for everyone");
    assertThat(answer.getRequest().getSession(false)).isNull();
    assertThat(list("jinc-invuller"))
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.name()).isEqualTo("Registratie");
              assertThat(key.lastUsed()).isPresent();
              assertThat(key.lastDay()).isEqualTo("2026-04-10");
            });
  }

  @Test
  void the_secret_is_kept_as_a_hash_only() {
    Keys.Made made = make("jinc-invuller", "Registratie");
    String secret = made.secret().substring(made.secret().indexOf('_', 3) + 1);

    assertThat(secret).hasSize(43);
    assertThat(
            jdbc.sql("SELECT to_jsonb(k)::text FROM access.program_key k")
                .query(String.class)
                .single())
        .contains(made.key().id())
        .doesNotContain(secret);
    assertThat(make("jinc-invuller", "Ander").secret()).isNotEqualTo(made.secret());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer iets",
        "Bearer rk_0123456789abcdef_0123456789012345678901234567890123456789012",
        "Basic amluYzpkZW1v",
        "rk_0123456789abcdef_0123456789012345678901234567890123456789012"
      })
  void what_is_no_key_is_refused(String header) throws Exception {
    assertRefused(ask(header));
  }

  @Test
  void without_a_key_the_answer_is_the_same() throws Exception {
    assertRefused(ask(null));
  }

  @Test
  void the_right_key_with_another_secret_is_refused() throws Exception {
    String secret = make("jinc-invuller", "Registratie").secret();
    char last = secret.charAt(secret.length() - 1);

    assertRefused(
        ask("Bearer " + secret.substring(0, secret.length() - 1) + (last == 'A' ? 'B' : 'A')));
  }

  @Test
  void a_key_works_through_its_last_day_and_not_after() throws Exception {
    String secret = make("jinc-invuller", "Registratie").secret();
    world.itIs("2026-04-10");
    assertThat(ask("Bearer " + secret).getResponse().getStatus()).isEqualTo(200);

    world.itIs("2026-04-11");
    assertRefused(ask("Bearer " + secret));
  }

  @Test
  void a_revoked_key_is_refused() throws Exception {
    Keys.Made made = make("jinc-invuller", "Registratie");
    world.as("jinc-invuller", () -> keys.revoke(made.key().id()));

    assertRefused(ask("Bearer " + made.secret()));
    assertThat(world.as("jinc", () -> people.history(2)))
        .extracting(PersonChange::act, PersonChange::whom)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(PersonAct.KEY_REVOKED, "Invuller JINC (oefen)"),
            org.assertj.core.groups.Tuple.tuple(PersonAct.KEY_MADE, "Invuller JINC (oefen)"));
  }

  @Test
  void the_key_of_who_was_removed_is_refused_and_gone() throws Exception {
    String secret = make("jinc-invuller", "Registratie").secret();
    world.as("jinc", () -> people.remove(new PersonId("jinc-invuller")));

    assertRefused(ask("Bearer " + secret));
    assertThat(jdbc.sql("SELECT count(*) FROM access.program_key").query(Long.class).single())
        .isZero();
  }

  @Test
  void the_key_of_who_only_reads_from_now_on_is_refused() throws Exception {
    String secret = make("jinc-invuller", "Registratie").secret();
    world.as("jinc", () -> people.changeDuties(new PersonId("jinc-invuller"), Set.of(Duty.READER)));

    assertRefused(ask("Bearer " + secret));
    assertThat(world.as("jinc", () -> keys.list().stream().map(keys::works).toList()))
        .containsExactly(false);
  }

  @Test
  void too_many_wrong_keys_must_wait_and_a_right_one_need_not() throws Exception {
    String secret = make("jinc-invuller", "Registratie").secret();
    for (int i = 0; i < 20; i++) {
      assertRefused(ask("Bearer rk_fout"));
    }
    MockHttpServletResponse answer = ask("Bearer rk_fout").getResponse();

    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(answer.getHeader("Retry-After")))).isBetween(1, 60);
    assertThat(ask("Bearer " + secret).getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void who_is_neither_editor_nor_signatory_makes_no_key() {
    world.contact("jinc-lezer", "jinc", Duty.READER, Duty.OWNER);

    assertThatThrownBy(() -> make("jinc-lezer", "Registratie"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.messageKey()).isEqualTo("access.duty.EDITOR"));
    assertThatThrownBy(() -> make("officer", "Registratie"))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a\u0000b",
        "een naam van meer dan zestig tekens, en dat is te lang voor hem"
      })
  void a_name_that_tells_nothing_is_refused_at_its_field(String name) {
    assertThatThrownBy(() -> make("jinc-invuller", name))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.field()).contains("name"));
  }

  @Test
  void nobody_has_more_than_ten_keys() {
    for (int i = 1; i <= 10; i++) {
      make("jinc-invuller", "Systeem " + i);
    }

    assertThatThrownBy(() -> make("jinc-invuller", "Systeem 11"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.messageKey()).isEqualTo("access.key.tooMany"));
    make("jinc", "Van een ander");
  }

  @Test
  void an_owner_sees_and_revokes_all_of_the_organisation_and_others_their_own() {
    Keys.Made made = make("jinc-invuller", "Registratie");
    Keys.Made own = make("jinc", "Eigen");
    Keys.Made foreign = make("leergeld", "Elders");

    assertThat(list("jinc")).containsExactlyInAnyOrder(made.key(), own.key());
    assertThat(list("jinc-invuller")).containsExactly(made.key());
    assertNotFound("jinc-invuller", own);
    assertNotFound("jinc", foreign);
    world.as("jinc", () -> keys.revoke(made.key().id()));
    assertThat(list("jinc-invuller")).isEmpty();
  }

  private void assertNotFound(String person, Keys.Made made) {
    assertThatThrownBy(() -> world.as(person, () -> keys.revoke(made.key().id())))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.messageKey()).isEqualTo("kernel.notFound"));
  }

  private Keys.Made make(String person, String name) {
    return world.as(person, () -> keys.make(name));
  }

  private List<ProgramKey> list(String person) {
    return world.as(person, () -> keys.list());
  }

  private static void assertRefused(MvcResult result) {
    MockHttpServletResponse answer = result.getResponse();
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"rekenschap\"");
    assertThat(result.getRequest().getSession(false)).isNull();
  }

  private MvcResult ask(@Nullable String header) throws Exception {
    MockHttpServletRequestBuilder asked =
        get("/api/v1/guarded")
            .with(
                request -> {
                  request.setRemoteAddr(address);
                  return request;
                });
    return program
        .perform(header == null ? asked : asked.header("Authorization", header))
        .andReturn();
  }
}
