package org.earshot.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            "playback.undisguised",
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

    /** Of these, rows go when their time is over, and not before: what each row's moment is called, and how long it stays. */
    static final Map<String, Term> TERMS = Map.of(
            "playback.heard", new Term("reported_at", 13),
            "exposure.heard_severity", new Term("said_at", 13),
            "care.look", new Term("looked_at", 13),
            "queue.put_back", new Term("at", 13),
            "cohort.told", new Term("told_at", 36),
            "cohort.figure", new Term("told_at", 36),
            "cohort.team", new Term("told_at", 36));

    record Term(String column, int months) {}

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
                statement.execute("""
                    create or replace function audit.refuse_early_removal() returns trigger language plpgsql as
                    $$ begin
                        if (to_jsonb(old) ->> tg_argv[0])::timestamptz < current_timestamp - tg_argv[1]::interval then
                            return old;
                        end if;
                        raise exception 'append-only: a row of % stays for %', tg_table_name, tg_argv[1];
                    end $$
                    """);
            }
            for (String table : TABLES) {
                refuseChange(statement, h2, table);
            }
            for (String table : TERMS.keySet()) {
                refuseEarlyRemoval(statement, h2, table);
            }
        }
    }

    private static void refuseChange(Statement statement, boolean h2, String table) throws SQLException {
        if (h2) {
            statement.execute("create trigger if not exists " + inSchemaOf(table, trigger(table))
                    + " before update, delete on " + table + " for each row call '" + RefuseChange.class.getName()
                    + "'");
        } else {
            statement.execute("create or replace trigger " + trigger(table) + " before update or delete or truncate on "
                    + table + " for each statement execute function audit.refuse_change()");
        }
    }

    private static void refuseEarlyRemoval(Statement statement, boolean h2, String table) throws SQLException {
        Term term = Objects.requireNonNull(TERMS.get(table));
        if (h2) {
            statement.execute("drop trigger if exists " + inSchemaOf(table, trigger(table)));
            statement.execute("create trigger " + inSchemaOf(table, trigger(table)) + " before update, delete on "
                    + table + " for each row call '" + RefuseEarlyRemoval.class.getName() + "'");
        } else {
            statement.execute("create or replace trigger " + trigger(table) + " before update or truncate on " + table
                    + " for each statement execute function audit.refuse_change()");
            statement.execute("create or replace trigger " + trigger(table) + "_removal before delete on " + table
                    + " for each row execute function audit.refuse_early_removal('" + term.column() + "', '"
                    + term.months() + " months')");
        }
    }

    private static String trigger(String table) {
        return "append_only_" + table.substring(table.indexOf('.') + 1);
    }

    private static String inSchemaOf(String table, String name) {
        return table.substring(0, table.indexOf('.') + 1) + name;
    }
}
