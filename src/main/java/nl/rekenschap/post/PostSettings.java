package nl.rekenschap.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outgoing mail.
 *
 * @param from sender address
 * @param baseUrl address of this installation, for links in mails; never taken from a request
 */
@ConfigurationProperties("rekenschap.post")
record PostSettings(
    @DefaultValue("rekenschap@localhost") String from,
    @DefaultValue("http://localhost:8080") String baseUrl) {}
