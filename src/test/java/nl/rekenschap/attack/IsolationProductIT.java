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
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.rekenschap.access.Role;
import nl.rekenschap.attack.Addresses.Served;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.workflow.TaskCatalogue;
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
    properties = {
      "server.address=127.0.0.1",
      "rekenschap.rehearsal.start=2024-12-01",
      "rekenschap.access.calls-per-minute=1000000"
    })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("access")
class IsolationProductIT {

  private static final int YEAR = 2025;
  private static final int MANY = 60;

  /** Figures of a provider and of the municipality itself: two groups have tasks there. */
  private static final String FIGURES = "reporting/submit/:___url_parameter";

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

  @Autowired ApplicationContext product;
  @Autowired ServletContext servlets;

  @Value("${spring.datasource.url}")
  String url;

  @LocalServerPort int port;

  private Belongings belongings;
  private Addresses addresses;
  private Rules rules;
  private List<String> templates = List.of();
  private Fits fits;
  private Somebody jinc;
  private Somebody leergeld;
  private Somebody officer;
  private Somebody adviser;
  private Somebody nobody;
  private final Map<String, String> secrets = new LinkedHashMap<>();

  @BeforeAll
  void a_year_was_played_and_all_that_is_somebodys_bears_a_mark() throws IOException {
    Besides besides = new Besides(product, YEAR);
    besides.year();
    addresses = new Addresses(product, servlets);
    rules = new Rules(addresses.screens(), product.getBeansOfType(TaskCatalogue.class).values());
    belongings = new Belongings(url);
    Cast cast = new Cast(port, belongings, rules);
    for (String provider : List.of("jinc", "leergeld")) {
      secrets.put(provider, besides.key(provider));
      cast.attachPapers(provider, secrets.get(provider));
      besides.happens(provider);
    }
    jinc = cast.provider("jinc", "leergeld");
    leergeld = cast.provider("leergeld", "jinc");
    officer = cast.staff("officer", Role.GRANT_OFFICER, "jinc");
    adviser = cast.staff("adviser", Role.POLICY_ADVISER, "jinc");
    List<Somebody> seers =
        List.of(
            jinc,
            officer,
            adviser,
            cast.staff("manager", Role.MANAGER, "jinc"),
            cast.staff("controller", Role.CONTROLLER, "jinc"),
            cast.staff("admin", Role.ADMINISTRATOR, "jinc"));
    nobody = Somebody.nobody(port);
    templates = List.copyOf(addresses.screens().keySet());
    fits = new Fits(templates, rules, seers);
  }

  @AfterAll
  void close() {
    belongings.close();
  }

  /** Who asks, and whose that is. */
  private List<List<Somebody>> pairs() {
    return List.of(
        List.of(jinc, leergeld),
        List.of(leergeld, jinc),
        List.of(officer, adviser),
        List.of(adviser, officer));
  }

  /** The same, and those who may see nothing of the other at all. */
  private List<List<Somebody>> foreigners() {
    List<List<Somebody>> all = new ArrayList<>(pairs());
    all.add(List.of(leergeld, officer));
    all.add(List.of(nobody, jinc));
    all.add(List.of(nobody, officer));
    return all;
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
    ScreensAsked screens = new ScreensAsked(templates, rules, fits);
    for (List<Somebody> pair : pairs()) {
      screens.own(pair.get(0), pair.get(1));
    }
    for (List<Somebody> pair : foreigners()) {
      screens.foreign(pair.get(0), pair.get(1));
    }

    assertThat(screens.leaks()).isEmpty();
    assertThat(screens.asked().keySet()).containsAll(templates);
    assertThat(screens.near())
        .contains("officer at " + FIGURES, "adviser at " + FIGURES)
        .hasSizeGreaterThan(15);
    assertThat(screens.ownSeen()).as("where one's own mark was read").hasSizeGreaterThan(5);
    Set<String> none = new TreeSet<>(Fits.KNOW_NONE.keySet());
    none.addAll(fits.idle());
    assertThat(fits.screens().stream().filter(screen -> fits.of(screen).isEmpty()))
        .as("screens that know none of all ids")
        .containsExactlyInAnyOrderElementsOf(none);
    assertThat(none.size()).isLessThan(fits.screens().size() / 2);
  }

  @Test
  void no_other_address_gives_what_is_anothers() throws IOException {
    RequestsAsked requests = new RequestsAsked(addresses.served(), secrets);
    for (List<Somebody> pair : pairs()) {
      requests.own(pair.get(0), pair.get(1));
    }
    for (List<Somebody> pair : foreigners()) {
      requests.foreign(pair.get(0), pair.get(1));
    }

    assertThat(requests.leaks()).isEmpty();
    assertThat(requests.asked().keySet())
        .containsAll(addresses.served().stream().map(Served::toString).toList());
    assertThat(requests.ownSeen()).as("where one's own mark was read").hasSizeGreaterThan(3);
  }

  // --- Requests of a screen

  @Test
  void a_file_of_anothers_screen_does_not_exist() throws IOException {
    Set<String> asked = new LinkedHashSet<>();
    int given = 0;
    for (String template : templates) {
      if (!rules.isFor(jinc, template)) {
        continue;
      }
      for (String id :
          Addresses.isParameterised(template)
              ? Somebody.some(jinc.own(), fits.of(template), 5)
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
    Window mine = leergeld.visit().window();
    Window theirs = jinc.visit().window();
    for (int more = 0; theirs.ui() <= mine.ui() && more < MANY; more++) {
      // Windows are counted within a session: this one is to be in theirs only.
      theirs = jinc.visit().window();
    }
    String poll = Window.happens(1, "ui-poll");

    Answer withTheirToken = mine.send(mine.ui(), theirs.token(), poll);
    Answer withNoToken = mine.send(mine.ui(), UUID.randomUUID().toString(), poll);
    assertThat(withTheirToken.body()).isEqualTo(withNoToken.body()).contains("appError");

    Answer inTheirWindow = mine.send(theirs.ui(), theirs.token(), poll);
    assertThat(inTheirWindow.body()).contains("sessionExpired").doesNotContain(jinc.mark());
    assertThat(theirs.poll().answer().body()).doesNotContain("appError", "sessionExpired");
  }

  @Test
  void events_at_nodes_that_are_not_shown_do_nothing() throws IOException {
    Window window = leergeld.visit().window();
    window.to("subsidy/home");
    Window theirs = jinc.visit().window();
    List<Integer> nodes = List.of();
    for (int more = 0; nodes.size() < MANY && more < MANY; more++) {
      theirs.to("post/preferences");
      theirs.to("subsidy/home");
      nodes = theirs.all().stream().filter(node -> !window.all().contains(node)).toList();
    }
    String before = belongings.counts();
    for (int node : nodes.subList(0, MANY)) {
      Window.Shown shown = window.rpc(calls(node));
      assertThat(shown.says(jinc.mark())).isFalse();
      assertThat(shown.answer().status()).isEqualTo(200);
    }

    assertThat(window.poll().answer().body()).doesNotContain("appError", "sessionExpired");
    assertThat(belongings.counts()).isEqualTo(before);
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
}
