package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.recovery.RecoveryDraft;
import nl.rekenschap.recovery.RecoveryFile;
import nl.rekenschap.recovery.SetOff;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** What is set off, left out, and by when the rest is to be paid. */
final class DraftForm extends Div {

  private static final String KEY = "recovery.DraftForm.";

  /** Takes a field under the name by which the room refuses it. */
  interface Naming {
    <F extends Component & HasValidation> F name(String name, F field);
  }

  private final transient Money total;
  private final SetOffRows setOffs;
  private final TextField leftOut = RecoveryPage.line(KEY + "leftOut", "leftOut");
  private final TextArea because = TaskPage.area(KEY + "leftOutBecause", "leftOutBecause", 4000);
  private final TextField termWeeks = RecoveryPage.line(KEY + "termWeeks", "termWeeks");
  private final InstalmentRows instalments = new InstalmentRows();
  private final TextArea reasoning = TaskPage.area(KEY + "reasoning", "reasoning", 4000);
  private final Paragraph toPay = new Paragraph();

  DraftForm(RecoveryFile file) {
    total = file.status().total();
    setOffs = new SetOffRows(file.candidates(), this::follow);
    addClassName("form-grid");
    leftOut.setHelperText(Texts.text(KEY + "leftOutHelp"));
    termWeeks.setHelperText(Texts.text(KEY + "termWeeksHelp", file.shortestTermWeeks()));
    toPay.setId("toPay");
    toPay.getElement().setAttribute("role", "status");
    toPay.addClassName("wide");
    leftOut.addValueChangeListener(change -> follow());
    add(setOffs, leftOut, because, toPay, termWeeks, instalments, reasoning);
    fill(file.status().draft());
    follow();
  }

  void fields(Naming naming) {
    naming.name("setOff", setOffs);
    naming.name("leftOut", leftOut);
    naming.name("leftOutBecause", because);
    naming.name("termWeeks", termWeeks);
    naming.name("instalments", instalments);
    naming.name("reasoning", reasoning);
  }

  RecoveryDraft typed() {
    return new RecoveryDraft(
        setOffs.typed(),
        leftOut.isEmpty() ? Money.ZERO : DutchNumber.money("leftOut", leftOut.getValue()),
        because.getValue(),
        Math.toIntExact(DutchNumber.count("termWeeks", termWeeks.getValue())),
        instalments.typed(),
        reasoning.getValue());
  }

  private void fill(RecoveryDraft draft) {
    setOffs.fill(draft.setOffs());
    if (!draft.leftOut().isZero()) {
      leftOut.setValue(draft.leftOut().toString().replace('.', ','));
    }
    because.setValue(draft.leftOutBecause());
    termWeeks.setValue(Integer.toString(draft.termWeeks()));
    instalments.fill(draft.instalments());
    reasoning.setValue(draft.reasoning());
  }

  /** Says what is left to be paid, as soon as what was typed can be read. */
  private void follow() {
    try {
      Money off = Money.sum(setOffs.typed().stream().map(SetOff::amount).toList());
      Money out = leftOut.isEmpty() ? Money.ZERO : DutchNumber.money("leftOut", leftOut.getValue());
      toPay.setText(Texts.text(KEY + "toPay", total.minus(off).minus(out)));
    } catch (Refused notYet) {
      toPay.setText(Texts.text(KEY + "toPayUnknown"));
    }
  }

  /** One amount for each other subsidy that can bear something. */
  private static final class SetOffRows extends CustomField<List<SetOff>> {

    private static final long serialVersionUID = 1L;

    private final transient Map<CaseId, TextField> amounts = new LinkedHashMap<>();

    SetOffRows(List<SetOff.Candidate> candidates, Runnable changed) {
      setId("setOff");
      setLabel(Texts.text(KEY + "setOff"));
      setHelperText(Texts.text(KEY + (candidates.isEmpty() ? "setOffNone" : "setOffHelp")));
      addClassName("wide");
      for (SetOff.Candidate one : candidates) {
        TextField amount = new TextField(Texts.text(KEY + "setOffAgainst", one.against()));
        amount.setId("setOff-" + one.against());
        amount.setHelperText(Texts.text(KEY + "setOffMost", one.most()));
        amount.addValueChangeListener(change -> changed.run());
        amounts.put(one.against(), amount);
        add(amount);
      }
    }

    void fill(List<SetOff> parts) {
      for (SetOff part : parts) {
        TextField field = amounts.get(part.against());
        if (field != null) {
          field.setValue(part.amount().toString().replace('.', ','));
        }
      }
    }

    List<SetOff> typed() {
      List<SetOff> parts = new ArrayList<>();
      amounts.forEach(
          (against, field) -> {
            if (!field.isEmpty()) {
              parts.add(new SetOff(against, DutchNumber.money("setOff", field.getValue())));
            }
          });
      return parts;
    }

    @Override
    protected List<SetOff> generateModelValue() {
      return List.of();
    }

    @Override
    protected void setPresentationValue(List<SetOff> parts) {
      fill(parts);
    }
  }
}
