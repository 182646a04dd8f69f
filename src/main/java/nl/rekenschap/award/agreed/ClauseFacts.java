package nl.rekenschap.award.agreed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.rekenschap.award.Arrangement;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Texts;

/** The clauses of an award and the accountability that goes with it, for whoever may see it. */
public final class ClauseFacts extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "award.ClauseFacts.";

  private final Facts facts = new Facts();

  public ClauseFacts(Clauses clauses) {
    add(facts);
    facts.fact(text("kind"), Texts.text("award.kind." + clauses.kind()));
    facts.fact(text("basis"), Texts.text("award.basis." + clauses.basis()) + named(clauses));
    facts.fact(text("schedule"), Texts.text("award.schedule." + clauses.schedule()));
    if (!clauses.conditions().isEmpty()) {
      facts.fact(text("conditions"), list(clauses.conditions()));
    }
    if (clauses.underBudget()) {
      facts.fact(text("underBudget"), text("underBudgetMeans"));
    }
    clauses.reports().ifPresent(reports -> ReportFacts.tell(facts, reports));
    clauses.arrangement().ifPresent(this::arrangement);
  }

  /** The accountability that goes with an amount. */
  public ClauseFacts(Arrangement arrangement) {
    add(facts);
    arrangement(arrangement);
  }

  private void arrangement(Arrangement arrangement) {
    facts.fact(text("arrangement"), Texts.text("award.arrangement." + arrangement.level()));
    if (arrangement.sampled()) {
      facts.fact(text("sample"), text("sampled"));
    }
    arrangement
        .mostOften()
        .ifPresent(most -> facts.fact(text("mostOften"), Texts.text("award.frequency." + most)));
    List<YearEndDocument> asked = arrangement.documents();
    if (asked.isEmpty()) {
      facts.fact(text("documents"), text("noDocuments"));
    } else {
      facts.fact(
          text("documents"),
          list(asked.stream().map(it -> Texts.text("award.document." + it)).toList()));
    }
  }

  private static String named(Clauses clauses) {
    return clauses.basisText().isEmpty() ? "" : ": " + clauses.basisText();
  }

  private static Component list(List<String> items) {
    UnorderedList list = new UnorderedList();
    items.forEach(item -> list.add(new ListItem(item)));
    return list;
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
