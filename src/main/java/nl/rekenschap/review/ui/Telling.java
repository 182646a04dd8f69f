package nl.rekenschap.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What a reporter tells beside the figures: how it went, the light, risks and experiences. */
final class Telling extends Div {

  Telling(Submission submission) {
    Section section = new Section(Texts.text("review.JudgeView.explanation"));
    String words = submission.explanation();
    section.add(
        words.isEmpty()
            ? new Paragraph(Texts.text("review.JudgeView.explanationNone"))
            : Words.narrative(words));
    Narrative narrative = submission.narrative();
    narrative.light().ifPresent(light -> light(section, light, narrative.lightReason()));
    if (!narrative.risks().isEmpty()) {
      section.add(new H3(Texts.text("review.Telling.risks")), Words.narrative(narrative.risks()));
    }
    narrative.stories().forEach(story -> story(section, story));
    add(section);
  }

  private static void light(Section section, Narrative.Light light, String reason) {
    Badge.Tone tone =
        switch (light) {
          case GREEN -> Badge.Tone.GOOD;
          case AMBER -> Badge.Tone.ATTENTION;
          case RED -> Badge.Tone.BAD;
        };
    section.add(
        new H3(Texts.text("review.Telling.light")),
        new Badge(Texts.text("review.light." + light), tone));
    if (!reason.isEmpty()) {
      section.add(Words.narrative(reason));
    }
  }

  private static void story(Section section, Narrative.Story story) {
    section.add(
        new H3(
            Texts.text(
                story.consent() ? "review.Telling.story" : "review.Telling.storyInside",
                story.ageBand())),
        Words.narrative(story.text()));
  }
}
