package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import nl.rekenschap.council.Editions;
import nl.rekenschap.council.Editions.Listed;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.council.ReportData;
import nl.rekenschap.publication.DataSet;
import nl.rekenschap.publication.Downloads;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** All files of an edition to take along, folded until somebody wants them. */
final class EditionFiles extends Div {

  private static final long serialVersionUID = 1L;
  private static final String PLACE = "files";

  private final transient PublishedReport published;
  private final transient List<Listed> files;

  EditionFiles(Editions editions, PublishedReport published) {
    this.published = published;
    files =
        editions.outputs(published.year(), published.edition()).stream()
            .filter(file -> Downloads.isFile(file.name(), file.mediaType()))
            .sorted(Comparator.comparingInt(file -> Downloads.place(file.name())))
            .toList();
    setId(PLACE);
    addClassNames("section", "report-chapter");
    setVisible(!files.isEmpty());
    List<DataSet> data = ReportData.of(published.report(), new OnScreen());
    UnorderedList list = new UnorderedList();
    files.forEach(file -> list.add(item(file, data)));
    NativeDetails fold =
        new NativeDetails(new H2(Texts.text("council.EditionPanel.files")), new Div(list));
    fold.addClassName("chapter");
    add(fold);
  }

  /** What most readers look for: the public page, the report as a paper, the way to the data. */
  UnorderedList top(PublicLink page) {
    UnorderedList list = new UnorderedList(new ListItem(page));
    list.addClassName("top-links");
    for (Listed file : files) {
      Downloads.onTop(file.name())
          .ifPresent(key -> list.add(new ListItem(link(file, Texts.text(key)))));
    }
    if (!files.isEmpty()) {
      list.add(new ListItem(Contents.link(PLACE, Texts.text("publication.top.data"))));
    }
    return list;
  }

  private ListItem item(Listed file, List<DataSet> data) {
    Downloads.What what = Downloads.what(file.name(), data);
    return new ListItem(
        link(file, what.title().orElseGet(() -> Texts.text(what.key()))),
        new Text(
            " "
                + Texts.text(
                    "council.EditionPanel.file",
                    Downloads.format(file.name()),
                    Formats.number(Downloads.kilobytes(file.size())))));
  }

  private Anchor link(Listed file, String words) {
    Anchor link =
        new Anchor(
            "open/council/" + published.year() + "/" + published.edition() + "/" + file.name(),
            words);
    link.setRouterIgnore(true);
    return link;
  }
}
