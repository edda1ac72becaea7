package org.earshot.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.ClipRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts as they are posted. Says which field has the wrong form; fields it does not know are left alone and kept nowhere. */
@Component
final class FactsJson {

    private final JsonMapper json;

    FactsJson(JsonMapper json) {
        this.json = json;
    }

    ClipFacts read(byte[] text) {
        JsonNode facts = tree(text);
        return new ClipFacts(
                need(facts, "externalId", "an externalId: your own name for the clip"),
                time(facts),
                need(facts, "locale", "a locale, such as en-US"),
                text(facts, "accountNumber", "accountNumber"),
                text(facts, "customerFirstName", "customerFirstName"),
                text(facts, "deviceSerial", "deviceSerial"),
                text(facts, "deviceKind", "deviceKind"),
                text(facts, "trigger", "trigger"),
                text(facts, "wakeWord", "wakeWord"),
                consent(facts),
                text(facts, "machineTranscript", "machineTranscript"),
                text(facts, "riskHint", "riskHint"),
                heard(facts.get("assistantHeard")),
                text(facts, "assistantAnswer", "assistantAnswer"));
    }

    private JsonNode tree(byte[] text) {
        try {
            JsonNode tree = json.readTree(text);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // The parser's own message would repeat what was sent.
        }
        throw new ClipRefused("facts", "facts.not-json", "The facts are not a JSON object.");
    }

    private static Instant time(JsonNode facts) {
        String text = need(facts, "capturedAt", "a capturedAt: when the clip was recorded");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new ClipRefused(
                    "capturedAt",
                    "time.unreadable",
                    "The capturedAt must be a time with its zone offset, such as 2026-10-21T20:42:53-05:00.");
        }
    }

    private static boolean consent(JsonNode facts) {
        JsonNode consent = facts.get("consent");
        if (consent != null && !consent.isNull() && !consent.isBoolean()) {
            throw form("consent", "true or false");
        }
        return consent != null && consent.isBoolean() && consent.booleanValue();
    }

    private static @Nullable AssistantHeard heard(@Nullable JsonNode heard) {
        if (heard == null || heard.isNull()) {
            return null;
        }
        if (!heard.isObject()) {
            throw form("assistantHeard", "an object with text, intent and slots");
        }
        Map<String, String> slots = new LinkedHashMap<>();
        JsonNode given = heard.get("slots");
        if (given != null && !given.isNull()) {
            if (!given.isObject()) {
                throw form("assistantHeard.slots", "an object of texts");
            }
            for (var slot : given.properties()) {
                if (!slot.getValue().isString()) {
                    throw form("assistantHeard.slots", "an object of texts");
                }
                slots.put(slot.getKey(), slot.getValue().stringValue());
            }
        }
        return new AssistantHeard(
                text(heard, "text", "assistantHeard.text"), text(heard, "intent", "assistantHeard.intent"), slots);
    }

    private static String need(JsonNode facts, String field, String what) {
        String text = text(facts, field, field);
        if (text == null || text.isBlank()) {
            throw FactRules.missing(field, what);
        }
        return text;
    }

    private static @Nullable String text(JsonNode facts, String name, String field) {
        JsonNode node = facts.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw form(field, "a text");
        }
        return node.stringValue();
    }

    private static ClipRefused form(String field, String wanted) {
        return new ClipRefused(field, "facts.form", "The " + field + " must be " + wanted + ".");
    }
}
