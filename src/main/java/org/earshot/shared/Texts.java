package org.earshot.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All wording of the interface, by key, from one bundle per capability under {@code i18n/}. English is complete; a file
 * such as {@code queue_es.properties} adds another language. A missing key shows as itself and fails a test.
 */
@Component
public class Texts implements I18NProvider {

    private final Map<String, Properties> byLanguage = new HashMap<>();

    Texts(ResourcePatternResolver resources) {
        try {
            for (Resource bundle : resources.getResources("classpath*:i18n/*.properties")) {
                String name = String.valueOf(bundle.getFilename()).replace(".properties", "");
                int mark = name.indexOf('_');
                String language = mark < 0 ? "en" : name.substring(mark + 1);
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    byLanguage
                            .computeIfAbsent(language, key -> new Properties())
                            .load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the wording of the interface could not be read", e);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return byLanguage.keySet().stream().sorted().map(Locale::of).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        String english = byLanguage.getOrDefault("en", new Properties()).getProperty(key, key);
        String text =
                byLanguage.getOrDefault(locale.getLanguage(), new Properties()).getProperty(key, english);
        return params.length == 0 ? text : new MessageFormat(text.replace("'", "''"), locale).format(params);
    }

    /** All English texts whose key begins with the prefix, for components in the browser. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new java.util.TreeMap<>();
        byLanguage.getOrDefault("en", new Properties()).forEach((key, text) -> {
            if (key.toString().startsWith(prefix)) {
                found.put(key.toString().substring(prefix.length()), text.toString());
            }
        });
        return found;
    }
}
