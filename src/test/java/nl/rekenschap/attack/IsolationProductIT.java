package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Keys;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.rehearsal.Play;
import nl.rekenschap.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two providers, two officers of different groups and nobody, over HTTP at every address of the
 * running product after a played year: none sees what is another's, and what is another's answers
 * as what does not exist.
 */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "rekenschap.rehearsal.start=2024-12-01"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("access")
class IsolationProductIT {

  private static final int YEAR = 2025;
  private static final int MANY_NODES = 60;
  private static final int UNKNOWN = 5_000;

  /** What is mapped to an address and is not asked with ids, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "/**", "files of the product itself: styles, pictures, scripts",
          "/webjars/**", "files of libraries",
          "/api/**", "says that there is nothing else below it",
          "/open/**", "says that there is nothing else below it",
          "RouterFunctionMapping", "has no addresses",
          "dispatcherServlet /", "serves what is asked here one by one",
          "springServlet /vaadinServlet/*", "serves the screens, which are asked here one by one");

  @Autowired Access access;
  @Autowired Keys keys;
  @Autowired Play play;
  @Autowired ApplicationContext product;
  @Autowired ServletContext servlets;

  @Value("${spring.datasource.url}")
  String url;

  @LocalServerPort int port;

  private Belongings belongings;
  private Addresses addresses;
  private Somebody jinc;
  private Somebody leergeld;
  private Somebody officer;
  private Somebody adviser;
  private Somebody nobody;
  private final Map<String, String> secrets = new LinkedHashMap<>();

  @BeforeAll
  void a_year_was_played_and_all_that_is_somebodys_bears_a_mark() throws IOException {
    as("admin", () -> play.play(YEAR));
    addresses = new Addresses(product, servlets);
    belongings = new Belongings(url);
    Cast cast = new Cast(port, belongings);
    for (String provider : List.of("jinc", "leergeld")) {
      as(provider, () -> secrets.put(provider, keys.make("Registratie").secret()));
      cast.attachPapers(provider, secrets.get(provider));
    }
    jinc = cast.provider("jinc", "leergeld");
    leergeld = cast.provider("leergeld", "jinc");
    officer = cast.staff("officer", "GRANT_OFFICER");
    adviser = cast.staff("adviser", "POLICY_ADVISER");
    nobody = Somebody.nobody(port);
  }

  @AfterAll
  void close() {
    belongings.close();
  }

  private void as(String person, Runnable work) {
    access.actingAs(
        new PersonId(person),
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  private List<List<Somebody>> pairs() {
    List<List<Somebody>> pairs = new ArrayList<>();
    pairs.add(List.of(jinc, leergeld));
    pairs.add(List.of(leergeld, jinc));
    pairs.add(List.of(officer, adviser));
    pairs.add(List.of(adviser, officer));
    return pairs;
  }

  // --- Asking

  @Test
  void every_address_is_asked_or_is_left_out_for_a_reason() {
    assertThat(addresses.others()).containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
    assertThat(addresses.served()).hasSizeGreaterThan(40);
    assertThat(addresses.screens()).hasSizeGreaterThan(90);
  }

  @Test
  void screens_show_nobody_what_is_anothers_and_what_is_anothers_does_not_exist()
      throws IOException {
    ScreensAsked screens = new ScreensAsked(addresses.screens());
    for (List<Somebody> pair : pairs()) {
      screens.own(pair.get(0), pair.get(1));
      screens.foreign(pair.get(0), pair.get(1));
    }
    for (Somebody each : List.of(jinc, leergeld, officer, adviser)) {
      screens.foreign(nobody, each);
    }

    assertThat(screens.leaks()).isEmpty();
    assertThat(screens.asked()).containsAll(addresses.screens());
    assertThat(screens.ownSeen()).as("where one's own mark was read").hasSizeGreaterThan(5);
  }

  @Test
  void no_other_address_gives_what_is_anothers() throws IOException {
    RequestsAsked requests = new RequestsAsked(addresses.served(), secrets);
    for (List<Somebody> pair : pairs()) {
      requests.own(pair.get(0), pair.get(1));
      requests.foreign(pair.get(0), pair.get(1));
    }
    for (Somebody each : List.of(jinc, leergeld, officer, adviser)) {
      requests.foreign(nobody, each);
    }

    assertThat(requests.leaks()).isEmpty();
    assertThat(requests.ownSeen()).as("where one's own mark was read").hasSizeGreaterThan(3);
  }

  // --- Requests of a screen

  @Test
  void a_file_of_anothers_screen_does_not_exist() throws IOException {
    Set<String> asked = new LinkedHashSet<>();
    int given = 0;
    for (String template : addresses.screens()) {
      for (String id :
          Addresses.isParameterised(template)
              ? Set.copyOf(jinc.ownOfEach().values())
              : Set.of("")) {
        Window.Shown shown = jinc.window().to(Addresses.filled(template, id));
        for (String address : resources(shown)) {
          // While it is shown: it goes away with its screen.
          given += jinc.visit().get("/" + address).status() == 200 ? 1 : 0;
          for (Somebody other : List.of(leergeld, officer, nobody)) {
            isAsIfItWereNotThere(other, address);
          }
          asked.add(template);
        }
      }
    }
    assertThat(asked).as("screens with files or doors for them").hasSizeGreaterThan(2);
    assertThat(given).as("files that their own person gets").isGreaterThan(3);
  }

  private static List<String> resources(Window.Shown shown) {
    return Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+")
        .matcher(shown.answer().body())
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  private void isAsIfItWereNotThere(Somebody other, String address) throws IOException {
    String none = address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", UUID.randomUUID().toString());
    for (String method : List.of("GET /", "POST /")) {
      Answer foreign = other.visit().send(method + address, new byte[0]);
      Answer missing = other.visit().send(method + none, new byte[0]);

      assertThat(foreign.status()).as(address).isEqualTo(missing.status()).isNotEqualTo(200);
      assertThat(foreign.body()).doesNotContain(jinc.mark()).hasSameSizeAs(missing.body());
    }
  }

  @Test
  void messages_in_the_name_of_anothers_window_are_not_served() throws IOException {
    Window theirs = jinc.visit().window();
    Window mine = leergeld.visit().window();
    String poll = Window.happens(1, "ui-poll");

    Answer withTheirToken = mine.send(mine.ui(), theirs.token(), poll);
    Answer withNoToken = mine.send(mine.ui(), UUID.randomUUID().toString(), poll);
    assertThat(withTheirToken.body()).isEqualTo(withNoToken.body()).contains("appError");

    Answer inTheirWindow = mine.send(theirs.ui() + 50_000, theirs.token(), poll);
    assertThat(inTheirWindow.body()).contains("sessionExpired").doesNotContain(jinc.mark());
    assertThat(theirs.poll().answer().body()).doesNotContain("appError", "sessionExpired");
  }

  @Test
  void events_at_nodes_that_are_not_shown_do_nothing() throws IOException {
    String before = everything();
    Window window = leergeld.visit().window();
    window.to("subsidy/home");
    for (int node = UNKNOWN; node < UNKNOWN + MANY_NODES; node++) {
      Window.Shown shown = window.rpc(calls(node));
      assertThat(shown.says(jinc.mark())).isFalse();
      assertThat(shown.answer().status()).isLessThan(500);
    }

    assertThat(everything()).isEqualTo(before);
  }

  private static String[] calls(int node) {
    return new String[] {
      Window.happens(node, "click"),
      Window.sets(node, "value", "ingebroken"),
      "{\"type\":\"publishedEventHandler\",\"node\":%d,\"templateEventMethodName\":\"submit\",\"templateEventMethodArgs\":[],\"promise\":-1}"
          .formatted(node),
      "{\"type\":\"channel\",\"node\":%d,\"channel\":1,\"args\":[]}".formatted(node)
    };
  }

  private String everything() {
    return belongings
        .database()
        .sql(
            """
            SELECT (SELECT count(*) FROM dossier.entry) || ' '
              || (SELECT count(*) FROM workflow.work_item WHERE state = 'OPEN') || ' '
              || (SELECT count(*) FROM dossier.document)
            """)
        .query(String.class)
        .single();
  }
}
