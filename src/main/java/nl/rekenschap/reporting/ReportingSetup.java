package nl.rekenschap.reporting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReportingSettings.class, RuleSettings.class})
class ReportingSetup {}
