package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.rekenschap.determination.DeterminationProposal;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What counts for the amount, and the proposal: on the officer's and on the manager's screen. */
final class Judgement {

  private Judgement() {}

  /** Amounts, the term, and what should make one careful. */
  static Section facts(YearEndFile file) {
    Facts facts =
        new Facts()
            .fact(Texts.text("determination.Judgement.awarded"), Formats.money(file.awarded()));
    file.accountability()
        .ifPresent(
            filed ->
                facts.fact(
                    Texts.text("determination.Judgement.realised"),
                    Formats.money(filed.realised())));
    file.decideBy()
        .ifPresent(
            day -> facts.fact(Texts.text("determination.Judgement.decideBy"), Formats.date(day)));
    Section section = new Section(Texts.text("determination.Judgement.facts"), facts);
    section.add(warnings(file));
    return section;
  }

  private static Component warnings(YearEndFile file) {
    Div box = new Div();
    file.exOfficioBecause()
        .ifPresent(
            because ->
                box.add(
                    new Paragraph(
                        new Badge(
                            Texts.text("determination.Judgement.exOfficio"), Badge.Tone.ATTENTION)),
                    Panels.narrative(because)));
    if (file.completionExpired()) {
      box.add(
          new Paragraph(
              new Badge(Texts.text("determination.Judgement.expired"), Badge.Tone.ATTENTION)));
    }
    if (!file.missing().isEmpty()) {
      box.add(
          new Paragraph(
              new Badge(
                  Texts.text("determination.Judgement.missingPeriods", file.missing().size()),
                  Badge.Tone.ATTENTION)),
          Panels.missing(file.missing()));
    }
    return box;
  }

  static Section proposal(DeterminationProposal.Made made) {
    DeterminationProposal proposal = made.proposal();
    Facts facts =
        new Facts()
            .fact(Texts.text("determination.Judgement.proposedBy"), made.byName())
            .fact(
                Texts.text("determination.Judgement.outcome"),
                Texts.text("determination.outcome." + proposal.outcome().name()))
            .fact(
                Texts.text("determination.Judgement.determined"),
                Formats.money(proposal.determined()));
    proposal
        .ground()
        .ifPresent(
            ground ->
                facts.fact(
                    Texts.text("determination.Judgement.ground"),
                    Texts.text("determination.ground." + ground.name())));
    if (!proposal.reasoning().isEmpty()) {
      facts.fact(
          Texts.text("determination.Judgement.reasoning"), Panels.narrative(proposal.reasoning()));
    }
    proposal
        .notHeardBecause()
        .ifPresent(
            because ->
                facts.fact(
                    Texts.text("determination.Judgement.notHeard"), Panels.narrative(because)));
    Section section = new Section(Texts.text("determination.Judgement.proposal"), facts);
    made.calculation().map(EligibleCosts::steps).ifPresent(section::add);
    if (!proposal.notEligible().isEmpty()) {
      section.add(leftOut(proposal));
    }
    return section;
  }

  private static Table leftOut(DeterminationProposal proposal) {
    Table table =
        new Table(
            Texts.text("determination.Judgement.leftOut"),
            Texts.text("determination.Panels.cost"),
            "#" + Texts.text("determination.EligibleCosts.amountOf"),
            Texts.text("determination.Judgement.reason"));
    proposal
        .notEligible()
        .forEach(
            part ->
                table.row(
                    part.description(),
                    Formats.money(part.amount()),
                    Panels.narrative(part.reason())));
    return table;
  }
}
