package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.DeterminationProposal.Hearing;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Texts;

/** The form of a proposal; what lowers the amount asks for a ground and for a hearing. */
final class ProposalForm extends Div {

  /** Takes a field under the name by which the room refuses it. */
  interface Naming {
    <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasValidation>
        F name(String name, F field);
  }

  private enum Heard {
    HELD,
    SKIPPED
  }

  private final transient Money awarded;
  private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
  private final TextField determined = new TextField();
  private final Select<Ground> ground = new Select<>();
  private final TextArea reasoning =
      YearEndPage.area("determination.ProposalForm.reasoning", "reasoning", 4000);
  private final RadioButtonGroup<Heard> heard = new RadioButtonGroup<>();
  private final DayField heardOn =
      DayField.of(Texts.text("determination.ProposalForm.heardOn"), "heardOn");
  private final TextArea heardSummary =
      YearEndPage.area("determination.ProposalForm.heardSummary", "heardSummary", 4000);
  private final TextArea notHeard =
      YearEndPage.area("determination.ProposalForm.notHeard", "notHeardBecause", 4000);

  ProposalForm(YearEndFile file) {
    this.awarded = file.awarded();
    addClassName("form-grid");
    choices();
    determined.setLabel(Texts.text("determination.ProposalForm.determined"));
    determined.setId("determined");
    determined.setHelperText(Texts.text("determination.ProposalForm.determinedHelp", awarded));
    reasoning.setHelperText(Texts.text("determination.ProposalForm.reasoningHelp"));
    add(outcome, determined, ground, reasoning, heard, heardOn, heardSummary, notHeard);
    outcome.addValueChangeListener(change -> follow());
    heard.addValueChangeListener(change -> follow());
    file.proposal()
        .map(DeterminationProposal.Made::proposal)
        .ifPresentOrElse(this::fill, () -> outcome.setValue(Outcome.AS_AWARDED));
    follow();
  }

  void fields(Naming naming) {
    naming.name("outcome", outcome);
    naming.name("determined", determined);
    naming.name("ground", ground);
    naming.name("reasoning", reasoning);
    naming.name("hearing", heard);
    naming.name("heardOn", heardOn);
    naming.name("heardSummary", heardSummary);
    naming.name("notHeardBecause", notHeard);
  }

  DeterminationProposal typed() {
    return new DeterminationProposal(
        outcome.getValue(),
        DutchNumber.money("determined", determined.getValue()),
        reasoning.getValue(),
        Optional.ofNullable(ground.getValue()),
        hearing());
  }

  private Optional<Hearing> hearing() {
    Heard chosen = heard.getValue();
    if (!lowers() || chosen == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (chosen) {
          case HELD -> new Hearing.Held(heardOn.chosen("heardOn"), heardSummary.getValue());
          case SKIPPED -> new Hearing.Skipped(notHeard.getValue());
        });
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
    heard.setLabel(Texts.text("determination.ProposalForm.hearing"));
    heard.setHelperText(Texts.text("determination.ProposalForm.hearingHelp"));
    heard.setId("hearing");
    heard.setItems(Heard.values());
    heard.setItemLabelGenerator(h -> Texts.text("determination.hearing." + h.name()));
    heard.addClassName("wide");
  }

  private void fill(DeterminationProposal proposal) {
    outcome.setValue(proposal.outcome());
    determined.setValue(proposal.determined().toString().replace('.', ','));
    reasoning.setValue(proposal.reasoning());
    proposal.ground().ifPresent(ground::setValue);
    switch (proposal.hearing().orElse(null)) {
      case null -> {}
      case Hearing.Held held -> {
        heard.setValue(Heard.HELD);
        heardOn.setValue(held.on());
        heardSummary.setValue(held.summary());
      }
      case Hearing.Skipped skipped -> {
        heard.setValue(Heard.SKIPPED);
        notHeard.setValue(skipped.because());
      }
    }
  }

  private boolean lowers() {
    return outcome.getValue() != Outcome.AS_AWARDED;
  }

  /** Shows what belongs to the choice; two of the three outcomes have one amount only. */
  private void follow() {
    switch (outcome.getValue()) {
      case AS_AWARDED -> determined.setValue(awarded.toString().replace('.', ','));
      case ZERO -> determined.setValue("0");
      case LOWER -> {}
    }
    determined.setReadOnly(outcome.getValue() != Outcome.LOWER);
    ground.setVisible(lowers());
    heard.setVisible(lowers());
    heardOn.setVisible(lowers() && heard.getValue() == Heard.HELD);
    heardSummary.setVisible(lowers() && heard.getValue() == Heard.HELD);
    notHeard.setVisible(lowers() && heard.getValue() == Heard.SKIPPED);
  }
}
