package org.earshot.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.People;
import org.earshot.access.Sites;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages for each channel: a reference, a severity, what to do, by when, a link, and nothing else. */
@Component
final class Rendering {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Texts texts;
    private final People people;
    private final Sites sites;
    private final JsonMapper json;
    private final String address;

    /** @param address where people open this Earshot, such as https://earshot.example; without it links are paths */
    Rendering(Texts texts, People people, Sites sites, JsonMapper json, @Value("${earshot.address:}") String address) {
        this.texts = texts;
        this.people = people;
        this.sites = sites;
        this.json = json;
        this.address = address.strip().replaceFirst("/+$", "");
    }

    /** The zone a person reads times in: their site's, or the server's for people without a site. */
    ZoneId zone(long account) {
        Long site = people.person(account).siteId();
        return site == null ? ZoneId.systemDefault() : sites.site(site).zone();
    }

    /** One line, as pages show it: severity, what to do, which case, by when. */
    String line(Notice notice, ZoneId zone) {
        return Stream.of(notice.severity(), what(notice), notice.caseNumber(), by(notice, zone))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String subject(Notice notice) {
        return Stream.of(notice.severity(), notice.caseNumber(), what(notice))
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    String mail(Notice notice, ZoneId zone) {
        var text = new StringBuilder(what(notice)).append("\n\n");
        fields(notice, zone)
                .forEach((name, value) ->
                        text.append(say("notice.mail." + name, value)).append('\n'));
        return text.append('\n').append(say("notice.mail.foot")).append('\n').toString();
    }

    /** The webhook's body. The id is the same for every attempt. */
    String body(Message message, ZoneId zone) {
        var notice = message.notice();
        var body = new LinkedHashMap<String, String>();
        body.put("id", message.key().toString());
        body.put("what", what(notice));
        body.putAll(fields(notice, zone));
        Instant byWhen = notice.byWhen();
        if (byWhen != null) {
            body.put("by", DateTimeFormatter.ISO_ZONED_DATE_TIME.format(byWhen.atZone(zone)));
        }
        return json.writeValueAsString(body);
    }

    private Map<String, String> fields(Notice notice, ZoneId zone) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("reference", notice.caseNumber());
        if (notice.severity() != null) {
            fields.put("severity", notice.severity());
        }
        String by = time(notice.byWhen(), zone);
        if (by != null) {
            fields.put("by", by);
        }
        fields.put("link", address + "/" + notice.path());
        return fields;
    }

    private String what(Notice notice) {
        return say("notice.text." + notice.template());
    }

    private @Nullable String by(Notice notice, ZoneId zone) {
        String by = time(notice.byWhen(), zone);
        return by == null ? null : say("notice.by", by);
    }

    private static @Nullable String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : DAY_AND_TIME.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private String say(String key, Object... params) {
        return texts.getTranslation(key, Locale.ENGLISH, params);
    }
}
