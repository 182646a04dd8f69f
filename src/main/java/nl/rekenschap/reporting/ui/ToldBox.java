package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What is told beside the figures: how it goes, risks, the explanation, and stories. */
final class ToldBox extends Div {

  private static final int LONGEST = 4000;
  private static final int LONGEST_LINE = 1000;
  private static final int MOST_STORIES = 10;
  private static final String CONSENT = "ja";

  private final RadioButtonGroup<Narrative.Light> light = new RadioButtonGroup<>();
  private final TextField lightReason =
      new TextField(Texts.text("reporting.SubmitView.lightReason"));
  private final TextArea explanation = area("reporting.SubmitView.explanation");
  private final TextArea risks = area("reporting.SubmitView.risks");
  private final Div stories = new Div();
  private final Button addStory = new Button(Texts.text("reporting.SubmitView.storyAdd"));
  private final transient BiConsumer<String, Component> place;
  private final transient List<String> ageBands;
  private final transient Runnable changed;
  private final transient Typing typing;
  private int shown;

  /**
   * @param place told of each field that is laid out
   */
  ToldBox(FigureForm form, Typing typing, Runnable changed, BiConsumer<String, Component> place) {
    this.place = place;
    this.ageBands = form.ageBands();
    this.changed = changed;
    this.typing = typing;
    explanation.setId("explanation");
    explanation.setMinHeight("8rem");
    explanation.setHelperText(
        Texts.text(
            form.narrativeAsked()
                ? "reporting.SubmitView.narrativeHelp"
                : "reporting.SubmitView.explanationHelp"));
    risks.setId("risks");
    risks.setHelperText(Texts.text("reporting.SubmitView.risksHelp"));
    prepareLight();
    addStory.addClickListener(click -> story(shown + 1));
    add(explanation, light, lightReason, risks, stories, addStory);
    join();
    place.accept(FieldName.EXPLANATION, explanation);
    place.accept(FieldName.LIGHT_REASON, lightReason);
    place.accept(FieldName.RISKS, risks);
    for (int number = 1; number <= told(form.typed()); number++) {
      story(number);
    }
  }

  private static int told(Map<String, String> typed) {
    int last = 0;
    for (int place = 1; place <= MOST_STORIES; place++) {
      last = typed.containsKey(FieldName.story(place)) ? place : last;
    }
    return last;
  }

  private void prepareLight() {
    light.setLabel(Texts.text("reporting.SubmitView.light"));
    light.setItems(Narrative.Light.values());
    light.setItemLabelGenerator(one -> Texts.text("reporting.light." + one));
    light.setId("light");
    lightReason.setId("light-reason");
    lightReason.setMaxLength(LONGEST_LINE);
    lightReason.setWidthFull();
    light.addValueChangeListener(
        change -> {
          askWhy();
          FieldBox.ifTyped(change.isFromClient(), changed);
        });
    askWhy();
  }

  private void askWhy() {
    Narrative.Light chosen = light.getValue();
    lightReason.setVisible(chosen != null && chosen != Narrative.Light.GREEN);
  }

  private void join() {
    typing.add(FieldName.EXPLANATION, explanation::getValue, explanation::setValue);
    typing.add(FieldName.LIGHT, () -> name(light.getValue()), text -> light.setValue(light(text)));
    typing.add(FieldName.LIGHT_REASON, lightReason::getValue, lightReason::setValue);
    typing.add(FieldName.RISKS, risks::getValue, risks::setValue);
    listen(explanation);
    listen(risks);
    lightReason.addValueChangeListener(c -> FieldBox.ifTyped(c.isFromClient(), changed));
  }

  private static String name(Narrative.@Nullable Light light) {
    return light == null ? "" : light.name();
  }

  private static Narrative.@Nullable Light light(String text) {
    return Stream.of(Narrative.Light.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElse(null);
  }

  private void listen(TextArea area) {
    area.addValueChangeListener(change -> FieldBox.ifTyped(change.isFromClient(), changed));
  }

  /** Somebody else told something in a place that does not stand here yet. */
  void reveal(Saved.Remote remote) {
    for (int place = shown + 1; place <= MOST_STORIES; place++) {
      if (isOf(place, remote.field()) && !remote.text().isEmpty()) {
        while (shown < place) {
          story(shown + 1);
        }
      }
    }
  }

  private static boolean isOf(int place, String field) {
    return field.equals(FieldName.story(place))
        || field.equals(FieldName.storyAge(place))
        || field.equals(FieldName.storyConsent(place));
  }

  private void story(int place) {
    shown = place;
    TextArea text = LongText.of(Texts.text("reporting.SubmitView.story", place));
    text.setMaxLength(LONGEST);
    text.setWidthFull();
    text.setId("story-" + place);
    text.setHelperText(Texts.text("reporting.SubmitView.storyHelp"));
    Select<String> age = new Select<>();
    age.setLabel(Texts.text("reporting.SubmitView.storyAge", place));
    age.setItems(ageBands);
    age.setEmptySelectionAllowed(true);
    age.setId("story-" + place + "-age");
    Checkbox consent = new Checkbox(Texts.text("reporting.SubmitView.storyConsent", place));
    consent.setId("story-" + place + "-consent");
    Div box = new Div(text, age, consent);
    box.addClassName("section");
    stories.add(box);
    typing.add(FieldName.story(place), text::getValue, text::setValue);
    typing.add(
        FieldName.storyAge(place),
        () -> age.getValue() == null ? "" : age.getValue(),
        band -> age.setValue(ageBands.contains(band) ? band : null));
    typing.add(
        FieldName.storyConsent(place),
        () -> consent.getValue() ? CONSENT : "",
        given -> consent.setValue(CONSENT.equals(given)));
    listen(text);
    age.addValueChangeListener(change -> FieldBox.ifTyped(change.isFromClient(), changed));
    consent.addValueChangeListener(change -> FieldBox.ifTyped(change.isFromClient(), changed));
    this.place.accept(FieldName.story(place), text);
    this.place.accept(FieldName.storyAge(place), age);
    this.place.accept(FieldName.storyConsent(place), consent);
    addStory.setVisible(place < MOST_STORIES);
  }

  private static TextArea area(String label) {
    TextArea area = LongText.of(Texts.text(label));
    area.setMaxLength(LONGEST);
    area.setWidthFull();
    return area;
  }
}
