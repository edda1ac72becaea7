package org.earshot.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form and the guidelines that come with Earshot. */
@Component
final class Starter {

    private record Text(String name, List<FormQuestion> questions, Map<String, String> guidelines) {}

    private final Text text;

    Starter(JsonMapper json) {
        try (var stream = new ClassPathResource("review/starter-form.json").getInputStream()) {
            text = json.readValue(stream, Text.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the form that comes with Earshot could not be read", e);
        }
    }

    String name() {
        return text.name();
    }

    List<FormQuestion> questions() {
        return text.questions();
    }

    /** Empty for questions that Earshot knows nothing about. */
    Guideline guideline(String question) {
        return new Guideline(question, 0, text.guidelines().getOrDefault(question, ""), null);
    }
}
