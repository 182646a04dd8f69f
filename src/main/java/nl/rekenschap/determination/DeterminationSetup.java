package nl.rekenschap.determination;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Turns on the room's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeterminationSettings.class)
class DeterminationSetup {}
