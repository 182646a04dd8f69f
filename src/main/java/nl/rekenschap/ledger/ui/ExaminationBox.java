package nl.rekenschap.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.rekenschap.ledger.Examination;
import nl.rekenschap.ledger.Integrity;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** Whether the books add up, by their newest examination. */
final class ExaminationBox extends Div {

  private final Div result = new Div();

  ExaminationBox(Integrity integrity, boolean mayExamine) {
    result.setId("examination");
    result.getElement().setAttribute("role", "status");
    Section section =
        new Section(
            Texts.text("ledger.ExaminationBox.title"),
            new Paragraph(Texts.text("ledger.ExaminationBox.what")),
            result);
    if (mayExamine) {
      Button now =
          new Button(Texts.text("ledger.ExaminationBox.now"), click -> show(integrity.examine()));
      now.setId("examine");
      Div actions = new Div(now);
      actions.addClassName("actions");
      section.add(actions);
    }
    add(section);
    integrity
        .last()
        .ifPresentOrElse(
            this::show, () -> result.add(new Paragraph(Texts.text("ledger.ExaminationBox.never"))));
  }

  private void show(Examination examination) {
    result.removeAll();
    result.add(
        examination.isSound()
            ? new Badge(Texts.text("ledger.ExaminationBox.sound"), Badge.Tone.GOOD)
            : new Badge(
                Texts.text("ledger.ExaminationBox.wrong", examination.findings().size()),
                Badge.Tone.BAD));
    result.add(
        new Paragraph(
            Texts.text(
                "ledger.ExaminationBox.when",
                examination.at(),
                examination.by(),
                (long) examination.postings())));
    if (!examination.isSound()) {
      UnorderedList findings = new UnorderedList();
      examination.findings().forEach(finding -> findings.add(new ListItem(finding)));
      result.add(findings);
    }
  }
}
