package nl.rekenschap.ledger.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;
import nl.rekenschap.ledger.Figure;

/** What an address asks for; what cannot be is as if it was not asked. */
final class Asked {

  private Asked() {}

  static Optional<Integer> year(QueryParameters asked) {
    return asked
        .getSingleParameter("year")
        .filter(text -> text.matches("\\d{4}"))
        .map(Integer::valueOf);
  }

  static Optional<Figure> figure(QueryParameters asked) {
    return asked
        .getSingleParameter("figure")
        .flatMap(
            text -> Arrays.stream(Figure.values()).filter(f -> f.name().equals(text)).findFirst());
  }
}
