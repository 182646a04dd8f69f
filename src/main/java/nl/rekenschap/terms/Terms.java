package nl.rekenschap.terms;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reckons terms by the law and by what the municipality settled. */
@Service
public class Terms {

  private final Calendar calendar;
  private final List<Money> penaltySteps;

  Terms(TermSettings settings) {
    calendar = new Calendar(settings.equated(), settings.localTermsRoll());
    penaltySteps = settings.penaltySteps().stream().map(Money::new).toList();
  }

  /** Until when that term runs, with the steps that led there; for everybody. */
  @PermitAll
  public Reckoning reckon(TermQuestion question) {
    return calendar.reckon(question);
  }

  /**
   * What is owed after a notice of default (Awb 4:17).
   *
   * @param lastDayOfTerm last day on which the decision was in time
   * @param decidedOn day on which it was announced; null while there is none
   * @throws Refused at field {@code noticeOn} when the term still ran
   */
  @PermitAll
  public DefaultPenalty penalty(
      LocalDate lastDayOfTerm, LocalDate noticeOn, @Nullable LocalDate decidedOn) {
    return DefaultPenalty.of(calendar, penaltySteps, lastDayOfTerm, noticeOn, decidedOn);
  }
}
