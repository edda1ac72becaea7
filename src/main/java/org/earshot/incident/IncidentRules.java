package org.earshot.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** Who may do what in an incident, and what must be true first. */
final class IncidentRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_REFERENCE = 60;
    static final int LONGEST_TEXT = 4000;

    /** Open to everybody who sees the incident; what is not among them is for trust-and-safety. */
    private static final Set<Class<? extends Act>> ANYBODY = Set.of(Act.Note.class, Act.FinishTask.class);

    private static final Set<Class<? extends Act>> LEADS = Set.of(Act.Close.class, Act.Reopen.class);

    private IncidentRules() {}

    static Verdict check(IncidentFile incident, Act act, Who who, Known known) {
        Verdict open = open(incident, act.getClass(), who);
        return open instanceof Verdict.Refused ? open : particulars(incident, act, who, known);
    }

    /** Every act by its word: allowed as far as can be said before its particulars are known, or why not. */
    static Map<String, Verdict> openings(IncidentFile incident, Who who) {
        Map<String, Verdict> openings = new LinkedHashMap<>();
        for (Class<? extends Act> act : Act.ALL) {
            openings.put(Act.word(act), open(incident, act, who));
        }
        return openings;
    }

    private static Verdict open(IncidentFile incident, Class<? extends Act> act, Who who) {
        boolean reopening = act == Act.Reopen.class;
        if (incident.open() == reopening) {
            return reopening
                    ? Verdict.refused("incident.open", "The incident is open already.")
                    : Verdict.refused("incident.closed", "The incident is closed. A T&S lead can open it again.");
        }
        if (LEADS.contains(act) || peopleOfMisuse(incident, act)) {
            if (!who.leads()) {
                return Verdict.refused("incident.role", "That is for a T&S lead who is named here. Ask one to do it.");
            }
        } else if (!ANYBODY.contains(act) && !who.worksOnCases()) {
            return Verdict.refused("incident.role", "That is for trust-and-safety. You can add a note.");
        }
        return act == Act.Close.class ? closing(incident) : Verdict.allowed();
    }

    /** Who knows of misuse from inside is for leads to say. */
    private static boolean peopleOfMisuse(IncidentFile incident, Class<? extends Act> act) {
        return incident.kind() == IncidentKind.INTERNAL_MISUSE
                && (act == Act.NamePerson.class || act == Act.NoLongerName.class || act == Act.Give.class);
    }

    static Verdict closing(IncidentFile incident) {
        for (GatheredCase gathered : incident.cases()) {
            if (!gathered.over()) {
                return Verdict.refused(
                        "incident.case-open", "Case " + gathered.number() + " is still open. Close or merge it first.");
            }
        }
        for (IncidentTask task : incident.tasks()) {
            if (task.open()) {
                return Verdict.refused(
                        "incident.task-open", "A task is still open. Have it done, or drop it with a reason.");
            }
        }
        return incident.review() == null
                ? Verdict.refused("incident.no-review", "Write first what was learned.")
                : Verdict.allowed();
    }

    private static Verdict particulars(IncidentFile incident, Act act, Who who, Known known) {
        return switch (act) {
            case Act.Note note -> note(note);
            case Act.Decide decide -> text(decide.text(), LONGEST_TEXT);
            case Act.AddCase add -> addition(incident, add.caseNumber(), known);
            case Act.TakeOutCase out ->
                gathers(incident, out.caseNumber())
                        ? text(out.reason(), LONGEST_LINE)
                        : Verdict.refused("incident.case", "This case is not part of the incident.");
            case Act.NamePerson name -> naming(incident, name.account(), known.person());
            case Act.NoLongerName name -> unnaming(incident, name.account());
            case Act.Give give ->
                known.person() != null && known.person().worksOnCases()
                        ? Verdict.allowed()
                        : Verdict.refused("incident.owner", "An incident is owned by somebody of trust-and-safety.");
            case Act.AddTask add -> task(incident, add, known);
            case Act.FinishTask finish -> ending(incident, finish.task(), who);
            case Act.DropTask drop -> {
                Verdict ending = ending(incident, drop.task(), who);
                yield ending instanceof Verdict.Refused ? ending : text(drop.reason(), LONGEST_LINE);
            }
            case Act.WriteReview review ->
                review.changedProcedure() == null || known.versionKnown()
                        ? text(review.learned(), LONGEST_TEXT)
                        : Verdict.refused("incident.procedure", "There is no such published version of the procedure.");
            case Act.Close close -> Verdict.allowed();
            case Act.Reopen reopen -> text(reopen.reason(), LONGEST_LINE);
        };
    }

    private static Verdict note(Act.Note note) {
        if (!EntryKind.NOTED.contains(note.kind())) {
            return Verdict.refused("incident.note", "Choose a note, something to watch, or misuse.");
        }
        if (note.reference().length() > LONGEST_REFERENCE) {
            return Verdict.refused("text.long", "Shorten the reference to " + LONGEST_REFERENCE + " characters.");
        }
        return text(note.text(), LONGEST_TEXT);
    }

    private static Verdict addition(IncidentFile incident, String number, Known known) {
        if (known.standing() == null) {
            return Verdict.refused("incident.case", "There is no case of that number.");
        }
        if (known.standing().drill()) {
            return Verdict.refused("incident.drill", "This is a practice case. It belongs to no incident.");
        }
        return gathers(incident, number)
                ? Verdict.refused("incident.case-there", "This case is part of the incident already.")
                : Verdict.allowed();
    }

    private static Verdict naming(IncidentFile incident, long account, @Nullable Who person) {
        if (person == null) {
            return Verdict.refused("incident.person", "There is no such person with an open account.");
        }
        return incident.named().contains(account)
                ? Verdict.refused("incident.person-there", "This person is named already.")
                : Verdict.allowed();
    }

    private static Verdict unnaming(IncidentFile incident, long account) {
        if (!incident.named().contains(account)) {
            return Verdict.refused("incident.person", "This person is not named here.");
        }
        if (account == incident.ownerId()) {
            return Verdict.refused(
                    "incident.owner", "The owner is always named. Give the incident to somebody else first.");
        }
        return incident.tasks().stream().anyMatch(task -> task.open() && task.ownerId() == account)
                ? Verdict.refused("incident.person-task", "This person still has an open task here.")
                : Verdict.allowed();
    }

    private static Verdict task(IncidentFile incident, Act.AddTask add, Known known) {
        if (known.person() == null
                || !incident.seenBy(add.owner(), known.person().worksOnCases())) {
            return Verdict.refused("incident.task-owner", "This person does not see the incident. Name them first.");
        }
        if (!add.dueAt().isAfter(known.now())) {
            return Verdict.refused("incident.task-due", "Choose a moment that is still to come.");
        }
        return text(add.what(), LONGEST_LINE);
    }

    private static Verdict ending(IncidentFile incident, long id, Who who) {
        for (IncidentTask task : incident.tasks()) {
            if (task.id() == id && task.open()) {
                return task.ownerId() == who.id() || who.worksOnCases()
                        ? Verdict.allowed()
                        : Verdict.refused("incident.role", "This task is somebody else's.");
            }
        }
        return Verdict.refused("incident.task", "There is no such open task here.");
    }

    private static boolean gathers(IncidentFile incident, String number) {
        return incident.cases().stream().anyMatch(each -> each.number().equals(number));
    }

    static Verdict text(String text, int longest) {
        if (text.isBlank()) {
            return Verdict.refused("text.missing", "Something is still to be written here.");
        }
        return text.length() > longest
                ? Verdict.refused("text.long", "Shorten it to " + longest + " characters.")
                : Verdict.allowed();
    }
}
