package nl.rekenschap.reporting.api;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The same call again does nothing twice. */
@RoomTest
class OnceRoomIT extends ApiSituation {

  @Test
  void the_same_call_again_gets_the_same_answer_and_does_nothing() throws Exception {
    MockHttpServletResponse first = attach("lijst.pdf", "een", PDF);
    MockHttpServletResponse second = attach("lijst.pdf", "een", PDF);

    assertThat(second.getStatus()).isEqualTo(201);
    assertThat(text(second)).isEqualTo(text(first));
    assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    assertThat(first.getHeader("Idempotent-Replayed")).isNull();
    assertThat(second.getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(files()).isEqualTo(1);
    assertProblem(attach("ander.pdf", "een", PDF), 422, "reporting.call.reused");
    assertThat(attach("lijst.pdf", "een", PDF, signatory).getStatus())
        .as("another person has other keys")
        .isEqualTo(201);
    ask(put(DRAFT).header("If-Match", "*").header("Idempotency-Key", "d"), RIGHT, editor);
    MockHttpServletResponse again =
        ask(put(DRAFT).header("If-Match", "*").header("Idempotency-Key", "d"), RIGHT, editor);
    assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void a_receipt_that_did_not_arrive_is_asked_for_by_the_same_call() throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);

    assertThat(text(submit("eerste"))).isEqualTo(text(submit("eerste")));
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
  }

  @Test
  void two_that_arrive_at_once_do_it_once() throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(
          () -> {
            MockHttpServletResponse answer = submit("tegelijk");
            return answer.getStatus() + text(answer);
          });
    }
    Set<String> answers = new TreeSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).singleElement().asString().startsWith("201");
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
    assertThat(world.happened(JINC)).filteredOn(what -> what.contains("submitted")).hasSize(1);
  }

  @Test
  void what_was_answered_is_forgotten_after_seven_days() throws Exception {
    attach("lijst.pdf", "een", PDF);
    world.itIs("2025-04-10");
    attach("tweede.pdf", "twee", PDF);

    assertThat(jdbc.sql("SELECT key FROM reporting.call_once").query(String.class).list())
        .containsExactly("twee");
    assertThat(attach("ander.pdf", "een", PDF).getStatus()).isEqualTo(201);
  }

  private long files() {
    return jdbc.sql("SELECT count(*) FROM dossier.document WHERE name LIKE '%.pdf'")
        .query(Long.class)
        .single();
  }
}
