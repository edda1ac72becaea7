package org.earshot.care;

/** Whom the people of a site can talk to: the name of the service, its telephone and when somebody answers it. */
public record Counsellor(String service, String telephone, String hours) {

    /** All of it in a line, such as for the page after an escalation. */
    public String line() {
        return service + ": " + telephone + ". " + hours + ".";
    }
}
