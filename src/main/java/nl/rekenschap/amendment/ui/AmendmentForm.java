package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.amendment.AmendmentDraft;
import nl.rekenschap.amendment.AmendmentFile;
import nl.rekenschap.amendment.AmendmentInput;
import nl.rekenschap.amendment.Ground;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** The fields of an amendment; the chosen kind says which of them are shown. */
final class AmendmentForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "amendment.AmendmentForm.";

  /** Names a field, so that a refusal shows at it. */
  interface Naming {
    <F extends Component & HasValidation> void name(String name, F field);
  }

  private final Select<ChangeKind> kind = new Select<>();
  private final DayField validFrom = DayField.of(Texts.text(KEY + "validFrom"), "validFrom");
  private final TextField amount = new TextField(Texts.text(KEY + "amount"));
  private final DayField from = DayField.of(Texts.text(KEY + "from"), "from");
  private final DayField until = DayField.of(Texts.text(KEY + "until"), "until");
  private final CheckboxGroup<IndicatorForYear> indicators = new CheckboxGroup<>();
  private final Map<String, TextField> targets = new LinkedHashMap<>();
  private final Map<String, TextField> added = new LinkedHashMap<>();
  private final Select<Organisation> successor = new Select<>();
  private final TextField agreement = new TextField(Texts.text(KEY + "agreement"));
  private final Select<Ground> ground = new Select<>();
  private final TextArea reasoning = TaskPage.area(KEY + "reasoning", "reasoning", 4000);
  private final TextArea notHeard = TaskPage.area(KEY + "notHeard", "notHeardBecause", 4000);
  private final TextField curatorName = new TextField(Texts.text(KEY + "curatorName"));
  private final TextArea curatorAddress =
      TaskPage.area(KEY + "curatorAddress", "curatorAddress", 500);

  AmendmentForm(AmendmentFile file, List<Organisation> organisations) {
    addClassName("form-grid");
    choices(file, organisations);
    prepare(file);
    add(kind, validFrom, amount, from, until);
    targets.values().forEach(this::add);
    add(indicators);
    added.values().forEach(this::add);
    add(successor, curatorName, curatorAddress, agreement, ground, reasoning, notHeard);
    kind.addValueChangeListener(change -> follow());
    indicators.addValueChangeListener(change -> follow());
    file.draft().ifPresent(draft -> fill(file, organisations, draft));
    follow();
  }

  void fields(Naming naming) {
    naming.name("kind", kind);
    naming.name("validFrom", validFrom);
    naming.name("amount", amount);
    naming.name("from", from);
    naming.name("until", until);
    naming.name("indicators", indicators);
    targets.forEach((code, field) -> naming.name(AmendmentInput.targetField(code), field));
    added.forEach((code, field) -> naming.name(AmendmentInput.targetField(code), field));
    naming.name("successor", successor);
    naming.name("agreement", agreement);
    naming.name("ground", ground);
    naming.name("reasoning", reasoning);
    naming.name("notHeardBecause", notHeard);
    naming.name("curatorName", curatorName);
    naming.name("curatorAddress", curatorAddress);
  }

  AmendmentInput typed() {
    Organisation to = successor.getValue();
    return new AmendmentInput(
        kind.getValue(),
        validFrom.getValue(),
        amount.getValue(),
        from.getValue(),
        until.getValue(),
        numbers(),
        to == null ? null : to.id(),
        agreement.getValue(),
        ground.getValue(),
        reasoning.getValue(),
        notHeard.getValue(),
        curatorName.getValue(),
        curatorAddress.getValue());
  }

  private Map<String, String> numbers() {
    Map<String, String> numbers = new HashMap<>();
    if (kind.getValue() == ChangeKind.INDICATORS) {
      added.forEach(
          (code, field) -> {
            if (isChosen(code)) {
              numbers.put(code, field.getValue());
            }
          });
    } else {
      targets.forEach((code, field) -> numbers.put(code, field.getValue()));
    }
    return numbers;
  }

  private void choices(AmendmentFile file, List<Organisation> organisations) {
    kind.setLabel(Texts.text(KEY + "kind"));
    kind.setId("kind");
    kind.setItems(ChangeKind.values());
    kind.setItemLabelGenerator(one -> Texts.text("amendment.kind." + one));
    ground.setLabel(Texts.text(KEY + "ground"));
    ground.setId("ground");
    ground.setEmptySelectionAllowed(true);
    ground.setEmptySelectionCaption(Texts.text(KEY + "noGround"));
    ground.setItems(Ground.values());
    ground.setItemLabelGenerator(
        one -> one == null ? Texts.text(KEY + "noGround") : Texts.text("amendment.ground." + one));
    ground.setHelperText(Texts.text(KEY + "groundHelp", file.earliest()));
    successor.setLabel(Texts.text(KEY + "successor"));
    successor.setId("successor");
    successor.setItems(organisations);
    successor.setItemLabelGenerator(Organisation::name);
    indicators.setLabel(Texts.text(KEY + "indicators"));
    indicators.setId("indicators");
    indicators.setItems(file.addable());
    indicators.setItemLabelGenerator(IndicatorForYear::wording);
    indicators.setHelperText(
        Texts.text(KEY + (file.addable().isEmpty() ? "noIndicators" : "indicatorsHelp")));
    indicators.addClassName("wide");
  }

  private void prepare(AmendmentFile file) {
    amount.setId("amount");
    amount.setHelperText(Texts.text(KEY + "amountHelp"));
    agreement.setId("agreement");
    agreement.setHelperText(Texts.text(KEY + "agreementHelp"));
    agreement.addClassName("wide");
    agreement.setMaxLength(500);
    reasoning.setHelperText(Texts.text(KEY + "reasoningHelp"));
    reasoning.setMinRows(5);
    notHeard.setHelperText(Texts.text(KEY + "notHeardHelp"));
    curatorName.setId("curatorName");
    curatorName.setHelperText(Texts.text(KEY + "curatorHelp"));
    curatorName.setMaxLength(500);
    for (AgreedTarget agreed : file.award().targets()) {
      targets.put(agreed.indicator(), number(file, agreed.indicator(), now(agreed)));
    }
    file.addable()
        .forEach(
            one -> added.put(one.code(), number(file, one.code(), Texts.text(KEY + "asPlanned"))));
  }

  private static TextField number(AmendmentFile file, String code, String help) {
    TextField field =
        new TextField(
            file.indicators().stream()
                .filter(one -> one.code().equals(code))
                .map(IndicatorForYear::wording)
                .findFirst()
                .orElse(code));
    field.setId(AmendmentInput.targetField(code));
    field.setHelperText(help);
    return field;
  }

  private static String now(AgreedTarget agreed) {
    TargetWords words = TargetWords.of(agreed.target());
    return Texts.text(KEY + "now", Texts.text(words.key(), words.arguments().toArray()));
  }

  private void fill(AmendmentFile file, List<Organisation> organisations, AmendmentDraft draft) {
    kind.setValue(draft.kind());
    validFrom.setValue(draft.validFrom());
    draft.amount().ifPresent(money -> amount.setValue(money.toString().replace('.', ',')));
    draft.from().ifPresent(from::setValue);
    draft.until().ifPresent(until::setValue);
    Map<String, TextField> fields = draft.kind() == ChangeKind.INDICATORS ? added : targets;
    for (AmendmentDraft.NewTarget target : draft.targets()) {
      TextField field = fields.get(target.indicator());
      if (field != null) {
        target.value().ifPresent(value -> field.setValue(Long.toString(value)));
      }
      file.addable().stream()
          .filter(one -> one.code().equals(target.indicator()))
          .forEach(indicators::select);
    }
    draft
        .successor()
        .flatMap(id -> organisations.stream().filter(one -> one.id().equals(id)).findFirst())
        .ifPresent(successor::setValue);
    agreement.setValue(draft.agreement());
    draft.ground().ifPresent(ground::setValue);
    reasoning.setValue(draft.reasoning());
    notHeard.setValue(draft.notHeardBecause());
    curatorName.setValue(draft.curatorName());
    curatorAddress.setValue(draft.curatorAddress());
  }

  /** Shows what belongs to the chosen kind. */
  private void follow() {
    ChangeKind chosen = kind.getValue();
    boolean ends = chosen == ChangeKind.END;
    boolean period = chosen == ChangeKind.PERIOD;
    validFrom.setVisible(chosen != null && !ends);
    amount.setVisible(
        chosen != null && chosen != ChangeKind.WITHDRAW && chosen != ChangeKind.SUCCESSOR);
    from.setVisible(period);
    until.setVisible(period || ends);
    until.setLabel(Texts.text(KEY + (ends ? "lastDay" : "until")));
    targets.values().forEach(field -> field.setVisible(chosen == ChangeKind.TARGETS));
    indicators.setVisible(chosen == ChangeKind.INDICATORS);
    added.forEach(
        (code, field) -> field.setVisible(chosen == ChangeKind.INDICATORS && isChosen(code)));
    successor.setVisible(chosen == ChangeKind.SUCCESSOR);
    curatorName.setVisible(ends);
    curatorAddress.setVisible(ends);
  }

  private boolean isChosen(String indicator) {
    return indicators.getSelectedItems().stream().anyMatch(one -> one.code().equals(indicator));
  }
}
