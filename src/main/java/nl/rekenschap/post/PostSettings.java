package nl.rekenschap.post;

import java.time.Duration;
import java.util.Set;
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
 * @param always kinds of messages that nobody can turn off, nor put in the daily overview, and that
 *     leave on any day: by them decisions are made known and receipts given
 * @param quietDays whether other mail rests on Saturdays, Sundays and holidays
 * @param morning hour, Amsterdam time, at which mail that rested and daily overviews leave
 * @param longestServerPause the longest pause between two tries of a mail server that is away
 * @param stuckAfter failed attempts after which a mail counts as stuck
 * @param inHand for how long a postman may have a mail in hand; after that it died with it
 */
@ConfigurationProperties("rekenschap.post")
record PostSettings(
    @DefaultValue("rekenschap@localhost") String from,
    @DefaultValue("http://localhost:8080") String baseUrl,
    @DefaultValue("5s") Duration pause,
    @DefaultValue("10") int largestAttachmentMegabytes,
    @DefaultValue({"DECISION", "RECEIPT"}) Set<SignalKind> always,
    @DefaultValue("true") boolean quietDays,
    @DefaultValue("8") int morning,
    @DefaultValue("1m") Duration longestServerPause,
    @DefaultValue("6") int stuckAfter,
    @DefaultValue("5m") Duration inHand) {

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
    if (morning < 0 || morning > 23) {
      throw new IllegalArgumentException("rekenschap.post.morning: an hour, 0 to 23");
    }
    if (stuckAfter < 1 || !isLonger(longestServerPause) || !isLonger(inHand)) {
      throw new IllegalArgumentException(
          "rekenschap.post.stuck-after, .longest-server-pause and .in-hand: more than nothing");
    }
    baseUrl = baseUrl.replaceFirst("/+$", "");
    always = Set.copyOf(always);
  }

  private static boolean isLonger(Duration pause) {
    return pause.toSeconds() >= 1;
  }
}
