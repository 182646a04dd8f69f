package nl.rekenschap.payment.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.payment.PaymentOrder.Phase;
import org.jspecify.annotations.Nullable;

/** Which orders an address asks for; what cannot be is as if it was not asked. */
record OrdersAsked(Optional<Phase> phase, String text, int page) {

  static final OrdersAsked ALL = new OrdersAsked(Optional.empty(), "", 0);

  private static final int LONGEST = 200;

  static OrdersAsked of(QueryParameters asked) {
    return new OrdersAsked(
        asked
            .getSingleParameter("phase")
            .flatMap(
                name ->
                    Arrays.stream(Phase.values()).filter(p -> p.name().equals(name)).findFirst()),
        asked.getSingleParameter("text").filter(text -> text.length() <= LONGEST).orElse(""),
        asked
            .getSingleParameter("page")
            .filter(text -> text.matches("\\d{1,5}"))
            .map(Integer::valueOf)
            .orElse(0));
  }

  /** From the first page. */
  OrdersAsked with(@Nullable Phase other, String search) {
    return new OrdersAsked(Optional.ofNullable(other), search, 0);
  }

  OrdersAsked at(int other) {
    return new OrdersAsked(phase, text, other);
  }

  QueryParameters parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    phase.ifPresent(it -> all.put("phase", it.name()));
    if (!text.isEmpty()) {
      all.put("text", text);
    }
    if (page > 0) {
      all.put("page", Integer.toString(page));
    }
    return QueryParameters.simple(all);
  }

  String path() {
    return "payment/orders?" + parameters().getQueryString();
  }
}
