package nl.rekenschap.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outgoing mail.
 *
 * @param from sender address
 * @param baseUrl address of this installation, for links in mails; never taken from a request
 * @param pause between two rounds of the postman
 * @param largestAttachmentMegabytes what is larger stays in the case, and the mail says so: mail
 *     servers refuse large messages
 */
@ConfigurationProperties("rekenschap.post")
record PostSettings(
    @DefaultValue("rekenschap@localhost") String from,
    @DefaultValue("http://localhost:8080") String baseUrl,
    @DefaultValue("5s") Duration pause,
    @DefaultValue("10") int largestAttachmentMegabytes) {

  PostSettings {
    // The part behind the @ also ends our Message-IDs.
    if (!from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw new IllegalArgumentException("rekenschap.post.from: one bare address, without a name");
    }
    if (!baseUrl.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException("rekenschap.post.base-url: begins with http(s)://");
    }
    if (largestAttachmentMegabytes < 0 || largestAttachmentMegabytes > 100) {
      throw new IllegalArgumentException("rekenschap.post.largest-attachment-megabytes: 0 to 100");
    }
    baseUrl = baseUrl.replaceFirst("/+$", "");
  }
}
