package nl.rekenschap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.review.BulkReview;
import nl.rekenschap.review.BulkReview.Candidate;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Accepting at once what raises no question: the whole list first, then one button. */
@Route("review/bulk")
@Menu(title = "review.BulkView.menu", order = 4)
@RolesAllowed(Names.GRANT_OFFICER)
public final class BulkView extends Page implements BeforeEnterObserver {

  private final transient BulkReview bulk;
  private final Div results = new Div();
  private final Div content = new Div();
  private final transient Map<Candidate, Checkbox> boxes = new LinkedHashMap<>();

  BulkView(BulkReview bulk) {
    super(Texts.text("review.BulkView.title"));
    this.bulk = bulk;
    add(Words.hint(Texts.text("review.BulkView.intro")), results, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    results.removeAll();
    show();
  }

  private void show() {
    content.removeAll();
    boxes.clear();
    List<Candidate> candidates = bulk.candidates();
    if (candidates.isEmpty()) {
      content.add(
          new EmptyState(
              Texts.text("review.BulkView.none"),
              new Anchor("workflow/list", Texts.text("review.BulkView.toWork"))));
      return;
    }
    Table table =
        new Table(
            Texts.text("review.BulkView.caption", candidates.size()),
            Texts.text("review.BulkView.choose"),
            Texts.text("review.BulkView.subsidy"),
            Texts.text("review.BulkView.figures"),
            Texts.text("review.JudgeView.submitted"));
    candidates.forEach(candidate -> table.row(row(candidate)));
    Button accept = new Button(Texts.text("review.BulkView.accept"), click -> accept());
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    accept.setId("accept-all");
    content.add(table, Words.actions(accept));
  }

  private Object[] row(Candidate candidate) {
    ReviewFile file = candidate.file();
    String name = file.title() + ", " + Words.of(file.period().span());
    Checkbox box = new Checkbox();
    box.setAriaLabel(name);
    box.setValue(true);
    boxes.put(candidate, box);
    Div subsidy = new Div(new Anchor("review/judge/" + candidate.task(), name));
    subsidy.add(Words.hint(candidate.providerName()));
    return new Object[] {
      box,
      subsidy,
      figures(file),
      Texts.text("review.JudgeView.submittedBy", file.submission().byName(), file.submission().at())
    };
  }

  private static Component figures(ReviewFile file) {
    UnorderedList figures = new UnorderedList();
    figures.addClassName("flags");
    for (ReviewFile.Line line : file.lines()) {
      String value =
          line.total().isPresent()
              ? Words.ofTotal(line.total())
              : line.cells().isEmpty() ? "" : Words.of(line.cells().getFirst().now());
      figures.add(new ListItem(line.indicator().wording() + ": " + value));
    }
    return figures;
  }

  private void accept() {
    List<Candidate> chosen = new ArrayList<>();
    boxes.forEach(
        (candidate, box) -> {
          if (box.getValue()) {
            chosen.add(candidate);
          }
        });
    attempt(
        () -> {
          List<BulkReview.Outcome> outcomes = bulk.accept(chosen);
          results.removeAll();
          results.add(results(outcomes));
          show();
        });
  }

  private static Section results(List<BulkReview.Outcome> outcomes) {
    Section section = new Section(Texts.text("review.BulkView.results"));
    section.setId("results");
    section.getElement().setAttribute("role", "status");
    UnorderedList list = new UnorderedList();
    list.addClassName("flags");
    for (BulkReview.Outcome outcome : outcomes) {
      ReviewFile file = outcome.candidate().file();
      ListItem line =
          new ListItem(
              outcome.refused().isEmpty()
                  ? new Badge(Texts.text("review.BulkView.done"), Badge.Tone.GOOD)
                  : new Badge(Texts.text("review.BulkView.notDone"), Badge.Tone.ATTENTION));
      line.add(" " + file.title() + ", " + Words.of(file.period().span()));
      outcome.refused().ifPresent(refused -> line.add(": " + Texts.of(refused)));
      list.add(line);
    }
    section.add(list);
    return section;
  }
}
