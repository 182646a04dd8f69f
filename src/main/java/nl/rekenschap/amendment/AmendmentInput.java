package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.amendment.AmendmentDraft.NewTarget;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as a person types it; what belongs to another kind than the chosen one is left out.
 *
 * @param amount as typed, see {@link DutchNumber}; empty when it stays
 * @param targets numbers as typed, by indicator; of indicators that come in also without a number
 */
public record AmendmentInput(
    @Nullable ChangeKind kind,
    @Nullable LocalDate validFrom,
    String amount,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Map<String, String> targets,
    @Nullable ProviderId successor,
    String agreement,
    @Nullable Ground ground,
    String reasoning,
    String notHeardBecause,
    String curatorName,
    String curatorAddress) {

  public AmendmentInput {
    targets = Map.copyOf(targets);
  }

  /** Name of the form field in which the number for that indicator is typed. */
  public static String targetField(String indicator) {
    return "target-" + indicator;
  }

  /**
   * The draft that was meant.
   *
   * @throws Refused at the field that cannot be read
   */
  AmendmentDraft read() {
    ChangeKind chosen = required("kind", "amendment.kind.choose", kind);
    boolean period = chosen == ChangeKind.PERIOD;
    boolean ends = chosen == ChangeKind.END;
    LocalDate last =
        ends ? required("until", "shell.DayField.missing", until) : period ? until : null;
    return new AmendmentDraft(
        chosen,
        ends && last != null ? last : required("validFrom", "shell.DayField.missing", validFrom),
        money(chosen),
        Optional.ofNullable(period ? from : null),
        Optional.ofNullable(last),
        newTargets(chosen),
        Optional.ofNullable(chosen == ChangeKind.SUCCESSOR ? successor : null),
        agreement.strip(),
        Optional.ofNullable(ground),
        reasoning,
        notHeardBecause.strip(),
        ends ? curatorName.strip() : "",
        ends ? curatorAddress.strip() : "");
  }

  private Optional<Money> money(ChangeKind chosen) {
    return switch (chosen) {
      case RAISE, LOWER -> Optional.of(DutchNumber.money("amount", amount));
      case WITHDRAW -> Optional.of(Money.ZERO);
      case SUCCESSOR -> Optional.empty();
      case TARGETS, INDICATORS, PERIOD, END ->
          amount.isBlank() ? Optional.empty() : Optional.of(DutchNumber.money("amount", amount));
    };
  }

  private List<NewTarget> newTargets(ChangeKind chosen) {
    return switch (chosen) {
      case TARGETS ->
          targets.entrySet().stream()
              .filter(typed -> !typed.getValue().isBlank())
              .sorted(Map.Entry.comparingByKey())
              .map(typed -> new NewTarget(typed.getKey(), Optional.of(count(typed))))
              .toList();
      case INDICATORS ->
          targets.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(
                  typed ->
                      new NewTarget(
                          typed.getKey(),
                          typed.getValue().isBlank()
                              ? Optional.empty()
                              : Optional.of(count(typed))))
              .toList();
      case RAISE, LOWER, PERIOD, SUCCESSOR, WITHDRAW, END -> List.of();
    };
  }

  private static long count(Map.Entry<String, String> typed) {
    return DutchNumber.count(targetField(typed.getKey()), typed.getValue());
  }

  private static <T> T required(String field, String key, @Nullable T value) {
    if (value == null) {
      throw Refused.at(field, key);
    }
    return value;
  }
}
