package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Supplier;
import nl.rekenschap.council.Editions;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.council.Reports;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** A published edition: which one it is, what else there is of its year, and the report itself. */
final class EditionPanel extends Div {

  private final transient Editions editions;
  private final transient PublishedReport published;
  private final transient Provenances provenances;
  private final Div report = new Div();

  /**
   * @param exact how an authorised officer reads the figures that were suppressed; absent for
   *     others
   */
  EditionPanel(
      Editions editions,
      PublishedReport published,
      Optional<Supplier<Optional<PublishedReport>>> exact,
      Provenances provenances) {
    this.editions = editions;
    this.published = published;
    this.provenances = provenances;
    Badge badge = new Badge(Texts.text("council.CouncilReportView.published"), Badge.Tone.GOOD);
    Paragraph which = new Paragraph(badge, new Text(" " + number(published.edition())));
    add(which);
    if (!published.isNewest()) {
      add(newer());
    }
    EditionFiles files = new EditionFiles(editions, published);
    add(files.top(new PublicLink(published.year(), published.edition())));
    add(others());
    exact.ifPresent(it -> add(toggle(it)));
    add(report);
    add(files);
    show(published);
  }

  private Paragraph newer() {
    Anchor link = link(published.newest());
    Paragraph newer =
        new Paragraph(new Badge(text("newer"), Badge.Tone.ATTENTION), new Text(" "), link);
    newer.setId("newer");
    return newer;
  }

  private Div others() {
    Div others = new Div();
    if (published.newest() == 1) {
      return others;
    }
    UnorderedList list = new UnorderedList();
    for (int number = 1; number <= published.newest(); number++) {
      if (number != published.edition()) {
        list.add(new ListItem(link(number)));
      }
    }
    Anchor compare = new Anchor("council/compare/" + published.year(), text("compare"));
    compare.setId("compare");
    list.add(new ListItem(compare));
    others.add(new Section(text("others"), list));
    return others;
  }

  private Button toggle(Supplier<Optional<PublishedReport>> exact) {
    Button button = new Button(text("exact"));
    button.setId("exact");
    button.addClickListener(
        click -> {
          exact.get().ifPresent(this::show);
          button.setEnabled(false);
          button.setText(text("exactShown"));
        });
    return button;
  }

  private void show(PublishedReport shown) {
    report.removeAll();
    report.add(provenances.draw(Reports.document(shown, new OnScreen()), published));
  }

  private Anchor link(int number) {
    return new Anchor("council/edition/" + published.year() + "/" + number, number(number));
  }

  private static String number(int edition) {
    return text("edition", Integer.toString(edition));
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.EditionPanel." + key, arguments);
  }
}
