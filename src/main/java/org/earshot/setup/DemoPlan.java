package org.earshot.setup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.care.Counsellor;
import org.earshot.review.FormQuestion;
import org.jspecify.annotations.Nullable;

/** The demo organisation as {@code db/demo/organisation.yaml} describes it. */
record DemoPlan(
        String organisation,
        String password,
        List<PlannedSite> sites,
        List<PlannedPerson> people,
        List<PlannedQueue> queues,
        PlannedForm form,
        Map<String, String> guidelines,
        Map<String, Map<String, String>> guidelinesByLanguage) {

    record PlannedSite(String name, String timeZone, Counsellor counsellor) {}

    record PlannedPerson(
            String username,
            String name,
            String site,
            List<Role> roles,
            @Nullable List<String> languages,
            @Nullable List<String> clearances) {}

    record PlannedQueue(
            String name,
            String language,
            String taskType,
            int priority,
            @Nullable String clearance) {}

    record PlannedForm(String name, List<FormQuestion> questions) {}

    /** Whether these people are the demo's, and perhaps others who joined them. */
    boolean livesAmong(Collection<Person> everybody) {
        return everybody.stream()
                .map(Person::username)
                .toList()
                .containsAll(people.stream().map(PlannedPerson::username).toList());
    }

    /** The guideline to a question, what is particular to the language first. */
    String guideline(String question, String language) {
        String particular =
                guidelinesByLanguage.getOrDefault(language, Map.of()).getOrDefault(question, "");
        String general = guidelines.getOrDefault(question, "");
        return particular.isEmpty() ? general : particular + "\n" + general;
    }
}
