package nl.rekenschap.access;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.ui.Model;

/** The secret of a second step, as a picture for an app and as text for who types it. */
final class EnrolPicture {

  private static final int MARGIN = 4;

  private EnrolPicture() {}

  static void show(String account, byte[] secret, Model page) {
    String text = Totp.base32(secret);
    page.addAttribute("secret", text.replaceAll("(.{4})(?=.)", "$1 "));
    page.addAttribute(
        "picture",
        picture("otpauth://totp/Rekenschap:" + account + "?secret=" + text + "&issuer=Rekenschap"));
  }

  /** As an address of its own content, so that no other request carries the secret. */
  private static String picture(String content) {
    QrCode code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(',').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    int size = code.size + 2 * MARGIN;
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>\
        """
            .formatted(size, size, path);
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }
}
