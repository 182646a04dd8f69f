package nl.rekenschap.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, prefix {@code rekenschap.review}.
 *
 * @param weeks weeks in which handed-in figures are judged; no term of law, a promise
 * @param hour hour of the day, Amsterdam time, at which a late judgement is warned of
 * @param deviationPercent a correction that changes a value by more than this share of what was
 *     accepted needs a second pair of eyes
 * @param deviationUnits so does one that changes a number by more than this
 * @param officersConfirm whether that second pair of eyes may be another officer than the one who
 *     judged; otherwise only a manager's will do
 * @param confirmDays days in which a second pair of eyes looks at a correction
 */
@ConfigurationProperties("rekenschap.review")
record ReviewSettings(
    @DefaultValue("3") int weeks,
    @DefaultValue("7") int hour,
    @DefaultValue("10") int deviationPercent,
    @DefaultValue("25") int deviationUnits,
    @DefaultValue("true") boolean officersConfirm,
    @DefaultValue("7") int confirmDays) {}
