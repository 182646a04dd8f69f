package nl.rekenschap.terms.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RoomTest
class TermsApiRoomIT {

  private static final String PLAIN = "\"start\":\"2026-10-03\",\"amount\":8,\"unit\":\"weeks\"";

  @Autowired private WebApplicationContext context;
  private MockMvc web;

  @BeforeEach
  void open() {
    web =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  @Test
  void anyone_may_check_a_date() throws Exception {
    ask("{" + PLAIN + "}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.firstDay").value("2026-10-04"))
        .andExpect(jsonPath("$.lastDay").value("2026-11-30"))
        .andExpect(jsonPath("$.steps", hasSize(2)))
        .andExpect(jsonPath("$.steps[1].kind").value("ROLLS_WEEKEND"))
        .andExpect(jsonPath("$.steps[1].sentence", containsString("28 november 2026")));
  }

  @Test
  void suspensions_and_extensions_count() throws Exception {
    ask("{"
            + PLAIN
            + ",\"origin\":\"legal\",\"direction\":\"forward\",\"suspensions\":[{\"ground\":\"completion\",\"requestedOn\":\"2026-10-12\",\"until\":\"2026-10-26\",\"completedOn\":\"2026-10-20\"},{\"ground\":\"agreed\",\"from\":\"2026-11-02\",\"until\":\"2026-11-08\"}],\"extensions\":[{\"toldOn\":\"2026-11-20\",\"amount\":2,\"unit\":\"weeks\"}]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.lastDay").value("2026-12-28"));
  }

  @Test
  void a_term_that_stands_still_has_no_last_day() throws Exception {
    ask("{" + PLAIN + ",\"suspensions\":[{\"ground\":\"by_applicant\",\"from\":\"2026-11-02\"}]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.lastDay").isEmpty())
        .andExpect(jsonPath("$.stoppedSince").value("2026-11-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\":8,\"unit\":\"weeks\"} | start | terms.needed",
        "{\"start\":\"2026-02-30\",\"amount\":8,\"unit\":\"weeks\"} | start | terms.day",
        "{\"start\":\"1026-02-03\",\"amount\":8,\"unit\":\"weeks\"} | from | terms.year",
        "{\"start\":\"2026-02-03\",\"amount\":0,\"unit\":\"weeks\"} | amount | terms.length",
        "{\"start\":\"2026-02-03\",\"amount\":8,\"unit\":\"moons\"} | unit | terms.choice",
        "{\"start\":\"2026-02-03\",\"amount\":8,\"unit\":\"weeks\",\"direction\":\"back\",\"extensions\":[{\"toldOn\":\"2026-01-01\",\"amount\":1,\"unit\":\"days\"}]} | direction | terms.back",
      })
  void what_cannot_be_is_refused_at_its_field(String body, String field, String rule)
      throws Exception {
    ask(body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.findings[0].field").value(field))
        .andExpect(jsonPath("$.findings[0].rule").value(rule));
  }

  @Test
  void what_is_no_json_or_far_too_long_is_refused_before_it_is_reckoned() throws Exception {
    ask("start=2026").andExpect(status().isBadRequest());
    ask("{" + PLAIN + ",\"colour\":1}").andExpect(status().isBadRequest());
    ask(" ".repeat(70_000)).andExpect(status().isContentTooLarge());
  }

  private ResultActions ask(String body) throws Exception {
    return web.perform(
        post("/api/v1/terms/calculate").contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
