package nl.rekenschap.hearing;

import static nl.rekenschap.hearing.HearingSituation.JINC;
import static nl.rekenschap.hearing.HearingSituation.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.Came;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class HearingRoomIT {

  private static final byte[] PDF = nl.rekenschap.upload.MadeFiles.pdf();

  @Autowired World world;
  @Autowired HearingSituation situation;
  @Autowired Hearings hearings;
  @Autowired Dossier dossier;

  @Test
  void what_is_meant_is_kept_as_it_was_sent() {
    situation.asked();

    HearingRound round = world.as("officer", () -> hearings.rounds(JINC, SUBJECT)).getFirst();
    assertThat(round.intention())
        .isEqualTo(
            HearingSituation.lower("Wij verlagen het bedrag, omdat een deel niet doorgaat."));
    assertThat(round.sentOn()).contains(LocalDate.parse("2025-06-02"));
    assertThat(world.as("officer", () -> dossier.documents(JINC)))
        .extracting(Document::kind)
        .containsExactly("hearing.document.intention");
  }

  @Test
  void an_intention_without_words_or_ground_is_refused() {
    assertThatThrownBy(() -> situation.again(SUBJECT, " \n "))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("intention"));
    assertThatThrownBy(
            () ->
                hearings.intend(
                    JINC, SUBJECT, new Intention("Wij verlagen.", "", List.of(), "Mia")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("legalGround"));
  }

  @Test
  void views_need_words_and_what_was_said_stays_plain() {
    situation.asked();
    refusedAt("text", () -> hearings.give(give(), "  "));
    refusedAt("text", () -> hearings.give(give(), "a\u0000b"));
    refusedAt("text", () -> hearings.give(give(), "x".repeat(4001)));
    assertThat(world.openTasks(JINC)).hasSize(2);
  }

  @Test
  void files_wait_and_go_into_the_dossier_with_the_views() {
    situation.asked();
    TaskId task = give();
    world.as("jinc", () -> hearings.attach(task, Came.of("begroting.pdf", PDF)));
    HearingFile.Waiting wrong =
        world.as("jinc", () -> hearings.attach(task, Came.of("vergissing.pdf", PDF)));
    world.as("jinc", () -> hearings.detach(task, wrong.id()));
    world.as("jinc", () -> hearings.give(task, "Zie de bijlage."));

    assertThat(world.as("officer", () -> dossier.documents(JINC)))
        .filteredOn(document -> document.kind().equals("hearing.document.attachment"))
        .extracting(Document::name)
        .containsExactly("begroting.pdf");
    assertThatThrownBy(
            () -> world.as("jinc", () -> hearings.attach(task, Came.of("later.pdf", PDF))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void only_a_few_pdfs_are_taken() {
    situation.asked();
    refusedAt(
        "files",
        () ->
            hearings.attach(
                give(), Came.of("foto.png", nl.rekenschap.upload.MadeFiles.image("png"))));
    refusedAt("files", () -> hearings.attach(give(), Came.of("x".repeat(130) + ".pdf", PDF)));
    for (int i = 0; i < HearingAttachments.MOST; i++) {
      String name = i + ".pdf";
      world.as("jinc", () -> hearings.attach(give(), Came.of(name, PDF)));
    }
    refusedAt("files", () -> hearings.attach(give(), Came.of("meer.pdf", PDF)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-01", "2025-06-04"})
  void nobody_is_heard_before_the_letter_or_in_the_future(String day) {
    situation.asked();
    world.timePassesTo("2025-06-03");
    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        hearings.record(
                            world.task(JINC, HearingTask.RECORD),
                            LocalDate.parse(day),
                            "Gesproken.")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("heldOn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-16", "2025-06-10", "2025-08-26", "2099-01-01"})
  void more_time_ends_later_than_the_term_and_not_without_end(String day) {
    situation.asked();
    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        hearings.moreTime(
                            world.task(JINC, HearingTask.RECORD), LocalDate.parse(day), "Ziek.")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("until"));
  }

  @Test
  void more_time_needs_a_reason() {
    situation.asked();
    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        hearings.moreTime(
                            world.task(JINC, HearingTask.RECORD),
                            LocalDate.parse("2025-06-20"),
                            "")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("reason"));
  }

  @Test
  void another_provider_neither_sees_nor_answers() {
    situation.asked();
    TaskId task = give();
    assertThatThrownBy(() -> world.as("leergeld", () -> hearings.give(task, "Ik ook.")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("leergeld", () -> hearings.rounds(JINC, SUBJECT)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> world.as("leergeld", () -> hearings.attach(task, Came.of("a.pdf", PDF))))
        .isInstanceOf(Refused.class);
  }

  private void refusedAt(String field, Runnable work) {
    assertThatThrownBy(() -> world.as("jinc", work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains(field));
  }

  private TaskId give() {
    return world.task(JINC, HearingTask.GIVE);
  }
}
