package nl.rekenschap.terms;

import java.time.LocalDate;
import nl.rekenschap.kernel.OfficeDays;
import org.springframework.stereotype.Component;

/** The office rests when a term of law cannot end (Algemene termijnenwet, articles 1 and 3). */
@Component
class LegalOfficeDays implements OfficeDays {

  private final WorkingDays days;

  LegalOfficeDays(TermSettings settings) {
    days = new WorkingDays(settings.equated());
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return days.isOne(day);
  }
}
