package org.earshot.review.ui;

import org.earshot.care.Offer;
import org.earshot.care.OwnDay;
import org.jspecify.annotations.Nullable;

/**
 * How a person's day stands, as the desk shows it.
 *
 * @param used of what is enough, in per cent
 * @param breakInMinutes with headphones, until the next break is planned; 0 when it is due
 */
record DeskStanding(int used, @Nullable Offer offer, int breakInMinutes) {

    static DeskStanding of(OwnDay day) {
        return new DeskStanding((int) Math.floor(day.used() * 100), day.offer(), (int)
                Math.ceilDiv(day.untilBreak().toSeconds(), 60));
    }
}
