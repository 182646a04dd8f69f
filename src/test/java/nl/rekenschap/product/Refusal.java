package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;

/** A start that must fail. */
final class Refusal {

  private final Product product;
  private final int exitCode;

  private Refusal(Product product) {
    this.product = product;
    this.exitCode = product.exit();
  }

  static Refusal of(Product.Start start) {
    return new Refusal(start.start());
  }

  /** One line says why, in Dutch and in English, and nothing else looks like trouble. */
  void says(String dutch, String english) {
    assertThat(exitCode).as(product.output()).isNotZero();
    assertThat(product.lines())
        .filteredOn(line -> line.contains(dutch))
        .as(product.output())
        .singleElement()
        .asString()
        .endsWith(english);
    assertThat(product.troubles()).isEmpty();
    assertThat(product.lines()).as("that line is the last").last().asString().endsWith(english);
  }
}
