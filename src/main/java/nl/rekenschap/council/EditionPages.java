package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rekenschap.council.CouncilReport.OpenPoint;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.council.ReportFile.Despite;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** What an edition says beside its figures: its erratum, and why it is out with open points. */
final class EditionPages {

  private static final String QUALITY = "gegevens";

  private final PublishedReport published;
  private final Sentences sentences;
  private final ReportWords words;

  EditionPages(PublishedReport published, Sentences sentences) {
    this.published = published;
    this.sentences = sentences;
    this.words = new ReportWords(sentences);
  }

  /** The same paper with the erratum after the first chapter and the decision in the annex. */
  Document with(Document document) {
    List<Chapter> chapters = new ArrayList<>(document.chapters());
    published.despite().ifPresent(despite -> annex(chapters, despite));
    if (published.edition() > 1) {
      chapters.add(
          1,
          new Chapter(
              "erratum",
              words.say("erratum", Integer.toString(published.edition() - 1)),
              erratum()));
    }
    return new Document(document.title(), document.practice(), chapters);
  }

  private List<Block> erratum() {
    List<Block> blocks = new ArrayList<>();
    published
        .reason()
        .ifPresent(reason -> blocks.add(new Sentence(words.say("erratum.reason", reason))));
    if (published.erratum().isEmpty()) {
      blocks.add(new Sentence(words.say("erratum.none")));
    } else {
      blocks.add(
          new Grid(
              words.say("erratum.caption"),
              columns("figure", "was", "becomes", "why"),
              published.erratum().stream().map(this::corrected).toList()));
    }
    return blocks;
  }

  private Row corrected(Corrected one) {
    String gone = words.say("erratum.gone");
    return Row.of(
        Text.of(one.what()),
        Text.of(one.was().isEmpty() ? words.say("erratum.new") : one.was()),
        becomes(one, gone),
        Text.of(one.why()));
  }

  /** Where the figure stands now, a reader can open what is behind it. */
  private static Text becomes(Corrected one, String gone) {
    if (one.becomes().isEmpty()) {
      return Text.of(gone);
    }
    return one.figure().startsWith(ShownFigures.PLACE)
        ? Text.of(one.becomes())
        : Text.figure(one.becomes(), one.figure());
  }

  private void annex(List<Chapter> chapters, Despite despite) {
    int at = chapters.size() - 1;
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).id().equals(QUALITY)) {
        at = i;
      }
    }
    Chapter chapter = chapters.get(at);
    List<Block> blocks = new ArrayList<>(chapter.blocks());
    blocks.add(new Heading(3, words.say("despite")));
    blocks.add(
        new Sentence(
            despite
                .byName()
                .map(name -> words.say("despite.byName", name, despite.because()))
                .orElseGet(() -> words.say("despite.by", despite.because()))));
    blocks.add(
        new Grid(
            words.say("despite.caption"),
            columns("item", "open"),
            published.report().open().stream().map(this::open).toList()));
    chapters.set(at, new Chapter(chapter.id(), chapter.title(), blocks));
  }

  private Row open(OpenPoint point) {
    String key = "council.open." + point.kind().name();
    return Row.of(
        Text.of(point.item()),
        Text.of(
            point
                .span()
                .map(span -> sentences.text(key, words.span(span)))
                .orElseGet(() -> sentences.text(key))));
  }

  private List<Column> columns(String... names) {
    return Arrays.stream(names)
        .map(name -> new Column(words.say("column." + name), false))
        .toList();
  }
}
