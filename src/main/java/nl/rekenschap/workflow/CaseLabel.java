package nl.rekenschap.workflow;

import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * How a case is called in lists.
 *
 * @param title name of the subsidy or report, without the year
 * @param providerName absent while the provider is to be named
 * @param subject what of the programme it is about
 */
public record CaseLabel(
    String title,
    int year,
    @Nullable ProviderId provider,
    @Nullable String providerName,
    Subject subject) {

  /** A case that is about nothing in particular of the programme. */
  public CaseLabel(
      String title, int year, @Nullable ProviderId provider, @Nullable String providerName) {
    this(title, year, provider, providerName, Subject.NONE);
  }

  /** As sentences call it: its title and year. */
  public String titleAndYear() {
    return title + " " + year;
  }
}
