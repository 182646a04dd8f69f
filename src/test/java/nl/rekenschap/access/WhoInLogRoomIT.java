package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Each line of the log says for whom it was, for exactly as long as it was for them. */
@RoomTest
@org.junit.jupiter.api.extension.ExtendWith(OutputCaptureExtension.class)
class WhoInLogRoomIT {

  @Autowired private World world;
  @Autowired private WebApplicationContext web;
  @Autowired private AccessStore accounts;
  private final WhoInLog filter = new WhoInLog();
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @AfterEach
  void nobody_is_left_behind() {
    SecurityContextHolder.clearContext();
    assertThat(MDC.get(WhoInLog.KEY)).isNull();
  }

  @Test
  void the_id_is_neither_name_nor_account_and_each_has_its_own() {
    assertThat(id("officer"))
        .matches("[0-9a-f]{12}")
        .isNotEqualTo(id("manager"))
        .isEqualTo(id("officer"));
  }

  @Test
  void a_screen_that_is_asked_for_is_asked_by_who_is_in_and_the_thread_forgets_it()
      throws Exception {
    MockHttpSession session = login("officer");
    List<@Nullable String> seen = new ArrayList<>();
    MockMvc watched =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(springSecurity())
            .addFilters(
                (request, response, chain) -> {
                  seen.add(MDC.get(WhoInLog.KEY));
                  chain.doFilter(request, response);
                })
            .build();

    watched.perform(get("/access/login").session(session));
    watched.perform(get("/open/council"));

    assertThat(seen).containsExactly(id("officer"), null);
    assertThat(MDC.get(WhoInLog.KEY)).isNull();
  }

  @Test
  void a_line_of_a_person_bears_the_id_and_one_of_nobody_a_dash(CapturedOutput output)
      throws Exception {
    asking("officer", (request, response) -> say("for the officer"));
    say("for nobody");

    assertThat(line(output, "for the officer")).contains("[" + id("officer") + "]");
    assertThat(line(output, "for nobody")).contains("[-]").doesNotContain(id("officer"));
  }

  @Test
  void the_line_of_a_login_ties_the_id_to_the_account(CapturedOutput output) throws Exception {
    login("officer");

    assertThat(line(output, "login account=officer")).endsWith("who=" + id("officer"));
  }

  @Test
  void a_request_that_fails_leaves_nobody_on_its_thread() {
    assertThatThrownBy(
            () ->
                asking(
                    "officer",
                    (request, response) -> {
                      throw new ServletException("broken");
                    }))
        .hasMessage("broken");

    assertThat(MDC.get(WhoInLog.KEY)).isNull();
  }

  @Test
  void a_thread_that_is_used_again_works_for_the_next_or_for_nobody() throws Exception {
    List<@Nullable String> seen = new ArrayList<>();
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      for (String account : List.of("officer", "manager")) {
        one.submit(worksFor(account, seen)).get();
        one.submit(() -> seen.add(MDC.get(WhoInLog.KEY))).get();
      }
    }
    assertThat(seen).containsExactly(id("officer"), null, id("manager"), null);
  }

  @Test
  void work_that_is_begun_for_nobody_is_not_said_to_be_of_who_asked_meanwhile() throws Exception {
    List<@Nullable String> seen = new ArrayList<>();
    asking(
        "officer",
        (request, response) -> {
          Thread background = Thread.ofPlatform().start(() -> seen.add(MDC.get(WhoInLog.KEY)));
          try {
            background.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(seen).containsExactly((String) null);
  }

  @Test
  void who_acts_for_a_moment_on_a_thread_of_another_is_named_for_that_moment() {
    List<@Nullable String> seen = new ArrayList<>();
    world.as(
        "officer",
        () -> {
          seen.add(MDC.get(WhoInLog.KEY));
          world.as("manager", () -> seen.add(MDC.get(WhoInLog.KEY)));
          seen.add(MDC.get(WhoInLog.KEY));
        });
    assertThat(seen).containsExactly(id("officer"), id("manager"), id("officer"));
  }

  @Test
  void the_page_that_says_what_went_wrong_is_still_for_who_asked() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/subsidy/home");
    enter("officer");
    filter.doFilter(request, new MockHttpServletResponse(), (in, out) -> {});
    SecurityContextHolder.clearContext();
    List<@Nullable String> seen = new ArrayList<>();

    request.setDispatcherType(jakarta.servlet.DispatcherType.ERROR);
    request.setAttribute("jakarta.servlet.error.request_uri", "/subsidy/home");
    filter.doFilter(
        request, new MockHttpServletResponse(), (in, out) -> seen.add(MDC.get(WhoInLog.KEY)));

    assertThat(seen).containsExactly(id("officer"));
  }

  // --- Words for the above

  private Callable<Boolean> worksFor(String account, List<@Nullable String> seen) {
    return () -> {
      asking(account, (request, response) -> seen.add(MDC.get(WhoInLog.KEY)));
      return true;
    };
  }

  private void asking(String account, FilterChain work) throws ServletException, IOException {
    enter(account);
    try {
      filter.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), work);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void enter(String account) {
    SecurityContextHolder.getContext().setAuthentication(account(account).loggedIn());
  }

  private Account account(String id) {
    return Sight.whole(() -> accounts.account(new PersonId(id))).orElseThrow();
  }

  private String id(String account) {
    return account(account).logId();
  }

  private void say(String words) {
    LoggerFactory.getLogger(getClass()).warn(words);
  }

  private static String line(CapturedOutput output, String words) {
    return output.getAll().lines().filter(line -> line.contains(words)).findFirst().orElseThrow();
  }

  private MockHttpSession login(String account) throws Exception {
    return LocalBrowser.enter(browser, account);
  }
}
