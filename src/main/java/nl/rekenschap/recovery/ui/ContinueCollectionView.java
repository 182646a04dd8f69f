package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.recovery.Continuation;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryFile;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** After a reminder that did not help an officer says how it goes on. */
@Route("recovery/continue")
@RolesAllowed(Names.GRANT_OFFICER)
public final class ContinueCollectionView extends RecoveryPage {

  /** What can be chosen. */
  enum Way {
    REARRANGE,
    REMIND,
    WARRANT,
    GIVE_UP,
    CAUGHT_UP
  }

  private static final String KEY = "recovery.ContinueCollectionView.";

  private final transient Recovery recovery;

  ContinueCollectionView(Recovery recovery) {
    super(recovery, RecoveryTask.CONTINUE, KEY + "title");
    this.recovery = recovery;
  }

  @Override
  void build(TaskId task, RecoveryFile file, Div content) {
    Form form = new Form(file.status().behind().isZero());
    field("instalments", form.instalments);
    field("amount", form.amount);
    field("because", form.because);
    field("on", form.on);
    field("reference", form.reference);
    Button goOn =
        button(
            KEY + "goOn",
            "goOn",
            () -> finish(() -> recovery.goOn(task, form.typed()), KEY + "done"));
    goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(
        RecoverySection.of(file.status()),
        new Section(Texts.text(KEY + "choice"), form, actions(goOn)));
  }

  /** The choice, and the fields that belong to it. */
  private static final class Form extends Div {

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final InstalmentRows instalments = new InstalmentRows();
    private final TextField amount = line(KEY + "amount", "amount");
    private final TextArea because = area(KEY + "because", "because", 4000);
    private final DatePicker on = day(KEY + "on", "on");
    private final TextField reference = line(KEY + "reference", "reference");

    Form(boolean isPaid) {
      addClassName("form-grid");
      way.setLabel(Texts.text(KEY + "way"));
      way.setId("way");
      way.addClassName("wide");
      way.setItems(Way.values());
      way.setItemLabelGenerator(one -> Texts.text(KEY + "way." + one));
      add(way, instalments, amount, because, on, reference);
      way.addValueChangeListener(change -> follow());
      way.setValue(isPaid ? Way.CAUGHT_UP : Way.REARRANGE);
      follow();
    }

    Continuation typed() {
      return switch (way.getValue()) {
        case REARRANGE -> new Continuation.Rearranged(instalments.typed());
        case REMIND -> new Continuation.RemindedAgain();
        case WARRANT -> new Continuation.Warranted(chosen("on", on), reference.getValue());
        case GIVE_UP ->
            new Continuation.GivenUp(
                DutchNumber.money("amount", amount.getValue()), because.getValue());
        case CAUGHT_UP -> new Continuation.CaughtUp();
      };
    }

    private void follow() {
      Way chosen = way.getValue();
      instalments.setVisible(chosen == Way.REARRANGE);
      amount.setVisible(chosen == Way.GIVE_UP);
      because.setVisible(chosen == Way.GIVE_UP);
      on.setVisible(chosen == Way.WARRANT);
      reference.setVisible(chosen == Way.WARRANT);
    }
  }
}
