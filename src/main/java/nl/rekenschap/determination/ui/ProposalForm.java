package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.Heard;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Texts;

/** The form of a proposal; what lowers the amount asks for a ground, and leads to a hearing. */
final class ProposalForm extends Div {

  /** Takes a field under the name by which the room refuses it. */
  interface Naming {
    <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasValidation>
        F name(String name, F field);
  }

  private enum Choice {
    HEAR,
    SKIPPED
  }

  private final transient Money awarded;
  private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
  private final TextField determined = new TextField();
  private final Select<Ground> ground = new Select<>();
  private final TextArea reasoning =
      YearEndPage.area("determination.ProposalForm.reasoning", "reasoning", 4000);
  private final RadioButtonGroup<Choice> hearing = new RadioButtonGroup<>();
  private final Paragraph consequence = new Paragraph();
  private final EligibleCosts costs;
  private final transient List<Heard> before;
  private final TextArea notHeard =
      YearEndPage.area("determination.ProposalForm.notHeard", "notHeardBecause", 4000);

  ProposalForm(YearEndFile file) {
    this.awarded = file.awarded();
    this.before = file.heard();
    this.costs =
        new EligibleCosts(
            file, file.proposal().map(m -> m.proposal().notEligible()).orElse(List.of()));
    costs.addClassName("wide");
    consequence.setId("consequence");
    consequence.addClassNames("hint", "wide");
    consequence.getElement().setAttribute("aria-live", "polite");
    addClassName("form-grid");
    choices();
    determined.setLabel(Texts.text("determination.ProposalForm.determined"));
    determined.setId("determined");
    determined.setHelperText(Texts.text("determination.ProposalForm.determinedHelp", awarded));
    reasoning.setHelperText(Texts.text("determination.ProposalForm.reasoningHelp"));
    add(costs, outcome, determined, ground, reasoning, hearing, consequence, notHeard);
    outcome.addValueChangeListener(change -> follow());
    hearing.addValueChangeListener(change -> follow());
    determined.addValueChangeListener(change -> tell());
    ground.addValueChangeListener(change -> tell());
    file.proposal()
        .map(DeterminationProposal.Made::proposal)
        .ifPresentOrElse(this::fill, () -> outcome.setValue(Outcome.AS_AWARDED));
    follow();
  }

  void fields(Naming naming) {
    costs.fields().forEach(naming::name);
    naming.name("outcome", outcome);
    naming.name("determined", determined);
    naming.name("ground", ground);
    naming.name("reasoning", reasoning);
    naming.name("hearing", hearing);
    naming.name("notHeardBecause", notHeard);
  }

  DeterminationProposal typed() {
    return new DeterminationProposal(
        outcome.getValue(),
        DutchNumber.money("determined", determined.getValue()),
        reasoning.getValue(),
        Optional.ofNullable(ground.getValue()),
        lowers() && hearing.getValue() == Choice.SKIPPED
            ? Optional.of(notHeard.getValue())
            : Optional.empty(),
        costs.typed());
  }

  /** Whether the provider will be heard first about what is typed now. */
  boolean mustHear() {
    try {
      return Heard.isNeeded(typed(), before);
    } catch (Refused noProposal) {
      return lowers() && hearing.getValue() == Choice.HEAR;
    }
  }

  private void choices() {
    outcome.setLabel(Texts.text("determination.ProposalForm.outcome"));
    outcome.setId("outcome");
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(o -> Texts.text("determination.outcome." + o.name()));
    ground.setLabel(Texts.text("determination.ProposalForm.ground"));
    ground.setId("ground");
    ground.setItems(Ground.values());
    ground.setItemLabelGenerator(g -> Texts.text("determination.ground." + g.name()));
    hearing.setLabel(Texts.text("determination.ProposalForm.hearing"));
    hearing.setHelperText(Texts.text("determination.ProposalForm.hearingHelp"));
    hearing.setId("hearing");
    hearing.setItems(Choice.values());
    hearing.setItemLabelGenerator(h -> Texts.text("determination.hearing." + h.name()));
    hearing.setValue(Choice.HEAR);
    hearing.addClassName("wide");
  }

  private void fill(DeterminationProposal proposal) {
    outcome.setValue(proposal.outcome());
    determined.setValue(proposal.determined().toString().replace('.', ','));
    reasoning.setValue(proposal.reasoning());
    proposal.ground().ifPresent(ground::setValue);
    proposal
        .notHeardBecause()
        .ifPresent(
            because -> {
              hearing.setValue(Choice.SKIPPED);
              notHeard.setValue(because);
            });
  }

  private boolean lowers() {
    return outcome.getValue() != Outcome.AS_AWARDED;
  }

  /** Shows what belongs to the choice; two of the three outcomes have one amount only. */
  private void follow() {
    switch (outcome.getValue()) {
      case AS_AWARDED -> determined.setValue(awarded.toString().replace('.', ','));
      case ZERO -> determined.setValue("0");
      case LOWER -> proposeCalculated();
    }
    determined.setReadOnly(outcome.getValue() != Outcome.LOWER);
    ground.setVisible(lowers());
    hearing.setVisible(lowers());
    consequence.setVisible(lowers());
    notHeard.setVisible(lowers() && hearing.getValue() == Choice.SKIPPED);
    tell();
  }

  /** The calculated amount, when it is lower and nothing lower was typed yet. */
  private void proposeCalculated() {
    if (determined.isReadOnly()) {
      costs
          .amount()
          .filter(amount -> !amount.isZero() && amount.compareTo(awarded) < 0)
          .ifPresent(amount -> determined.setValue(amount.toString().replace('.', ',')));
    }
  }

  private void tell() {
    String what = "skips";
    if (hearing.getValue() == Choice.HEAR) {
      what = mustHear() ? "hears" : "wasHeard";
    }
    consequence.setText(Texts.text("determination.ProposalForm." + what));
  }
}
