package org.earshot.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.shared.DatabaseTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Beside the real address of sound: the same grants, rights, rows and way out, without a mark, without encryption, or without both. */
@TestComponent
@RestController
public class BenchSound {

    private final Playback real;
    private final Map<String, Playback> ways;
    private final TransactionTemplate transaction;

    BenchSound(
            Playback real,
            Grants grants,
            GrantStore given,
            HeardStore log,
            List<ListeningRight> rights,
            List<ListeningStop> stops,
            Delivery delivery,
            AsRecorded asRecorded,
            Clips clips,
            Me me,
            Audit audit,
            DatabaseTime time,
            ApplicationEventPublisher events,
            MarkKeyStore marks,
            TransactionTemplate transaction) {
        this.real = real;
        this.transaction = transaction;
        var plain = new Delivery(clips, me, grants, marks) {
            @Override
            byte[] of(GrantStore.Given grant) {
                return unmarked(grant);
            }
        };
        var sealed = new Delivery(clips, me, grants, marks) {
            @Override
            byte[] marked(GrantStore.Given grant) {
                return unmarked(grant);
            }
        };
        this.ways = new java.util.HashMap<>();
        Map.of("plain", plain, "encrypted", sealed, "marked-and-encrypted", delivery)
                .forEach((name, way) -> ways.put(
                        name,
                        new Playback(
                                grants, given, log, rights, stops, way, asRecorded, clips, me, audit, time, events)));
    }

    @GetMapping("/bench/grants/{clip}/{count}")
    String grants(@PathVariable long clip, @PathVariable int count) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(real.grant(clip).token());
        }
        return String.join("\n", tokens);
    }

    @GetMapping("/bench/sound/{way}")
    ResponseEntity<byte[]> sound(@PathVariable String way, @RequestHeader(SoundEndpoint.GRANT) String token) {
        Playback playback = Objects.requireNonNull(
                ways.get(way), () -> "one of " + Arrays.toString(ways.keySet().toArray()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(transaction.<byte[]>execute(status -> playback.deliver(token)));
    }
}
