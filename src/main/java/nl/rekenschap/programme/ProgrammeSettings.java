package nl.rekenschap.programme;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, prefix {@code rekenschap.programme}.
 *
 * @param initial the file that is taken in at the start when no programme is there, as a Spring
 *     resource address; empty for none
 */
@ConfigurationProperties("rekenschap.programme")
record ProgrammeSettings(
    @DefaultValue("classpath:programmes/nijmegen-2023-2026.yaml") String initial) {}
