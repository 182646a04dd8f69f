package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.objection.Advice;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.section.ObjectionSection;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What the screens of this room have in common. */
final class Panels {

  private static final String KEY = "objection.Panels.";

  private Panels() {}

  /** What is known of an objection. */
  static Div about(ObjectionFile file) {
    Facts facts = new Facts();
    facts.fact(
        Texts.text(KEY + "against"),
        Texts.text(
            "objection.decision",
            Texts.text(file.contested().words()),
            file.contested().decidedOn()));
    facts.fact(Texts.text(KEY + "receivedOn"), Formats.date(file.receivedOn()));
    facts.fact(Texts.text(KEY + "lastDay"), Formats.date(file.contested().lastDay()));
    facts.fact(Texts.text(KEY + "filedBy"), file.filedBy());
    facts.fact(Texts.text(KEY + "state"), ObjectionSection.state(file));
    file.hearing()
        .ifPresent(
            hearing ->
                facts.fact(
                    Texts.text(KEY + "hearing"),
                    Formats.date(hearing.on()) + ", " + hearing.place()));
    facts.fact(
        Texts.text(KEY + "grounds"),
        narrative(file.grounds().isEmpty() ? Texts.text(KEY + "noGrounds") : file.grounds()));
    file.heardReport()
        .ifPresent(report -> facts.fact(Texts.text(KEY + "report"), narrative(report)));
    file.notHeard()
        .ifPresent(
            not ->
                facts.fact(
                    Texts.text(KEY + "notHeard"),
                    narrative(
                        Texts.text("objection.ground." + not.ground()) + "\n" + not.because())));
    Paragraph stays = new Paragraph(Texts.text(KEY + "stays"));
    stays.addClassName("hint");
    return new Section(Texts.text(KEY + "title"), facts, stays);
  }

  /** What is proposed, or was decided. */
  static Section advice(Advice advice, String title) {
    Facts facts = new Facts();
    facts.fact(Texts.text(KEY + "outcome"), Texts.text("objection.outcome." + advice.outcome()));
    advice
        .newAmount()
        .ifPresent(amount -> facts.fact(Texts.text(KEY + "newAmount"), Formats.money(amount)));
    facts.fact(Texts.text(KEY + "reasoning"), narrative(advice.reasoning()));
    return new Section(Texts.text(title), facts);
  }

  static Paragraph narrative(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("narrative");
    return paragraph;
  }

  static DatePicker day(String key, String id) {
    DatePicker field = new DayField(Texts.text(key));
    field.setId(id);
    field.setHelperText(Texts.text("objection.day.help"));
    return field;
  }

  static TextField line(String key, String id) {
    TextField field = new TextField(Texts.text(key));
    field.setId(id);
    return field;
  }

  /**
   * The day that was chosen.
   *
   * @throws Refused at that field when there is none, or what was typed is no day
   */
  static LocalDate chosen(String name, DatePicker field) {
    LocalDate day = field.getValue();
    if (day == null) {
      throw Refused.at(name, "objection.day.missing");
    }
    return day;
  }
}
