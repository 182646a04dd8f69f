package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.NarrativePart;
import nl.rekenschap.council.Writing;
import nl.rekenschap.council.Writing.Remark;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** Each text of a report with what was said about it, and a place to say more. */
final class RemarkSection extends Div {

  private final transient Writing writing;
  private final transient CouncilReport report;
  private final transient PartRemarks.Attempt attempt;
  private final Select<NarrativePart> part = new Select<>();
  private final TextArea words = LongText.of(text("words"));
  private final Div said = new Div();

  /** Names a field for refusals. */
  interface Naming {
    TextArea name(String name, TextArea field);
  }

  RemarkSection(Writing writing, CouncilReport report, PartRemarks.Attempt attempt, Naming naming) {
    this.writing = writing;
    this.report = report;
    this.attempt = attempt;
    part.setId("remark-part");
    part.setLabel(text("part"));
    part.setItems(NarrativePart.of(report));
    part.setItemLabelGenerator(one -> PartName.of(one, report));
    part.setValue(NarrativePart.CORE);
    words.setId("remark");
    words.setWidthFull();
    words.setMaxLength(2000);
    Button add = new Button(text("add"), click -> say());
    add.setId("add-remark");
    Div actions = new Div(add);
    actions.addClassName("actions");
    add(new Section(text("title"), said, part, naming.name("remark", words), actions));
    refresh();
  }

  private void say() {
    if (attempt.at(() -> writing.remark(report.year(), part.getValue(), words.getValue()))) {
      words.clear();
      refresh();
    }
  }

  private void refresh() {
    List<Remark> all = writing.remarks(report.year());
    said.removeAll();
    for (NarrativePart one : NarrativePart.of(report)) {
      Optional<String> text = report.narrative().text(one);
      boolean remarked = all.stream().anyMatch(remark -> remark.part().equals(one));
      if (text.isPresent() || remarked) {
        Paragraph written = new Paragraph(text.orElseGet(() -> text("nothing")));
        written.addClassName("narrative");
        PartRemarks remarks = new PartRemarks(writing, report, one, attempt);
        remarks.show(all);
        Div box = new Div(new H3(PartName.of(one, report)));
        box.add(written, remarks);
        said.add(box);
      }
    }
  }

  private static String text(String key) {
    return Texts.text("council.RemarkSection." + key);
  }
}
