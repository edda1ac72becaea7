package org.earshot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.Role;
import org.earshot.clip.Identities;
import org.earshot.shared.Door;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.earshot");

    private static final List<String> SCHEMAS = List.of(
            "audit",
            "access",
            "notice",
            "clock",
            "procedure",
            "clip",
            "intake",
            "evidence",
            "shift",
            "playback",
            "exposure",
            "queue",
            "escalation",
            "identity",
            "referral",
            "incident",
            "review",
            "privacy",
            "secondear",
            "risk",
            "care",
            "watch",
            "trace",
            "export",
            "cohort",
            "retention",
            "throughput");

    @Test
    void capabilitiesUseOnlyWhatTheyMayAndInNoCircle() {
        ApplicationModules.of(Earshot.class).verify();
    }

    @Test
    void tablesStayAtHome() {
        for (String schema : SCHEMAS) {
            noClasses()
                    .that(resideOutsideOfPackages("org.earshot." + schema, "org.earshot.tables.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.earshot.tables." + schema + ".."))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void onlyIdentityOpensIdentities() {
        noClasses()
                .that(resideOutsideOfPackages("org.earshot.identity", "org.earshot.clip"))
                .should()
                .dependOnClassesThat(type(Identities.class))
                .check(CLASSES);
    }

    @Test
    void capabilitiesHaveTwoPackagesAndNeverAThird() {
        assertThat(CLASSES.stream()
                        .map(each -> each.getPackageName())
                        .filter(name -> !name.startsWith("org.earshot.tables"))
                        .distinct())
                .allMatch(name -> name.matches("org\\.earshot(\\.[a-z]+(\\.ui)?)?"));
    }

    @Test
    void everyPublicMethodOfADoorSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Door.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(new ArchCondition<JavaMethod>("carry a permission that exists") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean named = method.tryGetAnnotationOfType(RolesAllowed.class)
                                .map(roles -> List.of(roles.value()).stream().allMatch(ModulesTest::exists))
                                .orElse(false);
                        boolean open = method.isAnnotatedWith(PermitAll.class);
                        events.add(new SimpleConditionEvent(method, named || open, method.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    private static boolean exists(String role) {
        return role.equals("SYSTEM") || role.equals("MACHINE") || Role.valueOf(role) != null;
    }
}
