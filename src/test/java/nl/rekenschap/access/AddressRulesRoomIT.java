package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each address that a class of ours serves, asked by nobody: the default is no. */
@RoomTest
class AddressRulesRoomIT {

  /** What anyone may ask, with what is there for them. */
  private static final Set<String> OPEN =
      Set.of(
          "/.well-known/security.txt", // where weaknesses are reported
          "/error", // a sentence and a number
          "/open/council", // published reports
          "/open/council/{year}",
          "/open/council/{year}/{edition}",
          "/open/council/{year}/{edition}/{file}",
          "/open/council/{year}/cijfer/{figure}",
          "/open/council/{year}/{edition}/cijfer/{figure}",
          "/open/council/{year}/{edition}/herkomst/{item}",
          "/api/v1/openapi.json", // what the interface is
          "/api/v1/programme/budget.csv", // the budget, which the council published
          "/api/v1/terms/calculate"); // arithmetic with days

  /** Steps of the way in: each looks itself at who is half way, or at the link, and nobody else. */
  private static final Set<String> WAY_IN =
      Set.of(
          "/login/code",
          "/login/enrol",
          "/login/refused",
          "/login/forgotten",
          "/login/anew/{token}");

  private static final Set<Integer> REFUSED = Set.of(401, 403);

  @Autowired private WebApplicationContext web;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping addresses;

  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void nobody_gets_an_answer_where_it_is_not_said_that_anyone_may() throws Exception {
    List<String> answered = new ArrayList<>();
    for (RequestMappingInfo served : addresses.getHandlerMethods().keySet()) {
      for (String pattern : served.getPatternValues()) {
        for (RequestMethod method : methods(served)) {
          if (!OPEN.contains(pattern) && !WAY_IN.contains(pattern) && !isRefused(pattern, method)) {
            answered.add(method + " " + pattern);
          }
        }
      }
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void what_anyone_may_ask_is_served() {
    Set<String> served =
        addresses.getHandlerMethods().keySet().stream()
            .flatMap(address -> address.getPatternValues().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(served).containsAll(OPEN).hasSizeGreaterThan(OPEN.size() + 5);
  }

  private boolean isRefused(String pattern, RequestMethod method) throws Exception {
    MockHttpServletResponse answer =
        browser
            .perform(
                request(HttpMethod.valueOf(method.name()), pattern.replaceAll("\\{[^}]+}", "1"))
                    .with(csrf()))
            .andReturn()
            .getResponse();
    String to = answer.getRedirectedUrl();
    return REFUSED.contains(answer.getStatus())
        || answer.getStatus() == 302 && to != null && to.endsWith("/login");
  }

  /** An address without a method is served for all of them. */
  private static List<RequestMethod> methods(RequestMappingInfo served) {
    Set<RequestMethod> named = served.getMethodsCondition().getMethods();
    return named.isEmpty()
        ? Stream.of(RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE)
            .toList()
        : List.copyOf(named);
  }
}
