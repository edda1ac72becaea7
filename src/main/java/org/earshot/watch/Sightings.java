package org.earshot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.earshot.shared.DatabaseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps from when to when a session was used from one place: looked at with every request, written at most once a minute, and
 * beside the request, so that nobody waits for it.
 */
@Component
final class Sightings {

    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    /** After this long without a sign, the next one begins a new stay. */
    private static final Duration GONE = Duration.ofMinutes(10);

    private static final int REMEMBERED = 20_000;

    private record Use(long account, String session, String address) {}

    private record Stay(long row, Instant last) {}

    private final SightingStore store;
    private final Places places;
    private final DatabaseTime time;
    private final Executor aside;
    private final Map<Use, Long> noted = forgetful();
    private final Map<Use, Stay> stays = forgetful();

    @Autowired
    Sightings(SightingStore store, Places places, DatabaseTime time) {
        // One at a time, so that a stay is not begun twice.
        this(
                store,
                places,
                time,
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("sightings").factory()));
    }

    Sightings(SightingStore store, Places places, DatabaseTime time, Executor aside) {
        this.store = store;
        this.places = places;
        this.time = time;
        this.aside = aside;
    }

    void note(long account, String session, String address) {
        var use = new Use(account, session, address);
        long now = System.nanoTime();
        Long last = noted.get(use);
        if (last == null || now - last >= WRITTEN_EVERY.toNanos()) {
            noted.put(use, now);
            aside.execute(() -> write(use));
        }
    }

    private void write(Use use) {
        try {
            Instant now = time.now();
            Stay stay = stays.get(use);
            if (stay != null && stay.last().plus(GONE).isAfter(now)) {
                store.goOn(stay.row(), now);
                stays.put(use, new Stay(stay.row(), now));
            } else {
                long row = store.begin(use.account(), use.session(), places.of(use.address()), now);
                stays.put(use, new Stay(row, now));
            }
        } catch (RuntimeException e) {
            LOG.warn("from where a session is used could not be noted", e);
        }
    }

    private static <K, V> Map<K, V> forgetful() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }
}
