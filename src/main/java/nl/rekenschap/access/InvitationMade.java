package nl.rekenschap.access;

import java.time.LocalDate;
import nl.rekenschap.kernel.ProviderId;

/**
 * Somebody is invited and is to be told; published in the transaction in which it happened.
 *
 * @param path address within this installation that lets in once; nowhere else to be read
 * @param lastDay the last day on which it does
 */
public record InvitationMade(
    ProviderId provider,
    String name,
    String email,
    String invitedBy,
    String path,
    LocalDate lastDay) {

  /** Without the address, which lets in: it must not end up in a log. */
  @Override
  public String toString() {
    return "InvitationMade[provider=" + provider + "]";
  }
}
