package nl.rekenschap.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the screens.
 *
 * @param idleLimit how long somebody may be away from a screen that asks for news by itself; as
 *     long as a session lasts, unless set
 */
@ConfigurationProperties("rekenschap.shell")
record ShellSettings(@DefaultValue("60m") Duration idleLimit) {

  ShellSettings {
    if (idleLimit.isNegative() || idleLimit.isZero()) {
      throw new IllegalArgumentException("rekenschap.shell.idle-limit: longer than nothing");
    }
  }
}
