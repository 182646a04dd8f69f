package nl.rekenschap.workbook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The hidden sheet that says for which subsidy and period a workbook was made, and that we made it.
 */
final class Seal {

  /** How the sheets are laid out; rises when a column moves. */
  private static final String LAYOUT = "1";

  /** What a workbook says of itself, after its signature was found right. */
  record Origin(String template, int version, String caseId, String periodId) {}

  private final Supplier<byte[]> key;
  private byte @Nullable [] known;

  Seal(Supplier<byte[]> key) {
    this.key = key;
  }

  /** The two columns of the sheet. */
  List<List<String>> lines(Template template) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("rekenschap", LAYOUT);
    said.put("sjabloon", template.id());
    said.put("versie", Integer.toString(template.version()));
    said.put("zaak", template.caseId().value());
    said.put("periode", template.periodId().value());
    List<List<String>> lines = new ArrayList<>();
    said.forEach((name, value) -> lines.add(List.of(name, value)));
    lines.add(List.of("zegel", signature(said)));
    return lines;
  }

  /** Absent when the sheet does not say what it should, or was not signed by us. */
  Optional<Origin> read(Sheets sheets, Sheets.Sheet sheet) {
    Map<String, String> said = new LinkedHashMap<>();
    sheets.read(
        sheet,
        row -> {
          if (row.cells().size() >= 2 && row.cells().get(1).column() == 1) {
            said.put(row.cells().get(0).text(), row.cells().get(1).text());
          }
          return row.number() < 6;
        });
    String signature = said.remove("zegel");
    if (signature == null
        || !List.copyOf(said.keySet())
            .equals(List.of("rekenschap", "sjabloon", "versie", "zaak", "periode"))
        || !MessageDigest.isEqual(bytes(signature), bytes(signature(said)))) {
      return Optional.empty();
    }
    // Signed by us, so these are there and the version is a number.
    return Optional.of(
        new Origin(
            said.getOrDefault("sjabloon", ""),
            Integer.parseInt(said.getOrDefault("versie", "")),
            said.getOrDefault("zaak", ""),
            said.getOrDefault("periode", "")));
  }

  private String signature(Map<String, String> said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      said.forEach((name, value) -> mac.update(bytes(name + "=" + value + "\n")));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized byte[] key() {
    if (known == null) {
      known = key.get();
    }
    return known;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
