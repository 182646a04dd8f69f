package nl.rekenschap.award;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reports between, as the columns of an award. */
final class ReportColumns {

  private ReportColumns() {}

  static StatementSpec write(StatementSpec statement, Optional<Reports> reports) {
    List<Moment> moments = reports.map(Reports::moments).orElse(List.of());
    return statement
        .param("frequency", reports.map(it -> it.frequency().name()).orElse(null))
        .param("spans", moments.stream().map(it -> it.span().index()).toArray(Integer[]::new))
        .param("dates", moments.stream().map(it -> Date.valueOf(it.dueOn())).toArray(Date[]::new))
        .param("frequencyGround", reports.map(Reports::ground).orElse(""));
  }

  static Optional<Reports> read(ResultSet row) throws SQLException {
    Optional<Frequency> frequency = frequency(row, "frequency");
    if (frequency.isEmpty()) {
      return Optional.empty();
    }
    int year = row.getInt("year");
    Integer[] spans = (Integer[]) row.getArray("report_spans").getArray();
    Date[] dates = (Date[]) row.getArray("report_dates").getArray();
    List<Moment> moments =
        IntStream.range(0, spans.length)
            .mapToObj(
                place ->
                    new Moment(
                        new Span(year, frequency.get(), spans[place]), dates[place].toLocalDate()))
            .toList();
    return Optional.of(new Reports(frequency.get(), moments, row.getString("frequency_ground")));
  }

  static Optional<Frequency> frequency(ResultSet row, String column) throws SQLException {
    @Nullable String name = row.getString(column);
    return Optional.ofNullable(name).map(Frequency::valueOf);
  }
}
