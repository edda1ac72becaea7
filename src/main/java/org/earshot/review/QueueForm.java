package org.earshot.review;

/** The form version that a queue uses, and how often its guidelines have been written. */
public record QueueForm(long queueId, long formId, int version, int guidelinesWritten) {

    /** Names this form with these guidelines; another wording makes another key. */
    public String key() {
        return formId + "." + version + "." + queueId + "." + guidelinesWritten;
    }

    /** Reads a key back; refused with {@code form.unknown} when it is none. */
    static QueueForm of(String key) {
        if (!key.matches("[0-9]{1,18}\\.[0-9]{1,9}\\.[0-9]{1,18}\\.[0-9]{1,9}")) {
            throw new org.earshot.shared.Refusal(
                    "form.unknown", "This page is older than the form. Load it again; your text is kept.");
        }
        String[] parts = key.split("\\.");
        return new QueueForm(
                Long.parseLong(parts[2]),
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[3]));
    }
}
