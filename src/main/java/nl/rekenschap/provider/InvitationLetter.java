package nl.rekenschap.provider;

import java.util.Map;
import nl.rekenschap.access.InvitationMade;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to who is invited to work for an organisation. */
@Component
class InvitationLetter {

  private final ProviderStore store;
  private final Post post;

  InvitationLetter(ProviderStore store, Post post) {
    this.store = store;
    this.post = post;
  }

  /** In the transaction of the invitation: without the letter nobody would know the link. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(InvitationMade invitation) {
    Organisation organisation = store.find(invitation.provider()).orElseThrow(Refused::notFound);
    post.tellInConfidence(
        invitation.name(),
        invitation.email(),
        "provider/invitation",
        Map.of(
            "organisation", organisation.name(),
            "by", invitation.invitedBy(),
            "until", Dutch.date(invitation.lastDay())),
        invitation.path());
  }
}
