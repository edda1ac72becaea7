package org.earshot.review;

import java.util.List;
import java.util.Map;

/**
 * A form version with its guidelines, sent to a desk once and then named by its key.
 *
 * @param key the form, its version and the queue whose guidelines these are
 * @param guidelines safe HTML by question key; the key {@code severity} belongs to the question every form ends with
 */
public record DeskForm(String key, List<FormQuestion> questions, Map<String, String> guidelines) {}
