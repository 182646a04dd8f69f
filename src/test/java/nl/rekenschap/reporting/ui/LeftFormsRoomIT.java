package nl.rekenschap.reporting.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Duty;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a page that goes away sends last. */
@RoomTest
class LeftFormsRoomIT {

  private static final String FIELD = "ontmoetingen/bliksemstage";

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;
  @Autowired private WebApplicationContext web;
  private MockMvc browser;
  private TaskId task = new TaskId("none");

  @BeforeEach
  void jincIsAskedForItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void whatWasTypedIsKept() throws Exception {
    assertThat(left("jinc", change(FIELD, "120", 0))).isEqualTo(204);

    assertThat(typed()).containsEntry(FIELD, "120");
  }

  @Test
  void aNewerTextOfAColleagueIsNotOverwritten() throws Exception {
    save("jinc-invuller", "99");

    assertThat(left("jinc", change(FIELD, "120", 0))).isEqualTo(409);
    assertThat(typed()).containsEntry(FIELD, "99");

    assertThat(left("jinc", change(FIELD, "120", 1))).isEqualTo(204);
    assertThat(typed()).containsEntry(FIELD, "120");
  }

  @Test
  void aSaveOfTheSamePageThatOvertookItIsNoConflict() throws Exception {
    save("jinc", "12");
    assertThat(left("jinc", change(FIELD, "120", 0)))
        .as("typed by the same person in another window")
        .isEqualTo(409);

    assertThat(left("jinc", change(FIELD, "120", 0, "1", "12"))).isEqualTo(204);
    assertThat(typed()).containsEntry(FIELD, "120");
  }

  @Test
  void whatAColleagueTypedIsNobodysEarlierTextHoweverEqual() throws Exception {
    save("jinc-invuller", "12");

    assertThat(left("jinc", change(FIELD, "120", 0, "12"))).isEqualTo(409);
    assertThat(typed()).containsEntry(FIELD, "12");
  }

  @Test
  void anotherProviderAndWhoOnlyReadsKeepNothing() throws Exception {
    world.contact("jinc-lezer", "jinc", Duty.READER);
    assertThat(left("leergeld", change(FIELD, "1", 0))).isEqualTo(404);
    assertThat(left("jinc-lezer", change(FIELD, "1", 0))).isEqualTo(409);
    assertThat(left("council", change(FIELD, "1", 0))).isIn(403, 404);
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  @Test
  void withoutTheTokenOfTheSessionOrWithoutASessionNothingIsKept() throws Exception {
    int withoutToken =
        browser
            .perform(request(change(FIELD, "1", 0)).with(user(account("jinc"))))
            .andReturn()
            .getResponse()
            .getStatus();
    int withoutSession =
        browser
            .perform(request(change(FIELD, "1", 0)).with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus();

    assertThat(withoutToken).isIn(302, 403);
    assertThat(withoutSession).isIn(302, 401, 403);
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  @Test
  void tooMuchAndNonsenseAreRefused() throws Exception {
    assertThat(left("jinc", change("explanation", "x".repeat(64 * 1024), 0))).isEqualTo(413);
    assertThat(left("jinc", change(FIELD, "x".repeat(1001), 0))).isEqualTo(409);
    assertThat(left("jinc", change("bestaat-niet", "1", 0))).isEqualTo(409);
    assertThat(left("jinc", "[{]")).isEqualTo(400);
    assertThat(left("jinc", "[{\"field\":null,\"text\":\"1\",\"basedOn\":0}]")).isEqualTo(400);
    assertThat(left("jinc", "[null]")).isEqualTo(400);
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  @Test
  void afterHandingInNothingIsKeptAnyMore() throws Exception {
    situation.jincSubmits();

    assertThat(left("jinc", change(FIELD, "7", 0))).isEqualTo(409);
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  private void save(String who, String text) {
    world.as(who, () -> reporting.save(task, List.of(new Change(FIELD, text, 0)), 0));
  }

  private Map<String, String> typed() {
    return reporting.draftOf(JINC_Q1).map(Draft::typed).orElse(Map.of());
  }

  private static String change(String field, String text, long basedOn, String... sent) {
    String before = sent.length == 0 ? "" : "\"" + String.join("\",\"", sent) + "\"";
    return "[{\"field\":\"%s\",\"text\":\"%s\",\"basedOn\":%d,\"sent\":[%s]}]"
        .formatted(field, text, basedOn, before);
  }

  private MockHttpServletRequestBuilder request(String changes) {
    return post("/" + LeftForms.ADDRESS + task)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .content(new byte[changes.length()])
        .param("changes", changes);
  }

  private int left(String who, String changes) throws Exception {
    return browser
        .perform(request(changes).with(user(account(who))).with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private UserDetails account(String who) {
    return world.as(
        who,
        () ->
            (UserDetails)
                java.util.Objects.requireNonNull(
                    SecurityContextHolder.getContext().getAuthentication().getPrincipal()));
  }
}
