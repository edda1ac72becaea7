package org.earshot.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.earshot.access.People;
import org.earshot.referral.Fetched;
import org.earshot.referral.Pack;
import org.earshot.referral.Pack.Stage;
import org.earshot.referral.Recipients;
import org.earshot.referral.Referrals;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Downloads;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** The packs of a case, each with the one thing that comes next and why somebody else has to do it. */
final class ReferralPanel extends Div {

    /** A pack that is further on was fetched already, or is somebody else's by now. */
    private static final Set<String> NOT_THEIRS =
            Set.of("referral.not-yours", "referral.stage", "referral.unknown", "case.unknown");

    private final String caseNumber;
    private final Referrals referrals;
    private final Downloads downloads;
    private final People people;
    private final Times times;
    private final long me;
    private final Runnable after;
    private final Div list = new Div();

    ReferralPanel(
            String caseNumber,
            Referrals referrals,
            Downloads downloads,
            Recipients recipients,
            People people,
            Clock clock,
            long me,
            Runnable after) {
        this.caseNumber = caseNumber;
        this.referrals = referrals;
        this.downloads = downloads;
        this.people = people;
        this.times = new Times(clock, getLocale());
        this.me = me;
        this.after = after;
        addClassName("earshot-stack");
        list.addClassName("earshot-stack");
        var prepare = new Button(
                getTranslation("referral.prepare"),
                click -> new PrepareDialog(caseNumber, referrals, recipients, times.now(), this::changed).open());
        var actions = new Div(prepare);
        actions.addClassName("earshot-row");
        add(new Paragraph(getTranslation("referral.section.line")), actions, list);
        refresh();
    }

    private void changed() {
        refresh();
        after.run();
    }

    private void refresh() {
        list.removeAll();
        List<Pack> packs;
        try {
            packs = referrals.ofCase(caseNumber);
        } catch (Refusal refusal) {
            list.add(new EmptyState(refusal.sentence()));
            return;
        }
        packs.forEach(pack -> list.add(entry(pack)));
        if (packs.isEmpty()) {
            list.add(new EmptyState(getTranslation("referral.none")));
        }
    }

    private Component entry(Pack pack) {
        var head = new Span(getTranslation("referral.pack.of", pack.id(), pack.recipientName()));
        var stage = new Span(getTranslation("referral.stage." + pack.stage()));
        stage.addClassName("earshot-hint");
        var words = new DescriptionList();
        who(words, "referral.prepared-by", pack.preparedBy(), pack.preparedAt());
        who(words, "referral.signed-by", pack.signedBy(), pack.signedAt());
        who(words, "referral.released-by", pack.releasedBy(), pack.releasedAt());
        var hash = new Span(pack.sha256());
        hash.addClassName("earshot-code");
        words.add(new DescriptionList.Term(getTranslation("referral.sha256")), new DescriptionList.Description(hash));
        word(
                words,
                "referral.identity",
                pack.identityUntil() == null
                        ? getTranslation("referral.identity.no")
                        : getTranslation("referral.identity.until", times.dayAndTime(pack.identityUntil())));
        var delivery = pack.delivery();
        if (delivery != null) {
            word(
                    words,
                    "referral.delivered",
                    getTranslation(
                            "referral.delivered.how",
                            delivery.how(),
                            delivery.toWhom(),
                            delivery.reference() == null ? "–" : delivery.reference(),
                            times.dayAndTime(delivery.at())));
        }
        var panel = new Div(head, stage, words, actions(pack));
        panel.addClassNames("earshot-panel", "earshot-stack");
        return panel;
    }

    private Div actions(Pack pack) {
        var actions = new Div();
        actions.addClassName("earshot-row");
        boolean signed = pack.signedBy() != null && pack.signedBy() == me;
        if (pack.stage() == Stage.PREPARED && !pack.emergency()) {
            actions.add(primary("referral.sign", () -> referrals.sign(pack.id())));
        }
        if (pack.stage() == Stage.SIGNED && signed) {
            actions.add(new Span(getTranslation("referral.somebody-else")));
        } else if (pack.stage() == Stage.SIGNED || pack.stage() == Stage.PREPARED && pack.emergency()) {
            actions.add(primary("referral.release", () -> referrals.release(pack.id())));
        }
        if (pack.stage() == Stage.RELEASED && pack.releasedBy() != null && pack.releasedBy() == me) {
            actions.add(link("referral.fetch", event -> fetch(event, pack.id())));
        }
        if (pack.stage() == Stage.FETCHED) {
            var deliver = new Button(
                    getTranslation("referral.deliver"),
                    click -> new DeliverDialog(pack, referrals, times.zone(), this::changed).open());
            deliver.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(deliver);
        }
        if (pack.stage().compareTo(Stage.FETCHED) < 0) {
            var letter = link("referral.letter", event -> letter(event, pack));
            letter.removeClassName("earshot-link-primary");
            actions.add(letter, act("referral.discard", () -> referrals.discard(pack.id())));
        }
        return actions;
    }

    private Button primary(String key, Runnable act) {
        var button = act(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button act(String key, Runnable act) {
        return new Button(getTranslation(key), click -> {
            if (Say.orWhyNot(act)) {
                Say.done(getTranslation(key + ".done"));
            }
            changed();
        });
    }

    private Anchor link(String key, DownloadHandler handler) {
        var link = new Anchor(handler, getTranslation(key));
        link.addClassName("earshot-link-primary");
        return link;
    }

    private void fetch(DownloadEvent event, long packId) throws IOException {
        Fetched fetched = orSay(event, packId, () -> referrals.fetch(packId));
        if (fetched != null) {
            Downloads.write(event, fetched.fileName(), "application/octet-stream", fetched.bytes());
        }
        event.getUI().access(() -> {
            changed();
            event.getUI().push();
        });
    }

    private void letter(DownloadEvent event, Pack pack) throws IOException {
        byte[] letter = orSay(event, pack.id(), () -> referrals.letter(pack.id()));
        if (letter != null) {
            Downloads.write(event, pack.caseNumber() + "-" + pack.id() + ".pdf", "application/pdf", letter);
        }
    }

    private <T> @Nullable T orSay(DownloadEvent event, long packId, Supplier<T> work) {
        return downloads.orSay(event, "referral", caseNumber + "-" + packId, NOT_THEIRS, work);
    }

    private void who(DescriptionList words, String key, @Nullable Long account, @Nullable Instant at) {
        if (account != null && at != null) {
            word(words, key, people.names(List.of(account)).getOrDefault(account, "–") + ", " + times.dayAndTime(at));
        }
    }

    private void word(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }
}
