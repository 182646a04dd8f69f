package nl.rekenschap.council.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.access.Role;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.NarrativePart;
import nl.rekenschap.council.Writing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Where the report is written, and remarked on. */
@WithUserDetails("adviser")
class DraftReportViewTest extends CouncilScreens {

  @Autowired private Writing writing;

  @Test
  void what_is_written_is_saved_by_itself_and_says_when() {
    council.start(2025);
    DraftReportView view = drafting();
    assertThat(find(TextArea.class, view).id("core").getLabel()).isEqualTo("Kernboodschap");
    assertThat(find(TextArea.class, view).id("next-jinc").getLabel())
        .startsWith("Wat volgend jaar verandert bij ");

    test(find(TextArea.class, view).id("next-jinc")).setValue("Meer <script>x</script>scholen.");

    assertThat(text(view)).contains("Opgeslagen om 09:00.", "weggehaald");
    assertThat(find(TextArea.class, view).id("next-jinc").getValue()).isEqualTo("Meer scholen.");
    assertThat(council.files().getFirst().narrative().text(NarrativePart.next("jinc")))
        .contains("Meer scholen.");
    assertThat(text(drafting())).contains("Bewaard door");
  }

  @Test
  void when_a_colleague_wrote_there_too_both_texts_stand_until_one_is_chosen() {
    council.start(2025);
    String colleague = world.person("adviser-2", Role.POLICY_ADVISER);
    DraftReportView view = drafting();
    TextArea core = find(TextArea.class, view).id("core");
    world.as(
        colleague,
        () ->
            writing.save(
                world.task(CASE, CouncilTask.DRAFT), NarrativePart.CORE, "Van een ander.", 0));

    test(core).setValue("Van mij.");
    assertThat(text(view)).contains("heeft deze tekst intussen ook gewijzigd", "Van een ander.");
    assertThat(core.getValue()).isEqualTo("Van mij.");
    assertThat(council.files().getFirst().narrative().core()).isEqualTo("Van een ander.");
    click(view, "submit");
    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");

    click(view, "mine-core");
    assertThat(council.files().getFirst().narrative().core()).isEqualTo("Van mij.");
    assertThat(text(view)).doesNotContain("Van een ander.");
  }

  @Test
  void the_other_text_can_be_taken_over() {
    council.start(2025);
    String colleague = world.person("adviser-2", Role.POLICY_ADVISER);
    DraftReportView view = drafting();
    TextArea core = find(TextArea.class, view).id("core");
    world.as(
        colleague,
        () ->
            writing.save(
                world.task(CASE, CouncilTask.DRAFT), NarrativePart.CORE, "Van een ander.", 0));
    test(core).setValue("Van mij.");

    click(view, "theirs-core");

    assertThat(core.getValue()).isEqualTo("Van een ander.");
  }

  @Test
  @WithUserDetails("controller")
  void the_controller_remarks_on_a_text_and_the_adviser_deals_with_it() {
    drafted();
    CheckReportView view =
        navigate(CheckReportView.class, world.task(CASE, CouncilTask.CHECK).value());
    TextArea remark = find(TextArea.class, view).id("remark");
    click(view, "add-remark");
    assertThat(remark.isInvalid()).isTrue();
    remark.setValue("Noem ook het aantal scholen.");
    click(view, "add-remark");
    assertThat(text(view)).contains("Noem ook het aantal scholen.", "Verwerkt");

    find(Button.class, view).id("resolve-" + writing.remarks(2025).getFirst().id()).click();

    assertThat(text(view)).contains("Verwerkt door");
    assertThat(writing.remarks(2025).getFirst().resolved()).isPresent();
  }

  @Test
  void a_remark_stands_beside_its_text_in_the_draft() {
    council.start(2025);
    world.as("controller", () -> writing.remark(2025, NarrativePart.CORE, "Te lang."));

    DraftReportView view = drafting();
    assertThat(text(view)).contains("Te lang.");
    find(Button.class, view).id("resolve-" + writing.remarks(2025).getFirst().id()).click();
    assertThat(text(view)).contains("Verwerkt door");
  }
}
