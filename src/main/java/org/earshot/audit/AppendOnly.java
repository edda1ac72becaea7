package org.earshot.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * After each migration, makes the database itself refuse to change or remove rows of the append-only tables. The two
 * databases have no common words for a trigger, so this stands beside the migrations and not in them.
 */
@Component
final class AppendOnly implements Callback {

    /** The audit, the play log, the versions of reviews, forms, guidelines and the procedure: none of them is ever rewritten. */
    static final List<String> TABLES = List.of(
            "audit.entry",
            "procedure.published",
            "procedure.acknowledged",
            "playback.heard",
            "playback.undisguised",
            "exposure.heard_severity",
            "exposure.setting",
            "exposure.gone_on",
            "review.review_version",
            "review.form_version",
            "review.guideline",
            "review.not_distress",
            "review.second_look",
            "queue.finished",
            "privacy.step",
            "notice.delivery_change",
            "incident.entry",
            "evidence.seal",
            "evidence.exhibit",
            "evidence.custody",
            "referral.signature",
            "secondear.step",
            "trace.step",
            "export.request",
            "export.answer",
            "export.canary",
            "export.made",
            "export.handover",
            "export.handover_end");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            protect(context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("the append-only tables could not be protected; Earshot does not start", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "append-only tables";
    }

    private static void protect(Connection connection) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        // DDL that differs between the databases, outside what jOOQ's generator reads.
        try (var statement = connection.createStatement()) {
            if (!h2) {
                statement.execute("""
                    create or replace function audit.refuse_change() returns trigger language plpgsql as
                    $$ begin raise exception 'append-only: rows of % are never changed or removed', tg_table_name; end $$
                    """);
            }
            for (String table : TABLES) {
                String trigger = "append_only_" + table.substring(table.indexOf('.') + 1);
                if (h2) {
                    String name = table.substring(0, table.indexOf('.') + 1) + trigger;
                    statement.execute("create trigger if not exists " + name + " before update, delete on " + table
                            + " for each row call '" + RefuseChange.class.getName() + "'");
                } else {
                    statement.execute(
                            "create or replace trigger " + trigger + " before update or delete or truncate on " + table
                                    + " for each statement execute function audit.refuse_change()");
                }
            }
        }
    }
}
