package nl.rekenschap.council;

import nl.rekenschap.publication.DataSet;

/** Where the money went, as open data: the rows of the investment account. */
final class AccountData {

  private AccountData() {}

  static DataSet of(CouncilReport report, Sentences sentences) {
    ReportWords words = new ReportWords(sentences);
    MoneyPages pages = new MoneyPages(report, words);
    Sheet sheet =
        new Sheet("investeringsrekening", sentences)
            .text("jaar", "gebied", "posten")
            .money("begroot")
            .money("verleend");
    for (AreaAccount.Row row : report.areas().rows()) {
      sheet.row(
          Sheet.year(report.year()),
          Sheet.words(pages.place(row.place())),
          Sheet.words(String.join("; ", row.items())),
          Sheet.money(row.plan()),
          Sheet.money(row.awarded()));
    }
    return sheet.done();
  }
}
