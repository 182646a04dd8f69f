package nl.rekenschap.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class TemplatesRoomIT {

  private static final CaseId CASE = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private LetterTemplates templates;
  @Autowired private LetterDesk desk;
  @Autowired private LetterFiles files;
  @Autowired private Dossier dossier;
  @Autowired private JdbcClient jdbc;

  private LetterKind refusal;

  @BeforeEach
  void aKindOfLetter() {
    world.itIs("2025-03-03");
    refusal = world.as("admin", () -> templates.kind("award-refusal"));
  }

  @Test
  void the_text_of_the_product_is_the_first_version() {
    TemplateVersion version = templates.inUse(refusal);

    assertThat(version.version()).isEqualTo(1);
    assertThat(version.text()).isEqualTo(files.text(refusal));
    assertThat(version.savedBy()).isEmpty();
    assertThat(templates.inUse(refusal)).isEqualTo(version);
    assertThat(world.as("adviser", () -> templates.all()))
        .extracting(one -> one.kind().code())
        .contains("award-decision", "award-refusal", "determination-decision")
        .isSorted();
  }

  @Test
  void a_saved_text_is_a_version_with_who_when_and_why_and_the_former_one_stays() {
    TemplateVersion saved = save("Rustiger toon.", 1);

    assertThat(saved.version()).isEqualTo(2);
    assertThat(saved.savedBy()).contains("admin");
    assertThat(saved.reason()).isEqualTo("Rustiger toon.");
    assertThat(world.as("admin", () -> templates.versions(refusal)))
        .extracting(TemplateVersion::version)
        .containsExactly(2, 1);
    assertThat(templates.inUse(refusal)).isEqualTo(saved);
  }

  @Test
  void an_unknown_placeholder_is_refused_at_the_field_with_its_line() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                world.as(
                    "admin",
                    () -> templates.save(refusal, "Beste {{naam}},\n" + changed(), "Aanhef.", 1)));

    assertThat(refused.field()).contains("text");
    assertThat(refused.messageKey()).isEqualTo("letter.problem.unknown");
    assertThat(refused.arguments()).containsExactly(1, "naam");
    assertThat(templates.inUse(refusal).version()).isEqualTo(1);
  }

  @Test
  void a_decision_without_how_to_object_is_refused() {
    assertThat(refusalOf(changed().replace("{{bezwaar}}", "Bel ons."), "Korter.", 1))
        .isEqualTo("letter.problem.missing");
  }

  @Test
  void a_change_needs_a_reason_a_difference_and_a_text_of_bearable_length() {
    assertThat(refusalOf(changed(), " ", 1)).isEqualTo("kernel.prose.missing");
    assertThat(refusalOf(files.text(refusal), "Zomaar.", 1)).isEqualTo("letter.template.same");
    assertThat(refusalOf(changed() + "x".repeat(LetterTemplates.LONGEST), "Meer.", 1))
        .isEqualTo("kernel.prose.long");
    assertThat(refusalOf(changed() + "\u0007", "Bel.", 1)).isEqualTo("kernel.prose.control");
    assertThat(refusalOf(changed() + "\n<b>vet</b>", "Vet.", 1)).isEqualTo("letter.problem.markup");
  }

  @Test
  void who_began_with_an_older_version_does_not_overwrite_a_newer_one() {
    save("Eerst.", 1);

    assertThat(refusalOf(changed() + "\nMeer.", "Daarna.", 1))
        .isEqualTo("letter.template.changedSince");
  }

  @Test
  void an_earlier_text_comes_back_as_a_new_version() {
    save("Proef.", 1);
    String first = files.text(refusal);

    TemplateVersion back =
        world.as("adviser", () -> templates.save(refusal, first, "Terug naar versie 1.", 2));

    assertThat(back.version()).isEqualTo(3);
    assertThat(back.text()).isEqualTo(first);
  }

  @Test
  void a_version_that_a_person_saved_stays_in_use_when_the_product_brings_another_text() {
    TemplateVersion saved = save("Onze toon.", 1);

    assertThat(templates.inUse(refusal)).isEqualTo(saved);
  }

  @Test
  void a_new_text_of_the_product_becomes_a_version_where_nobody_saved_one() {
    jdbc.sql(
            """
            INSERT INTO letter.template
              (letter, version, text, reason, saved_at, saved_by, saved_by_name)
            VALUES ('award-refusal', 1, '# Oud', 'oud', now(), NULL, 'Rekenschap')
            """)
        .update();

    assertThat(templates.inUse(refusal).version()).isEqualTo(2);
    assertThat(templates.inUse(refusal).text()).isEqualTo(files.text(refusal));
  }

  @Test
  void a_letter_is_written_with_the_text_in_use_and_keeps_it_when_the_text_changes() {
    SentLetter before = send();
    save("Rustiger toon.", 1);
    SentLetter after = send();

    assertThat(before.version()).isEqualTo(1);
    assertThat(after.version()).isEqualTo(2);
    assertThat(desk.sentIn(CASE)).containsExactlyInAnyOrder(before, after);
    byte[] kept = dossier.contentOf(before.document());
    assertThat(Sha256.of(kept)).isEqualTo(before.sha256());
    assertThat(PdfText.of(kept)).doesNotContain("Met vriendelijke groet");
    assertThat(PdfText.of(dossier.contentOf(after.document()))).contains("Met vriendelijke groet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE dossier.document SET content = 'x'",
        "UPDATE letter.sent SET sha256 = 'x'",
        "DELETE FROM letter.sent",
        "UPDATE letter.template SET text = 'x'",
        "DELETE FROM letter.template"
      })
  void neither_a_letter_nor_its_text_can_be_changed_or_removed(String sql) {
    SentLetter sent = send();

    assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
    assertThat(desk.sentIn(CASE)).containsExactly(sent);
  }

  @Test
  void a_letter_without_a_value_that_must_be_there_is_not_sent() {
    LetterValues values = files.examples(refusal, true).text("reden", Optional.empty());

    assertThatThrownBy(() -> desk.send(CASE, refusal, values, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reden");
    assertThat(desk.sentIn(CASE)).isEmpty();
  }

  @Test
  void a_preview_is_marked_and_leaves_nothing_behind() {
    byte[] pdf = world.as("adviser", () -> templates.preview(refusal, changed(), true));

    assertThat(PdfText.of(pdf))
        .contains("VOORBEELD", "OEFENGEGEVENS", "Stichting Voorbeeld", "Met vriendelijke groet");
    assertThat(world.as("admin", () -> templates.versions(refusal))).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> world.as("admin", () -> templates.preview(refusal, "{{x}}", true)))
                .field())
        .contains("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "manager", "controller", "council", "jinc"})
  void only_the_administrator_and_the_policy_adviser_change_texts(String who) {
    assertDenied(() -> world.as(who, () -> templates.all()));
    assertDenied(() -> world.as(who, () -> templates.versions(refusal)));
    assertDenied(() -> world.as(who, () -> templates.save(refusal, changed(), "x", 1)));
    assertDenied(() -> world.as(who, () -> templates.preview(refusal, changed(), true)));
  }

  @Test
  void a_letter_that_no_room_sends_is_not_found() {
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> world.as("admin", () -> templates.kind("award-nothing")))
                .messageKey())
        .isEqualTo("kernel.notFound");
  }

  private static void assertDenied(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
  }

  private String refusalOf(String text, String reason, int basedOn) {
    return catchThrowableOfType(
            Refused.class,
            () -> world.as("admin", () -> templates.save(refusal, text, reason, basedOn)))
        .messageKey();
  }

  private TemplateVersion save(String reason, int basedOn) {
    return world.as("admin", () -> templates.save(refusal, changed(), reason, basedOn));
  }

  private String changed() {
    return files.text(refusal) + "\n\nMet vriendelijke groet";
  }

  private SentLetter send() {
    return desk.send(CASE, refusal, files.examples(refusal, true), false);
  }
}
