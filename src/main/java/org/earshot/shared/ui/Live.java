package org.earshot.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open tabs of this node that something has changed, by topic, such as {@code escalation.cases}. A topic carries no
 * content: the page asks its door again, as the person it belongs to, with that person's rights.
 */
@org.springframework.stereotype.Component
public final class Live {

    /** One tab's wish to hear of a topic; {@code told} until it has looked, so that a burst makes it look once. */
    private record Listener(UI tab, Runnable change, AtomicBoolean told) {}

    private final ConcurrentHashMap<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Executor elsewhere;

    @Autowired
    Live() {
        // A page that looks again must not do so in the transaction, or on the time, of whoever changed something.
        this(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("live-", 0).factory()));
    }

    Live(Executor elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Runs the change in the component's tab, and pushes, whenever the topic is told while the component is attached. */
    public void listen(Component where, String topic, Runnable change) {
        where.addAttachListener(attached -> add(where, attached.getUI(), topic, change));
        where.getUI().filter(tab -> where.isAttached()).ifPresent(tab -> add(where, tab, topic, change));
    }

    /** Says that the topic has changed: after the transaction has committed, or at once where there is none. */
    public void tell(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tellNow(topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tellNow(topic);
            }
        });
    }

    private void tellNow(String topic) {
        for (Listener listener : listeners.getOrDefault(topic, Set.of())) {
            if (listener.told.compareAndSet(false, true)) {
                elsewhere.execute(() -> look(listener));
            }
        }
    }

    private static void look(Listener listener) {
        // A tab that closes meanwhile needs no telling.
        listener.tab
                .accessLater(
                        () -> {
                            listener.told.set(false);
                            // Whoever has signed out meanwhile is shown nothing more.
                            if (SecurityContextHolder.getContext().getAuthentication() != null) {
                                listener.change.run();
                                listener.tab.push();
                            }
                        },
                        () -> {})
                .run();
    }

    private void add(Component where, UI tab, String topic, Runnable change) {
        var listener = new Listener(tab, change, new AtomicBoolean());
        listeners.compute(topic, (name, known) -> {
            Set<Listener> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        where.addDetachListener(detached -> {
            detached.unregisterListener();
            remove(topic, listener);
        });
    }

    private void remove(String topic, Listener listener) {
        listeners.computeIfPresent(topic, (name, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }
}
