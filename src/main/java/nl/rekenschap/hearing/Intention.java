package nl.rekenschap.hearing;

import java.util.List;
import nl.rekenschap.kernel.Money;

/**
 * What the municipality means to decide, before it does (Awb 4:7, 4:8).
 *
 * @param text what will be decided and why, in plain words
 * @param ground the article on which the decision will rest, such as {@code Awb 4:48, eerste lid,
 *     onder a}
 * @param amounts what it does to the money; empty when it does nothing to it
 * @param by who means to decide so
 */
public record Intention(String text, String ground, List<Line> amounts, String by) {

  public Intention {
    amounts = List.copyOf(amounts);
  }

  /** One amount, such as what was awarded or what it would become. */
  public record Line(String what, Money amount) {}
}
