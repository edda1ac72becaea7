package org.earshot.referral;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.shared.AgeKeys;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of those to whom a case may be handed. T&amp;S leads write it; somebody who did not write an entry checks it, by
 * calling the recipient over a number found elsewhere and comparing the key. A check holds 90 days and ends with any change.
 */
@Door
public class Recipients {

    private final RecipientStore store;
    private final Me me;
    private final DatabaseTime time;
    private final Audit audit;

    Recipients(RecipientStore store, Me me, DatabaseTime time, Audit audit) {
        this.store = store;
        this.me = me;
        this.time = time;
        this.audit = audit;
    }

    /** Everybody, by name, those retired too. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<Recipient> all() {
        return store.all();
    }

    /** Refused with {@code recipient.text} for blank or over-long texts and {@code recipient.key} for a key that is none. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public long add(RecipientPlan plan) {
        var kept = kept(plan);
        long id = store.add(kept, me.id(), time.now());
        audit.record("referral.recipient-added", "recipient", id, Map.of("kind", kept.kind()));
        return id;
    }

    /** Refused like {@link #add}, and with {@code recipient.unknown}. The entry must be checked anew. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void change(long id, RecipientPlan plan) {
        known(id);
        store.change(id, kept(plan), me.id(), time.now());
        audit.record("referral.recipient-changed", "recipient", id);
    }

    /**
     * Says that key and contact are theirs. Refused with {@code recipient.own-entry} to whoever wrote it, and with
     * {@code recipient.changed} when it was changed since it was read.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void check(Recipient read) {
        if (known(read.id()).changedBy() == me.id()) {
            throw new Refusal("recipient.own-entry", "You wrote this entry. Somebody else checks it.");
        }
        if (!store.check(read, me.id(), time.now())) {
            throw new Refusal(
                    "recipient.changed", "The entry was changed meanwhile. Read it again before you check it.");
        }
        audit.record("referral.recipient-checked", "recipient", read.id());
    }

    /** Nothing is sent there any more. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void retire(long id) {
        known(id);
        store.retire(id, time.now());
        audit.record("referral.recipient-retired", "recipient", id);
    }

    private Recipient known(long id) {
        return store.recipient(id)
                .orElseThrow(() ->
                        new Refusal("recipient.unknown", "There is no such recipient. The list may be out of date."));
    }

    private static RecipientPlan kept(RecipientPlan plan) {
        String key = plan.ageKey() == null || plan.ageKey().isBlank()
                ? null
                : plan.ageKey().strip();
        if (key != null) {
            AgeKeys.check(key).orThrow();
        }
        return new RecipientPlan(
                text(plan.name(), 120), plan.kind(), text(plan.place(), 120), text(plan.contact(), 300), key);
    }

    private static String text(String text, int longest) {
        String kept = Storable.text(text).strip();
        if (kept.isEmpty() || kept.length() > longest) {
            throw new Refusal(
                    "recipient.text",
                    "Name and place take 1 to 120 characters, the contact 1 to 300. Nothing was changed.");
        }
        return kept;
    }
}
