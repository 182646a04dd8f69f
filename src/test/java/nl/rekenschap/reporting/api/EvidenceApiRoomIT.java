package nl.rekenschap.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Files of a registration system. */
@RoomTest
class EvidenceApiRoomIT extends ApiSituation {

  @Test
  void a_file_is_added_listed_and_taken_away() throws Exception {
    MockHttpServletResponse added = attach("lijst.pdf", "een", PDF);
    String id = json(added, 201, "Evidence").path("id").stringValue();

    JsonNode all = json(ask(get(PERIOD + "/evidence"), editor), "EvidenceList");
    assertThat(all.path("evidence").get(0).path("id").stringValue()).isEqualTo(id);
    assertProblem(ask(delete(PERIOD + "/evidence/" + id), foreign), 404, "kernel.notFound");
    assertThat(ask(delete(PERIOD + "/evidence/" + id), editor).getStatus()).isEqualTo(204);
    assertProblem(ask(delete(PERIOD + "/evidence/" + id), editor), 404, "kernel.notFound");
    assertProblem(ask(delete(PERIOD + "/evidence/geen-id"), editor), 404, "kernel.notFound");
    assertProblem(attach("lijst.exe", "twee", PDF), 422, "upload.type.notTaken");
    assertProblem(attach("lijst.png", "drie", PDF), 422, "upload.type.disagrees");
    assertThat(
            send(
                    post(PERIOD + "/evidence?field=explanation&name=a.pdf")
                        .header("Idempotency-Key", "g"),
                    "application/x-www-form-urlencoded",
                    PDF,
                    editor)
                .getStatus())
        .isEqualTo(415);
  }

  @Test
  void a_file_is_read_as_it_came_to_be_saved_and_never_to_be_shown() throws Exception {
    String id =
        json(attach("Lijst é \"a.pdf", "een", PDF), 201, "Evidence").path("id").stringValue();
    MockHttpServletResponse file = ask(get(PERIOD + "/evidence/" + id), signatory);

    assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
    assertThat(file.getContentType()).isEqualTo("application/octet-stream");
    assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''Lijst%20%C3%A9%20_a.pdf");
    assertProblem(ask(get(PERIOD + "/evidence/" + id), foreign), 404, "kernel.notFound");
    assertProblem(
        ask(get("/api/v1/periods/2025-jinc-q2/evidence/" + id), editor), 404, "kernel.notFound");
  }

  @Test
  void a_file_stays_readable_with_what_was_handed_in() throws Exception {
    String id = json(attach("lijst.pdf", "een", PDF), 201, "Evidence").path("id").stringValue();
    handIn("eerste");

    assertThat(ask(get(PERIOD + "/evidence/" + id), editor).getContentAsByteArray()).isEqualTo(PDF);
    JsonNode round =
        json(ask(get(PERIOD + "/submissions"), editor), "Submissions").path("submissions").get(0);
    assertThat(round.path("evidence").get(0).path("id").stringValue()).isEqualTo(id);
  }

  @Test
  void what_is_too_large_is_refused() throws Exception {
    byte[] large = new byte[1024 * 1024 + 1];
    assertProblem(
        send(put(DRAFT).header("If-Match", "*"), "application/json", large, editor),
        413,
        "reporting.Body.tooLarge");
    assertProblem(
        send(put(DRAFT).header("If-Match", "*"), "text/csv", new byte[5 * 1024 * 1024 + 1], editor),
        413,
        "reporting.Body.tooLarge");
    assertProblem(
        attach("a.pdf", "een", new byte[25 * 1024 * 1024 + 1]), 413, "reporting.Body.tooLarge");
  }
}
