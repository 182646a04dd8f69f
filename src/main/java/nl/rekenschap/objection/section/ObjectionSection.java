package nl.rekenschap.objection.section;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.objection.Contested;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The objections of a case and how they stand, and the way to make or register one. */
public final class ObjectionSection extends Div {

  private static final String KEY = "objection.ObjectionSection.";

  private ObjectionSection(
      Objection objection, CaseId caseId, List<Contested> contestable, boolean mayObject) {
    addClassName("section");
    add(new H2(Texts.text(KEY + "title")));
    List<ObjectionFile> all = objection.of(caseId);
    if (!all.isEmpty()) {
      add(table(objection, all));
    }
    if (mayObject && !contestable.isEmpty()) {
      add(new Paragraph(new Anchor("objection/new/" + caseId, Texts.text(KEY + "object"))));
    }
  }

  /**
   * The section of a case, for who may see it; absent when there is no decision to object to.
   *
   * @param mayObject whether the way to make, or to register, an objection is shown
   */
  public static Optional<ObjectionSection> of(
      Objection objection, CaseId caseId, boolean mayObject) {
    List<Contested> contestable = objection.contestable(caseId);
    return contestable.isEmpty()
        ? Optional.empty()
        : Optional.of(new ObjectionSection(objection, caseId, contestable, mayObject));
  }

  private static Table table(Objection objection, List<ObjectionFile> all) {
    Table table =
        new Table(
            Texts.text(KEY + "title"),
            Texts.text(KEY + "against"),
            Texts.text(KEY + "received"),
            Texts.text(KEY + "state"),
            Texts.text(KEY + "decideBy"),
            Texts.text(KEY + "more"));
    for (ObjectionFile file : all) {
      table.row(
          Texts.text(file.contested().words()),
          Formats.date(file.receivedOn()),
          state(file),
          file.isRunning()
              ? objection.decideBy(file.id()).map(Formats::date).orElse("–")
              : new Span("–"),
          new Anchor("objection/" + file.id(), Texts.text(KEY + "open", file.id())));
    }
    return table;
  }

  /** How far it is, and with what outcome. */
  public static String state(ObjectionFile file) {
    String phase = Texts.text("objection.phase." + file.phase());
    String late = file.isLate() ? " " + Texts.text(KEY + "late") : "";
    String outcome =
        file.phase() == ObjectionFile.Phase.DECIDED
            ? file.advice()
                .map(advice -> ": " + Texts.text("objection.outcome." + advice.outcome()))
                .orElse("")
            : "";
    return phase + outcome + late;
  }
}
