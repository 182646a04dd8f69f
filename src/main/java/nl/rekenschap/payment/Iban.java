package nl.rekenschap.payment;

import java.math.BigInteger;
import java.util.Map;
import nl.rekenschap.kernel.Refused;

/**
 * A bank account number within SEPA (ISO 13616), in capitals and without blanks. Its check digits
 * hold (ISO 7064, mod 97-10) and it is as long as its country says.
 */
public record Iban(String value) {

  /** Length in each country of the SEPA schemes, as the IBAN registry has it. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AD", 24),
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("BG", 22),
          Map.entry("CH", 21),
          Map.entry("CY", 28),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("EE", 20),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GI", 23),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IS", 26),
          Map.entry("IT", 27),
          Map.entry("LI", 21),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("MC", 27),
          Map.entry("MT", 31),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("RO", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("SM", 27),
          Map.entry("VA", 22));

  private static final int MODULUS = 97;
  private static final int LONGEST_TYPED = 60;

  /**
   * @throws IllegalArgumentException when it is none; people's typing goes through {@link #typed}
   */
  public Iban {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an IBAN");
    }
  }

  /**
   * As people type it, with or without blanks, capitals or not.
   *
   * @throws Refused at that field: {@code payment.iban.missing}, {@code .country}, {@code .length},
   *     {@code .wrong}
   */
  public static Iban typed(String field, String text) {
    if (text.length() > LONGEST_TYPED) {
      throw Refused.at(field, "payment.iban.wrong");
    }
    String bare = text.replaceAll("[\\s\\u00a0]", "").toUpperCase(java.util.Locale.ROOT);
    if (bare.isEmpty()) {
      throw Refused.at(field, "payment.iban.missing");
    }
    if (!bare.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) {
      throw Refused.at(field, "payment.iban.wrong");
    }
    Integer length = LENGTHS.get(bare.substring(0, 2));
    if (length == null) {
      throw Refused.at(field, "payment.iban.country", bare.substring(0, 2));
    }
    if (bare.length() != length) {
      throw Refused.at(field, "payment.iban.length", length, bare.length());
    }
    if (!isOne(bare)) {
      throw Refused.at(field, "payment.iban.wrong");
    }
    return new Iban(bare);
  }

  /** In groups of four, as it stands on a statement: {@code NL91 ABNA 0417 1643 00}. */
  public String inGroups() {
    return value.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** Only its country and last four signs, for mail: {@code NL•• •••• 4300}. */
  public String masked() {
    return value.substring(0, 2) + "•• •••• " + value.substring(value.length() - 4);
  }

  private static boolean isOne(String text) {
    return text.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")
        && Integer.valueOf(text.length()).equals(LENGTHS.get(text.substring(0, 2)))
        && remainder(text) == 1;
  }

  /** The first four signs go to the end, and letters count from 10. */
  private static int remainder(String text) {
    StringBuilder digits = new StringBuilder();
    (text.substring(4) + text.substring(0, 4))
        .chars()
        .forEach(sign -> digits.append(Character.digit(sign, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(MODULUS)).intValue();
  }

  @Override
  public String toString() {
    return value;
  }
}
