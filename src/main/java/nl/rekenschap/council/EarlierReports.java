package nl.rekenschap.council;

import java.util.List;
import nl.rekenschap.council.SmallCounts.Earlier;
import org.springframework.stereotype.Component;

/**
 * Every edition that was published before, of every year, as it can be laid beside a new report.
 */
@Component
class EarlierReports {

  private final Publisher publisher;

  EarlierReports(Publisher publisher) {
    this.publisher = publisher;
  }

  /** In the order in which they were published. */
  List<Earlier> all() {
    return publisher.earlier();
  }
}
