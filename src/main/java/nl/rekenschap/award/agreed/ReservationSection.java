package nl.rekenschap.award.agreed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.rekenschap.award.Reservation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What became of the reservation for the budget under which a subsidy was awarded (Awb 4:34). */
public final class ReservationSection {

  private static final String KEY = "award.ReservationSection.";

  private ReservationSection() {}

  /**
   * @param known absent while the budget is not adopted, or nobody recorded it
   * @param mayRecord whether the acting person records that
   */
  public static Section of(CaseId caseId, Optional<Reservation> known, boolean mayRecord) {
    Section section = new Section(Texts.text(KEY + "title"));
    known.ifPresent(reservation -> tell(section, reservation));
    if (known.isEmpty()) {
      section.add(new Paragraph(Texts.text(KEY + "waiting")));
      if (mayRecord) {
        Anchor record = new Anchor("award/budget-adopted/" + caseId, Texts.text(KEY + "record"));
        record.setId("budget-adopted");
        section.add(new Paragraph(record));
      }
    }
    return section;
  }

  private static void tell(Section section, Reservation reservation) {
    String ended = reservation.endedOn().map(Formats::date).orElse("");
    section.add(
        new Paragraph(
            Texts.text(
                KEY + "outcome." + reservation.outcome(),
                Formats.date(reservation.lastDay()),
                ended)),
        new Facts()
            .fact(Texts.text(KEY + "adoptedOn"), Formats.date(reservation.adoptedOn()))
            .fact(Texts.text(KEY + "decision"), reservation.decision())
            .fact(
                Texts.text(KEY + "recorded"),
                Texts.text(
                    KEY + "recordedBy", reservation.recordedOn(), reservation.recordedBy())));
  }
}
