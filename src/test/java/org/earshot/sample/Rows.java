package org.earshot.sample;

import java.util.HashMap;
import java.util.Map;
import org.earshot.clip.SampleClips;
import org.jooq.DSLContext;

/** The tables that made-up work is written to, and the next free number of each. Tables come after those that their rows point to. */
final class Rows {

    final Bulk.Table shifts;
    final Bulk.Table pauses;
    final Bulk.Table clips;
    final Bulk.Table identities;
    final Bulk.Table renditions;
    final Bulk.Table sounds;
    final Bulk.Table masks;
    final Bulk.Table holds;
    final Bulk.Table tasks;
    final Bulk.Table finished;
    final Bulk.Table putBacks;
    final Bulk.Table turnedAway;
    final Bulk.Table grants;
    final Bulk.Table heard;
    final Bulk.Table said;
    final Bulk.Table reviews;
    final Bulk.Table versions;
    final Bulk.Table handlings;
    final Bulk.Table skips;
    final Bulk.Table flags;
    final Bulk.Table leftOut;
    final Bulk.Table matters;
    final Bulk.Table matterSteps;
    final Bulk.Table audit;

    private final DSLContext db;
    private final Map<String, Long> next = new HashMap<>();

    Rows(Bulk bulk, DSLContext db) {
        this.db = db;
        shifts = bulk.table("shift.shift", "id account_id site_id started_at planned_end ended_at audio_over_at");
        pauses = bulk.table("shift.pause", "id shift_id started_at ended_at kind");
        clips = bulk.table("clip.clip", SampleClips.CLIP);
        identities = bulk.table("clip.sealed_identity", SampleClips.IDENTITY);
        renditions = bulk.table("clip.rendition", SampleClips.RENDITION);
        sounds = bulk.table("clip.sound", SampleClips.SOUND);
        masks = bulk.table("clip.mask", "id clip_id from_ms to_ms at provisional");
        holds = bulk.table("clip.hold", "id clip_id reason placed_by placed_at");
        tasks = bulk.table("queue.task", "id queue_id clip_id state entered_at fence band");
        finished = bulk.table(
                "queue.finished",
                "task_id fence queue_id clip_id account_id outcome severity entered_at leased_at finished_at");
        putBacks = bulk.table("queue.put_back", "task_id fence queue_id clip_id account_id leased_at why at");
        turnedAway = bulk.table("queue.turned_away", "account_id clip_id reason at");
        grants = bulk.table(
                "playback.sound_grant",
                "id token_hash session_hash account_id clip_id right_kind right_ref issued_at expires_at delivered_at"
                        + " voice mark_version");
        heard = bulk.table("playback.heard", "id grant_id account_id clip_id from_ms to_ms speed reported_at");
        said = bulk.table("exposure.heard_severity", "id account_id clip_id kind severity weighs said_at");
        reviews = bulk.table(
                "review.review",
                "id task_id clip_id queue_id reviewer_id shift_id first_filed_at latest standing listen");
        versions = bulk.table(
                "review.review_version",
                "review_id version kind filed_by filing_key filed_at form_id form_version wake_word for_assistant"
                        + " severity sealed");
        handlings = bulk.table(
                "review.handling",
                "task_id fence clip_id queue_id account_id shift_id length_ms first_played_at active_ms handle_ms"
                        + " ended_at outcome last_at");
        skips = bulk.table("review.skip", "id clip_id queue_id account_id shift_id reason severity at");
        flags = bulk.table("review.private_flag", "id clip_id account_id shift_id from_ms to_ms at");
        leftOut = bulk.table("review.left_out", "clip_id why since");
        matters = bulk.table("privacy.matter", "id clip_id open_clip_id state opened_at");
        matterSteps = bulk.table("privacy.step", "id matter_id act at");
        audit = bulk.table("audit.entry", "id at actor_id actor_name act subject_kind subject detail:json origin");
    }

    /** The next number of a table that counts its rows. */
    long id(String table) {
        long id = next.computeIfAbsent(
                table,
                name -> db.fetchSingle("select coalesce(max(id), 0) + 1 from " + name)
                        .get(0, Long.class));
        next.put(table, id + 1);
        return id;
    }

    /** Lets the application go on counting where this ended. */
    void goOnCounting() {
        next.forEach((table, id) -> db.execute("alter table " + table + " alter column id restart with " + id));
    }
}
