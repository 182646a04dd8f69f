package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What will be handed in, to read over before it is. */
final class Overview extends Div {

  Overview(FigureForm form, Map<String, String> typed, List<Finding> notices) {
    setId("overview");
    Section section = new Section(Texts.text("reporting.Overview.title"));
    section.add(new Paragraph(Texts.text("reporting.Overview.intro")), values(form, typed));
    for (FigureForm.Question question : form.questions()) {
      told(
          section,
          question.indicator().wording(),
          typed.get(FieldName.explanation(question.indicator().code())));
    }
    told(section, Texts.text("reporting.SubmitView.explanation"), typed.get(FieldName.EXPLANATION));
    String light = typed.get(FieldName.LIGHT);
    told(
        section,
        Texts.text("reporting.SubmitView.light"),
        light == null ? null : Texts.text("reporting.light." + light));
    told(section, Texts.text("reporting.SubmitView.risks"), typed.get(FieldName.RISKS));
    notices(section, notices);
    add(section);
  }

  private static Table values(FigureForm form, Map<String, String> typed) {
    Table table =
        new Table(
            Texts.text("reporting.Overview.values"),
            Texts.text("reporting.SubmitView.indicator"),
            Texts.text("reporting.SubmitView.part"),
            Texts.text("reporting.SubmitView.value"),
            Texts.text("reporting.SubmitView.comment"));
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        table.row(
            question.indicator().wording(),
            field.part().map(Part::name).orElseGet(() -> Texts.text("reporting.SubmitView.whole")),
            value(field.name(), typed),
            typed.getOrDefault(field.name().comment(), ""));
      }
    }
    return table;
  }

  private static String value(FieldName name, Map<String, String> typed) {
    String reason = typed.get(name.reason());
    return reason == null
        ? typed.getOrDefault(name.value(), "")
        : Texts.text("reporting.value.notAvailable", reason.strip());
  }

  private static void told(
      Section section, String heading, @org.jspecify.annotations.Nullable String words) {
    if (words != null) {
      Paragraph text = new Paragraph(words);
      text.addClassName("narrative");
      section.add(new H3(heading), text);
    }
  }

  private static void notices(Section section, List<Finding> notices) {
    if (notices.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    notices.forEach(notice -> list.add(new ListItem(FindingList.sentence(notice))));
    section.add(new H3(Texts.text("reporting.Overview.notices")), list);
  }
}
