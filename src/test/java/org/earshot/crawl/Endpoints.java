package org.earshot.crawl;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.earshot.access.ApiKeys;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.jooq.DSLContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is answered beside the pages: every address that can be fetched, to people and to machines with a key, and the figures for machines. */
final class Endpoints {

    private final WebApplicationContext server;
    private final Map<String, Person> readers;
    private final MockMvc web;
    private final String key;
    private final String clip;

    Endpoints(WebApplicationContext server, Map<String, Person> readers) {
        this.server = server;
        this.readers = readers;
        this.web = MockMvcBuilders.webAppContextSetup(server)
                .apply(springSecurity())
                .build();
        var keys = server.getBean(ApiKeys.class);
        this.key = SystemActor.call("test", () -> keys.create("crawl" + System.nanoTime()));
        this.clip = server.getBean(DSLContext.class)
                .fetchSingle("select external_id from clip.clip order by id fetch first 1 row only")
                .get(0, String.class);
    }

    Map<String, List<String>> answers() throws Exception {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String address : addresses()) {
            answers.put("machines " + address, answer(get(filled(address)).header("Authorization", "Bearer " + key)));
            for (var reader : readers.entrySet()) {
                String[] roles =
                        reader.getValue().roles().stream().map(Enum::name).toArray(String[]::new);
                answers.put(
                        reader.getKey() + " " + address,
                        answer(get(filled(address))
                                .with(user(reader.getValue().username()).roles(roles))));
            }
        }
        answers.put("machines metrics", metrics());
        return answers;
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        server.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                        addresses.addAll(info.getPatternValues());
                    }
                }));
        return addresses;
    }

    private String filled(String address) {
        return address.replaceAll("\\{externalId}", clip).replaceAll("\\{[^}]*}", "1");
    }

    private List<String> answer(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        List<String> lines = new ArrayList<>(List.of(String.valueOf(answer.getStatus())));
        lines.addAll(answer.getContentAsString().lines().toList());
        return lines;
    }

    /** Names, labels and values of what Earshot itself counts; what the virtual machine does is no deed of anybody's. */
    private List<String> metrics() throws ClassNotFoundException {
        for (String figures : List.of("QueueFigures", "EscalationFigures")) {
            ReflectionTestUtils.invokeMethod(server.getBean(Class.forName("org.earshot.metric." + figures)), "read");
        }
        List<String> lines = new ArrayList<>();
        for (Meter meter : server.getBean(MeterRegistry.class).getMeters()) {
            if (meter.getId().getName().startsWith("earshot")) {
                meter.measure().forEach(value -> lines.add(meter.getId() + " " + value));
            }
        }
        lines.sort(null);
        return lines;
    }
}
