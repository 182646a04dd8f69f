package nl.rekenschap.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger, prefix {@code rekenschap.ledger}.
 *
 * @param examineAt when all books are examined, as six fields from seconds to day of the week;
 *     {@code -} for never
 */
@ConfigurationProperties("rekenschap.ledger")
record LedgerSettings(@DefaultValue("0 30 2 * * *") String examineAt) {}
