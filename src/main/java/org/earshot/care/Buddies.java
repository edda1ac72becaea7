package org.earshot.care;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.care.BuddyStore.Pair;
import org.earshot.clip.Clips;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody to talk to among equals: a pool that people join and leave as they like, of one site and language. Whoever asks gets
 * somebody by chance, who may decline; both may leave at any time and say nothing. A message is sealed, gone when it is read, and gone unread after
 * 24 hours; nothing of it is kept but how many were read or vanished on a day, of the whole organisation. No act here leaves an audit row.
 */
@Door
public class Buddies {

    static final Duration UNREAD_KEPT = Duration.ofHours(24);
    static final Duration ASKED_FOR = Duration.ofMinutes(30);
    static final Duration PASSED_KEPT = Duration.ofHours(24);

    /** So many may wait for one person; then the writer is told to wait. */
    static final int MOST_UNREAD = 20;

    private final BuddyStore buddies;
    private final BuddyMessages messages;
    private final BuddyChoice choice;
    private final Clips clips;
    private final People people;
    private final DatabaseTime time;
    private final Live live;
    private final Me me;

    Buddies(
            BuddyStore buddies,
            BuddyMessages messages,
            BuddyChoice choice,
            Clips clips,
            People people,
            DatabaseTime time,
            Live live,
            Me me) {
        this.buddies = buddies;
        this.messages = messages;
        this.choice = choice;
        this.clips = clips;
        this.people = people;
        this.time = time;
        this.live = live;
        this.me = me;
    }

    /** How it stands with me. The other one's name is told only once both want it. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public Buddy mine() {
        long mine = me.id();
        Buddy alone = new Buddy(BuddyChoice.may(me.person()), buddies.member(mine), Buddy.Standing.NONE, null, 0);
        return buddies.of(mine)
                .map(pair -> pair.together()
                        ? new Buddy(
                                alone.may(),
                                alone.member(),
                                Buddy.Standing.TOGETHER,
                                people.names(List.of(pair.other(mine))).get(pair.other(mine)),
                                messages.unread(mine))
                        : new Buddy(
                                alone.may(),
                                alone.member(),
                                pair.asker() == mine ? Buddy.Standing.WAITING : Buddy.Standing.ASKED,
                                null,
                                0))
                .orElse(alone);
    }

    /** I join. Refused with {@code buddy.leads} for those who lead others, listen to nothing or have no site. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void join() {
        if (!BuddyChoice.may(me.person())) {
            throw new Refusal(
                    "buddy.leads",
                    "Buddies are for people of a site who listen and lead nobody. A counsellor is there for you as well.");
        }
        buddies.join(me.id());
    }

    /** I am no longer in the pool, and in no pair; nothing is asked and nobody is told why. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void leavePool() {
        buddies.leave(me.id());
        endMine(false);
    }

    /**
     * Asks somebody by chance to be my buddy. Refused with {@code buddy.join} before I have joined, {@code buddy.already} when I have one, have
     * asked or am asked, and {@code buddy.nobody} when nobody is free.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void ask() {
        Person asker = me.person();
        List<Long> members = buddies.lockMembers();
        if (!members.contains(asker.id()) || !BuddyChoice.may(asker)) {
            throw new Refusal("buddy.join", "Join first: then others can ask you as well.");
        }
        Set<Long> without = new HashSet<>(buddies.seated());
        if (without.contains(asker.id())) {
            throw new Refusal(
                    "buddy.already",
                    "You have a buddy, have asked for one, or are being asked. Look at the page again.");
        }
        without.addAll(buddies.notWith(asker.id()));
        long asked = choice.among(members, without, asker)
                .orElseThrow(() -> new Refusal(
                        "buddy.nobody",
                        "Nobody of your site and language who joined is free just now. Try again later."));
        buddies.ask(asker.id(), asked);
        tell(asker.id(), asked);
    }

    /** I am asked, and would like to. Refused with {@code buddy.gone} when it was taken back. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void accept() {
        Pair pair = pair();
        if (!buddies.accept(pair.id(), me.id())) {
            throw gone();
        }
        tell(pair.asker(), pair.asked());
    }

    /** I am asked, or have asked, and would rather not. Refused with {@code buddy.gone} when it is over already. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void pass() {
        Pair pair = pair();
        if (pair.together()) {
            throw new Refusal("buddy.together", "You are together already. You can leave at any time.");
        }
        buddies.pass(pair.id());
        tell(pair.asker(), pair.asked());
    }

    /** We are no longer together; what nobody has read is gone. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void leave() {
        endMine(false);
    }

    /** The same, and we are never put together again. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void block() {
        endMine(true);
    }

    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void say(BuddyTemplate template) {
        Pair pair = writable();
        messages.add(pair.id(), pair.other(me.id()), template);
        tell(pair.other(me.id()));
    }

    /**
     * Sends a text. Refused with {@code buddy.text} unless it has 1 to 140 characters, {@code buddy.link} for links and addresses,
     * {@code buddy.reference} for codes of clips and numbers of cases, {@code buddy.full} while 20 wait, and {@code buddy.gone} without a buddy.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void write(String text) {
        Pair pair = writable();
        BuddyText.check(text, this::isClip).orThrow();
        messages.add(pair.id(), pair.other(me.id()), BuddyText.plain(text));
        tell(pair.other(me.id()));
    }

    /** What waits for me, oldest first; it is gone with this. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public List<BuddyMessage> read() {
        return messages.take(me.id(), time.now());
    }

    /** What {@link Live} says when something changes for me. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public String topic() {
        return topic(me.id());
    }

    private Pair writable() {
        Pair pair = pair();
        if (!pair.together()) {
            throw gone();
        }
        if (messages.unread(pair.other(me.id())) >= MOST_UNREAD) {
            throw new Refusal("buddy.full", "Your buddy has not read the last ones yet. Wait a little.");
        }
        return pair;
    }

    private Pair pair() {
        return buddies.of(me.id()).orElseThrow(Buddies::gone);
    }

    private static Refusal gone() {
        return new Refusal("buddy.gone", "There is no buddy just now. You can ask for one.");
    }

    private void endMine(boolean block) {
        buddies.of(me.id()).ifPresent(pair -> {
            if (block) {
                buddies.block(me.id(), pair.other(me.id()));
            }
            buddies.end(pair.id());
            tell(pair.asker(), pair.asked());
        });
    }

    private boolean isClip(String code) {
        try {
            return SystemActor.call("care", () -> clips.clipByCode(code)).id() > 0;
        } catch (Refusal none) {
            return none.code().equals("clip.erased");
        }
    }

    private void tell(long... accounts) {
        for (long account : accounts) {
            live.tell(topic(account));
        }
    }

    private static String topic(long account) {
        return "care.buddy." + account;
    }
}
