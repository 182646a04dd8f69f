package nl.rekenschap.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, prefix {@code rekenschap.review}.
 *
 * @param weeks weeks in which handed-in figures are judged; no term of law, a promise
 * @param hour hour of the day, Amsterdam time, at which a late judgement is warned of
 */
@ConfigurationProperties("rekenschap.review")
record ReviewSettings(@DefaultValue("3") int weeks, @DefaultValue("7") int hour) {}
