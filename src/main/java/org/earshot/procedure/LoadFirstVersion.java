package org.earshot.procedure;

import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes the version that comes with Earshot where none is there yet, before the first request can be answered. */
@Component
final class LoadFirstVersion implements SmartInitializingSingleton {

    private final VersionStore versions;
    private final Audit audit;
    private final DatabaseTime time;
    private final TransactionOperations transaction;

    LoadFirstVersion(VersionStore versions, Audit audit, DatabaseTime time, TransactionOperations transaction) {
        this.versions = versions;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemActor.run("procedure", () -> transaction.executeWithoutResult(status -> load()));
    }

    private void load() {
        if (versions.all().isEmpty()) {
            ProcedureVersion first = VersionStore.comesWithEarshot().at(time.now());
            if (versions.add(first, null)) {
                audit.record("procedure.published", "procedure", first.version());
            }
        }
    }
}
