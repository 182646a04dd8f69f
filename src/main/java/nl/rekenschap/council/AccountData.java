package nl.rekenschap.council;

import nl.rekenschap.council.InvestmentAccount.Place;
import nl.rekenschap.council.InvestmentAccount.Share;
import nl.rekenschap.publication.DataSet;
import nl.rekenschap.publication.DataSet.Value;

/** Where the money went, and what stands beside it, as open data. */
final class AccountData {

  private static final String PREFIX = "council.ReportData.place.";

  private final CouncilReport report;
  private final Sentences sentences;

  AccountData(CouncilReport report, Sentences sentences) {
    this.report = report;
    this.sentences = sentences;
  }

  /** One row for each part of the money of a budget line, planned and real. */
  DataSet shares() {
    Sheet sheet =
        new Sheet("investeringsrekening", sentences)
            .text("jaar", "interventie_code", "grondslag", "plek_soort", "plek_code", "plek")
            .text("stadsdeel")
            .money("bedrag");
    report.account().planned().forEach(share -> row(sheet, share, "planned"));
    report.account().real().forEach(share -> row(sheet, share, "real"));
    return sheet.done();
  }

  private void row(Sheet sheet, Share share, String basis) {
    Place place = share.place();
    sheet.row(
        Sheet.year(report.year()),
        Sheet.words(share.item()),
        Sheet.words(say(basis)),
        Sheet.words(say(kind(place))),
        code(place),
        name(place),
        InvestmentAccount.area(place)
            .<Value>map(area -> Sheet.words(area.districtName()))
            .orElseGet(Value.Absent::new),
        Sheet.money(share.money()));
  }

  private static String kind(Place place) {
    return switch (place) {
      case Place.Area it -> "area";
      case Place.School it -> "school";
      case Place.Several it -> "several";
      case Place.Citywide it -> "citywide";
      case Place.Costs it -> "costs";
      case Place.Nowhere it -> "nowhere";
    };
  }

  private static Value code(Place place) {
    return switch (place) {
      case Place.Area it -> Sheet.words(it.code());
      case Place.School it -> Sheet.words(it.code());
      case Place.Several it -> new Value.Absent();
      case Place.Citywide it -> new Value.Absent();
      case Place.Costs it -> new Value.Absent();
      case Place.Nowhere it -> new Value.Absent();
    };
  }

  private Value name(Place place) {
    return switch (place) {
      case Place.Area it -> Sheet.words(it.name());
      case Place.School it -> Sheet.words(it.name());
      case Place.Several it -> Sheet.words(String.join("; ", it.names()));
      case Place.Citywide it -> new Value.Absent();
      case Place.Costs it -> new Value.Absent();
      case Place.Nowhere it ->
          Sheet.words(sentences.text("council.Report.account.nowhere." + it.why()));
    };
  }

  /** Figures from elsewhere: the council's series, and need. */
  DataSet elsewhere() {
    Sheet sheet =
        new Sheet("achtergrond", sentences)
            .text("reeks", "onderwerp_code", "tijdvak")
            .number("waarde", "")
            .text("bron", "cijfer");
    for (ContextSeries series : report.series()) {
      for (ContextSeries.Point point : series.points()) {
        sheet.row(
            Sheet.words(series.indicator().wording()),
            Sheet.words(series.indicator().code()),
            Sheet.words(point.period()),
            new Value.Number(point.value()),
            Sheet.words(point.source()),
            Sheet.words(
                FigureId.other("context", series.indicator().code(), point.period()).value()));
      }
    }
    for (Need need : report.needs()) {
      sheet.row(
          Sheet.words(sentences.text("council.Report.column.need." + need.kind())),
          Sheet.words(need.place()),
          Sheet.words(need.period()),
          new Value.Number(need.value()),
          Sheet.words(need.source()),
          Sheet.words(FigureId.other("need", need.kind().name(), need.place()).value()));
    }
    return sheet.done();
  }

  private String say(String what) {
    return sentences.text(PREFIX + what);
  }
}
