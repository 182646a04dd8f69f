package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.council.NarrativePart.Kind;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Term;

/** Lays out a report; the ids of its chapters are words that stay the same over the years. */
final class ReportPages {

  private static final String SUMMARY = "samenvatting";

  private final CouncilReport report;
  private final ReportWords words;
  private final MoneyPages money;

  ReportPages(CouncilReport report, Sentences sentences) {
    this.report = report;
    this.words = new ReportWords(sentences);
    this.money = new MoneyPages(report, words);
  }

  Document document(List<Term> decision) {
    AnnexPages annex = new AnnexPages(report, words);
    ChangePages changes = new ChangePages(report, words);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(chapter(SUMMARY, "summary", new SummaryPage(report, words).blocks(decision)));
    chapters.add(chapter("overzicht", "overview", new OverviewPage(report, words).blocks()));
    chapters.add(chapter("doelrealisatie", "goals", new GoalPages(report, words).blocks()));
    chapters.add(
        chapter(
            "investeringen",
            "areas",
            written(Kind.INVESTMENT, new AccountPages(report, words).blocks())));
    if (!report.schools().isEmpty()) {
      chapters.add(chapter("scholen", "schools", annex.schools()));
    }
    chapters.add(
        chapter(
            "context", "context", written(Kind.CONTEXT, new ContextPages(report, words).blocks())));
    chapters.addAll(new ItemPages(report, words).chapters());
    chapters.add(chapter("geld", "money", written(Kind.FINANCE, money.money())));
    chapters.add(chapter("wijzigingen", "changes", changes.changes()));
    chapters.add(chapter("moties", "motions", changes.motions()));
    chapters.add(chapter("vooruitblik", "outlook", changes.outlook()));
    chapters.add(chapter("gegevens", "quality", annex.quality()));
    return new Document(
        words.say("title", Integer.toString(report.year())), report.practice(), chapters);
  }

  /** With the address of the chapter that it is taken from. */
  Document atAGlance() {
    String title = words.say("atAGlance", Integer.toString(report.year()));
    List<Block> blocks = List.of(new SummaryPage(report, words).keyFigures());
    return new Document(title, report.practice(), List.of(new Chapter(SUMMARY, title, blocks)));
  }

  private Chapter chapter(String id, String title, List<Block> blocks) {
    return new Chapter(id, words.say(title), blocks);
  }

  /** The adviser's words first, where there are any. */
  private List<Block> written(Kind kind, List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    report.narrative().text(NarrativePart.of(kind)).map(Said::new).ifPresent(all::add);
    all.addAll(blocks);
    return all;
  }

  List<Term> decision(PublishedReport published) {
    return List.of(
        new Term(words.say("decidedOn"), words.date(published.decidedOn())),
        new Term(words.say("caseNumber"), published.caseNumber()),
        new Term(words.say("publishedOn"), words.date(published.publishedOn())),
        new Term(words.say("sha256"), published.sha256()));
  }
}
