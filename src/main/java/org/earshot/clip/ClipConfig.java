package org.earshot.clip;

import org.earshot.audio.Decoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one decoder of the application, so that its limit of child processes holds for all. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClipConfig {

    @Bean
    Decoder decoder() {
        return new Decoder(Decoder.Limits.standard());
    }
}
