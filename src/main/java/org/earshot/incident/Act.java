package org.earshot.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that can be done to an incident once it is open. Who may do it stands in {@link IncidentRules}. */
public sealed interface Act {

    /** Something worth keeping: a note, something to watch, or misuse of the tool. */
    record Note(EntryKind kind, String reference, String text) implements Act {}

    /** A decision; it stays, also when a later one says otherwise. */
    record Decide(String text) implements Act {}

    record AddCase(String caseNumber) implements Act {}

    record TakeOutCase(String caseNumber, String reason) implements Act {}

    /** Lets somebody see the incident. */
    record NamePerson(long account) implements Act {}

    record NoLongerName(long account) implements Act {}

    /** Gives the incident to another owner, who is named with it. */
    record Give(long toAccount) implements Act {}

    record AddTask(String what, long owner, Instant dueAt) implements Act {}

    record FinishTask(long task) implements Act {}

    record DropTask(long task, String reason) implements Act {}

    /** @param changedProcedure the version of the procedure that it led to, if any */
    record WriteReview(String learned, @Nullable String changedProcedure) implements Act {}

    record Close() implements Act {}

    record Reopen(String reason) implements Act {}

    List<Class<? extends Act>> ALL = List.of(
            Note.class,
            Decide.class,
            AddCase.class,
            TakeOutCase.class,
            NamePerson.class,
            NoLongerName.class,
            Give.class,
            AddTask.class,
            FinishTask.class,
            DropTask.class,
            WriteReview.class,
            Close.class,
            Reopen.class);

    /** The act's name in the audit and among the openings, such as add-case. */
    default String word() {
        return word(getClass());
    }

    static String word(Class<? extends Act> kind) {
        return kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
