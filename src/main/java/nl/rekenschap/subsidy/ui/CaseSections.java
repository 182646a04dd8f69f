package nl.rekenschap.subsidy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.amendment.AmendmentLine;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.changes.ChangeList;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.Reservations;
import nl.rekenschap.award.agreed.ClauseFacts;
import nl.rekenschap.award.agreed.ReservationSection;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.section.ObjectionSection;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.payment.file.PaymentSection;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.retention.Redactions;
import nl.rekenschap.retention.Retention;
import nl.rekenschap.retention.kept.KeptSection;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What the rooms of the money and the law show of one case, in the order of its life. */
@org.springframework.stereotype.Component
class CaseSections {

  private static final String KEY = "subsidy.CaseSections.";

  private final Award awards;
  private final Reservations reservations;
  private final Amendments amendments;
  private final Payments payments;
  private final Recovery recovery;
  private final Objection objection;
  private final Retention retention;
  private final Redactions redactions;
  private final Access access;

  CaseSections(
      Award awards,
      Reservations reservations,
      Amendments amendments,
      Payments payments,
      Recovery recovery,
      Objection objection,
      Retention retention,
      Redactions redactions,
      Access access) {
    this.awards = awards;
    this.reservations = reservations;
    this.amendments = amendments;
    this.payments = payments;
    this.recovery = recovery;
    this.objection = objection;
    this.retention = retention;
    this.redactions = redactions;
    this.access = access;
  }

  List<Component> of(CaseId caseId, Optional<AwardFile> award) {
    Person person = access.current();
    List<Component> sections = new ArrayList<>();
    award
        .filter(file -> file.awarded().isPresent())
        .flatMap(AwardFile::draft)
        .map(AwardDraft::clauses)
        .ifPresent(
            it ->
                sections.add(
                    new Section(
                        text("agreed"), new ClauseFacts(it), contacts(award.orElseThrow()))));
    award
        .filter(file -> file.awarded().isPresent() && file.isUnderBudget())
        .ifPresent(
            file ->
                sections.add(
                    ReservationSection.of(
                        caseId, reservations.of(caseId), person.has(Role.GRANT_OFFICER))));
    PaymentSection.of(payments, caseId, person).ifPresent(sections::add);
    changes(caseId, person).ifPresent(sections::add);
    RecoverySection.of(recovery, caseId).ifPresent(sections::add);
    boolean mayObject = person.has(Role.PROVIDER_CONTACT) || person.has(Role.GRANT_OFFICER);
    ObjectionSection.of(objection, caseId, mayObject).ifPresent(sections::add);
    return sections;
  }

  /** How long it is kept, for who works here; the last thing that one looks for in a case. */
  Optional<KeptSection> kept(CaseId caseId) {
    Person person = access.current();
    return person.isStaff()
        ? Optional.of(
            new KeptSection(retention, redactions, caseId, person.has(Role.GRANT_OFFICER)))
        : Optional.empty();
  }

  /** Who the municipality can reach; the provider says once that it is so. */
  private Div contacts(AwardFile file) {
    Div box = new Div();
    file.contacts()
        .ifPresent(
            known ->
                box.add(new Paragraph(Texts.text(KEY + "contactsKnown", known.on(), known.by()))));
    if (file.contacts().isEmpty() && access.current().has(Role.PROVIDER_CONTACT)) {
      Button confirm = new Button(text("contactsRight"));
      confirm.setId("confirm-contacts");
      confirm.setDisableOnClick(true);
      confirm.addClickListener(
          click -> {
            awards.confirmContacts(file.caseId());
            box.removeAll();
            box.add(new Paragraph(text("contactsDone")));
          });
      box.add(
          new Paragraph(text("contactsAsk")),
          new Paragraph(new Anchor("provider/team", text("contactsLook"))),
          confirm);
    }
    return box;
  }

  private Optional<Section> changes(CaseId caseId, Person person) {
    List<AmendmentLine> lines = amendments.of(caseId);
    boolean officer = person.has(Role.GRANT_OFFICER);
    boolean mayBegin =
        (officer || person.has(Role.PROVIDER_CONTACT)) && amendments.canBegin(caseId);
    if (lines.isEmpty() && !mayBegin) {
      return Optional.empty();
    }
    Section section = new Section(text("changes"));
    if (lines.isEmpty()) {
      section.add(new Paragraph(text("noChanges")));
    }
    section.add(new ChangeList(lines));
    if (mayBegin) {
      Div actions = new Div(ChangeList.report(caseId));
      actions.addClassName("actions");
      if (officer) {
        actions.add(begin(caseId));
      }
      section.add(actions);
    }
    return Optional.of(section);
  }

  private Button begin(CaseId caseId) {
    Button begin = new Button(text("begin"));
    begin.setId("begin-amendment");
    begin.setDisableOnClick(true);
    begin.addClickListener(
        click -> {
          amendments.begin(caseId);
          Page.tell(text("begun"));
          begin.getUI().ifPresent(ui -> ui.navigate("workflow/list"));
        });
    return begin;
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
