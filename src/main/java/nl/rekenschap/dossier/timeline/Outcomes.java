package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import nl.rekenschap.dossier.proof.Fault;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** What a check of the record came to, in words. */
public final class Outcomes {

  private Outcomes() {}

  /** Sound with what was checked, or what is wrong, the first first. */
  public static Div said(Outcome outcome) {
    Div said = new Div();
    if (outcome.isSound()) {
      String day = outcome.lastDay();
      said.add(
          new Badge(Texts.text("dossier.Outcomes.sound"), Badge.Tone.GOOD),
          new Paragraph(
              Texts.text(
                  "dossier.Outcomes.counts",
                  outcome.entries(),
                  day == null ? "–" : Formats.date(LocalDate.parse(day)),
                  outcome.unsealed())));
      if (outcome.unreadable() > 0 || !outcome.gone().isEmpty()) {
        said.add(
            new Paragraph(
                Texts.text("dossier.Outcomes.kept", outcome.unreadable(), outcome.gone().size())));
      }
      return said;
    }
    said.add(new Badge(Texts.text("dossier.Outcomes.unsound"), Badge.Tone.BAD));
    for (Fault fault : outcome.faults()) {
      said.add(new Paragraph(fault.in(Texts.language())));
    }
    return said;
  }
}
