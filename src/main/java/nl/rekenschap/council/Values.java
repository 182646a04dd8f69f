package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.Optional;
import nl.rekenschap.council.Passport.Says;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Measurement;

/** What the report shows, as values of passports. */
final class Values {

  private Values() {}

  static Value says(Says says) {
    return new Value.State(says);
  }

  static Value amount(Optional<Money> money, Says otherwise) {
    return money
        .<Value>map(it -> new Value.Amount(it, true))
        .orElseGet(() -> new Value.State(otherwise));
  }

  static Value of(Realised realised) {
    return switch (realised) {
      case Realised.Total it -> new Value.Numeric(plain(it.value()), it.complete());
      case Realised.AtLeast it -> new Value.AtLeast(plain(it.value()));
      case Realised.PerPeriod it -> says(Says.PER_PERIOD);
      case Realised.Described it -> says(Says.DESCRIBED);
      case Realised.NotReceived it -> says(Says.NOT_RECEIVED);
      case Realised.NotAvailable it -> says(Says.NOT_AVAILABLE);
      case Realised.Pending it -> says(Says.PENDING);
      case Realised.NotApplicable it -> says(Says.NOT_APPLICABLE);
      case Realised.NotComparable it -> says(Says.NOT_COMPARABLE);
      case Realised.NoData it -> says(Says.NO_DATA);
    };
  }

  static Value of(Figure figure) {
    return switch (figure) {
      case Figure.Count it -> new Value.Numeric(plain(it.number()), it.gaps().isEmpty());
      case Figure.PerPart it -> says(Says.PER_PART);
      case Figure.Words it -> says(Says.DESCRIBED);
      case Figure.NotAvailable it -> says(Says.NOT_AVAILABLE);
      case Figure.NotReported it -> says(Says.NOT_REPORTED);
      case Figure.NotReceived it -> says(Says.NOT_RECEIVED);
      case Figure.NotApplicable it -> says(Says.NOT_APPLICABLE);
      case Figure.NotComparable it -> says(Says.NOT_COMPARABLE);
      case Figure.Pending it -> says(Says.PENDING);
    };
  }

  static Value of(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count it -> new Value.Numeric(BigDecimal.valueOf(it.number()), true);
      case Measurement.Value.Amount it -> new Value.Amount(it.money(), true);
      case Measurement.Value.Ratio it -> new Value.Ratio(it.numerator(), it.denominator());
      case Measurement.Value.Words it -> says(Says.DESCRIBED);
      case Measurement.Value.NotAvailable it -> says(Says.NOT_AVAILABLE);
    };
  }

  static Value of(Target target) {
    return switch (target) {
      case Target.Number it -> new Value.Numeric(BigDecimal.valueOf(it.value()), true);
      case Target.Minimum it -> new Value.AtLeast(BigDecimal.valueOf(it.value()));
      case Target.NoneByDesign it -> says(Says.NONE_BY_DESIGN);
      case Target.ToBeAgreed it -> says(Says.TO_BE_AGREED);
      case Target.NotSet it -> says(Says.NOT_SET);
      case Target.NotApplicable it -> says(Says.NOT_APPLICABLE);
    };
  }

  /** Equal numbers are equal values, however they were written. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
