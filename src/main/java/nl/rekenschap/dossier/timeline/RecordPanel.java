package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.dossier.EntryFilter;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Texts;

/** The record of a case: page by page, filtered, checked and taken along. */
public final class RecordPanel extends Div {

  private static final int PAGE = 50;
  private static final List<String> ROOMS =
      List.of(
          "subsidy",
          "award",
          "amendment",
          "reporting",
          "review",
          "determination",
          "payment",
          "recovery",
          "objection",
          "hearing",
          "milestone",
          "workbook",
          "workflow",
          "post",
          "council");

  private final transient RecordPanels parts;
  private final CaseId caseId;
  private final Div list = new Div();
  private final Button more = new Button(Texts.text("dossier.RecordPanel.more"));
  private final Div checked = new Div();
  private final Select<String> person = new Select<>();
  private final Select<String> room = new Select<>();
  private final DayField from = new DayField(Texts.text("dossier.RecordPanel.from"));
  private final DayField until = new DayField(Texts.text("dossier.RecordPanel.until"));
  private final TextField text = new TextField(Texts.text("dossier.RecordPanel.text"));
  private EntryFilter filter = EntryFilter.ALL;
  private transient Timeline timeline;
  private int before = Integer.MAX_VALUE;

  RecordPanel(RecordPanels parts, CaseId caseId) {
    this.parts = parts;
    this.caseId = caseId;
    timeline = new Timeline(parts.dossier, List.of());
    addClassName("record");
    checked.getElement().setAttribute("role", "status");
    more.addClickListener(click -> more());
    more.setId("record-more");
    add(filters(), list, more);
    Person who = parts.access.current();
    if (who.isStaff()) {
      add(tools(who), checked);
    }
    show();
  }

  private Details filters() {
    person.setLabel(Texts.text("dossier.RecordPanel.person"));
    person.setEmptySelectionAllowed(true);
    room.setLabel(Texts.text("dossier.RecordPanel.room"));
    room.setEmptySelectionAllowed(true);
    room.setItemLabelGenerator(
        one -> one == null ? "" : Texts.text("dossier.RecordPanel.rooms." + one));
    room.setItems(ROOMS);
    text.setId("record-text");
    Button find = new Button(Texts.text("dossier.RecordPanel.find"), click -> find());
    find.setId("record-find");
    Div form = new Div(person, room, from, until, text, find);
    form.addClassName("record-filters");
    Details details = new Details(Texts.text("dossier.RecordPanel.filter"), form);
    details.addOpenedChangeListener(
        opened -> {
          if (opened.isOpened() && person.getListDataView().getItemCount() == 0) {
            person.setItems(parts.dossier.people(caseId));
          }
        });
    person.setItems(List.of());
    return details;
  }

  private void find() {
    filter =
        new EntryFilter(
            Optional.ofNullable(person.getValue()),
            Optional.ofNullable(room.getValue()),
            Optional.<LocalDate>ofNullable(from.getValue()),
            Optional.<LocalDate>ofNullable(until.getValue()),
            Optional.of(text.getValue().strip()).filter(words -> !words.isEmpty()));
    show();
  }

  private void show() {
    list.removeAll();
    before = Integer.MAX_VALUE;
    timeline = new Timeline(parts.dossier, parts.dossier.documents(caseId));
    list.add(timeline);
    if (more() == 0) {
      list.removeAll();
      list.add(new Paragraph(Texts.text("dossier.RecordPanel.nothing")));
    }
  }

  /** One more than is shown tells whether there are more. */
  private int more() {
    List<Entry> next = parts.dossier.page(caseId, filter, before, PAGE + 1);
    List<Entry> shown = next.subList(0, Math.min(PAGE, next.size()));
    timeline.more(shown);
    more.setVisible(next.size() > PAGE);
    if (!shown.isEmpty()) {
      before = shown.getLast().number();
    }
    return shown.size();
  }

  private Div tools(Person who) {
    Button check = new Button(Texts.text("dossier.RecordPanel.check"), click -> check());
    check.setId("record-check");
    Div tools = new Div(check);
    tools.addClassName("actions");
    if (who.has(Role.CONTROLLER) || who.has(Role.MANAGER) || who.has(Role.ADMINISTRATOR)) {
      String name = caseId + ".jsonl";
      Anchor take = new Anchor(download(name), Texts.text("dossier.RecordPanel.export"));
      take.getElement().setAttribute("download", name);
      tools.add(take);
    }
    return tools;
  }

  private DownloadHandler download(String name) {
    return event -> {
      event.setFileName(name);
      event.setContentType("application/jsonl");
      parts.export.write(caseId, event.getOutputStream());
    };
  }

  private void check() {
    checked.removeAll();
    Outcome outcome = parts.check.of(caseId);
    checked.add(Outcomes.said(outcome));
  }
}
