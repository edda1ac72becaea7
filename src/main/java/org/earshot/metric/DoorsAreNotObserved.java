package org.earshot.metric;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Who was let through which door is for the audit: no figure and no trace is made of it, and no call of a door pays for one. */
@Configuration(proxyBeanMethods = false)
class DoorsAreNotObserved {

    @Bean
    SecurityObservationSettings noDoorIsObserved() {
        return SecurityObservationSettings.noObservations();
    }
}
