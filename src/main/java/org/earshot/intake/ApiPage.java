package org.earshot.intake;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the page that describes the API to those who hand in clips. */
@Configuration(proxyBeanMethods = false)
class ApiPage {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Earshot").version("1").description("""
                                Hand in short voice-assistant recordings for review. An administrator makes your key; send it as \
                                `Authorization: Bearer ek_...`. Everything that is refused comes back as a problem detail (RFC 9457) \
                                with the members `field` and `code`, and nothing of it is stored."""))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }
}
