package org.earshot.bench;

import java.time.Clock;
import org.earshot.access.AccessEnded;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.clip.DisguiseStrength;
import org.earshot.clock.Timers;
import org.earshot.disguise.Strength;
import org.earshot.escalation.Escalations;
import org.earshot.evidence.Evidence;
import org.earshot.intake.Intake;
import org.earshot.notice.Notices;
import org.earshot.playback.Playback;
import org.earshot.procedure.Procedures;
import org.earshot.shared.DatabaseTime;
import org.earshot.shift.Shifts;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The capabilities below and with escalation, without pages, web server and everything above: what starts fast enough to be killed often. */
@EnableAutoConfiguration(
        // They want a web server.
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig"
        })
@ComponentScan(
        basePackageClasses = {
            DatabaseTime.class,
            Audit.class,
            AccessEnded.class,
            Timers.class,
            Notices.class,
            Procedures.class,
            Clips.class,
            Intake.class,
            Evidence.class,
            Shifts.class,
            Playback.class,
            Escalations.class
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.earshot\\.(?!shared).*\\.ui\\..*",
                            "org\\.earshot\\.access\\.(SecurityConfig|BenchSignIn)",
                            "org\\.earshot\\..*Test.*",
                            "org\\.earshot\\.playback\\.SoundEndpoint",
                            "org\\.earshot\\.intake\\..*Api.*"
                        }))
class CaseCore {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** There are no queues to ask. */
    @Bean
    DisguiseStrength disguiseStrength() {
        return clip -> Strength.STRONG;
    }

    /** Cheap on purpose: nobody signs in here. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
