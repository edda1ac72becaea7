package org.earshot.notice;

import java.time.Instant;

/**
 * A delivery that failed.
 *
 * @param reason a code, such as http-500
 * @param givenUp false while another attempt is planned
 * @param undelivered whether the message is urgent and no channel has taken it
 */
public record DeliveryTrouble(
        long delivery,
        Channel channel,
        String caseNumber,
        Template template,
        long toAccount,
        int attempts,
        String reason,
        Instant at,
        boolean givenUp,
        boolean undelivered) {}
