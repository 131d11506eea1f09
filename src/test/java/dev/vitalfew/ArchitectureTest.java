package dev.vitalfew;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shape of the house: who may use whom, and what stays out of sight. */
class ArchitectureTest {
    private static final String[] ROOMS_OF_FEATURES = {
        "account", "team", "ledger", "deal", "stakeholder", "engagement"
    };
    private static final String[] FEATURES = packages(ROOMS_OF_FEATURES);

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("dev.vitalfew..");
    private static final DescribedPredicate<JavaClass> ENTITY_OR_REPOSITORY =
            simpleNameEndingWith("Entity").or(simpleNameEndingWith("Repository"));

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.vitalfew");
    }

    private static String[] packages(String... rooms) {
        return Arrays.stream(rooms)
                .map(room -> "dev.vitalfew." + room + "..")
                .toArray(String[]::new);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }

    @Test
    void scoringIsPlainJava() {
        holds(
                classes()
                        .that()
                        .resideInAPackage("dev.vitalfew.scoring..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                                "java..",
                                                "org.jspecify..",
                                                "org.hipparchus..",
                                                "org.jgrapht..")
                                        .or(resideInAPackage("dev.vitalfew.scoring.."))
                                        .or(
                                                resideInAPackage(
                                                        "com.google.errorprone.annotations..")))
                        .because(
                                "the same facts must give the same scorecard wherever they are replayed"));
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.scoring..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..", "java.io..", "java.net..", "java.nio.file..")
                        .because("facts are handed in; rules fetch nothing"));
    }

    @Test
    void onlyTheOutermostReadsTheClock() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.vitalfew.platform..")
                        .should()
                        .callMethodWhere(
                                describe(
                                        "ask the system for now",
                                        call ->
                                                call.getTarget().getName().equals("now")
                                                        && call.getTarget()
                                                                .getOwner()
                                                                .getPackageName()
                                                                .equals("java.time")
                                                        && call
                                                                .getTarget()
                                                                .getRawParameterTypes()
                                                                .stream()
                                                                .noneMatch(
                                                                        type ->
                                                                                type.getName()
                                                                                        .equals(
                                                                                                "java.time.Clock"))))
                        .because("time is passed in, or no past moment could be asked again"));
    }

    @Test
    void apiKnowsNoFeature() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.api..")
                        .should()
                        .dependOnClassesThat(
                                OURS.and(
                                        DescribedPredicate.not(
                                                resideInAPackage("dev.vitalfew.api.."))))
                        .because("conventions are below everything that follows them"));
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.api..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "io.quarkus.hibernate..")
                        .because("a convention stores nothing"));
    }

    @Test
    void featuresStandBesideEachOther() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.account..")
                        .should()
                        .dependOnClassesThat(
                                OURS.and(resideInAnyPackage(packages("account", "api")).negate()))
                        .because("an account is the ground that all other features stand on"));
        for (String room : ROOMS_OF_FEATURES) {
            holds(
                    noClasses()
                            .that()
                            .resideInAPackage("dev.vitalfew." + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    packages(
                                            "scoring",
                                            "intelligence",
                                            "imports",
                                            "chart",
                                            "security",
                                            "sample"))
                            .because("features record facts; what they mean is said above them"));
        }
    }

    @Test
    void theRoomsAboveKeepApart() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.intelligence..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages("imports", "chart", "security", "sample"))
                        .because("answers are computed from what is stored, however it came in"));
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.imports..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                packages("scoring", "intelligence", "chart", "security", "sample"))
                        .because("an import stores facts and judges nothing"));
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(packages("security", "platform", "feed"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FEATURES)
                        .because("the ground knows no feature"));
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.vitalfew.chart..")
                        .should()
                        .dependOnClassesThat(
                                simpleNameEndingWith("Service")
                                        .or(
                                                resideInAnyPackage(
                                                        "jakarta.persistence..", "java.sql..")))
                        .because("a picture is drawn from an answer, never from the data"));
    }

    @Test
    void roomsFormNoCycle() {
        holds(slices().matching("dev.vitalfew.(*)..").should().beFreeOfCycles());
    }

    @Test
    void persistenceStaysInEntitiesAndRepositories() {
        holds(
                noClasses()
                        .that(DescribedPredicate.not(ENTITY_OR_REPOSITORY))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "io.quarkus.hibernate..")
                        .because("everybody else speaks records"));
        holds(
                classes()
                        .that(ENTITY_OR_REPOSITORY)
                        .should()
                        .bePackagePrivate()
                        .because("a table is its feature's own business"));
        holds(
                methods()
                        .that()
                        .arePublic()
                        .or()
                        .areProtected()
                        .and()
                        .areDeclaredInClassesThat(
                                OURS.and(DescribedPredicate.not(ENTITY_OR_REPOSITORY)))
                        .should()
                        .notHaveRawReturnType(ENTITY_OR_REPOSITORY)
                        .because("an entity in a public signature leaks the table"));
    }

    @Test
    void httpStaysAtTheEdge() {
        holds(
                noClasses()
                        .that(
                                DescribedPredicate.not(
                                        simpleNameEndingWith("Resource")
                                                .or(simpleNameEndingWith("Query"))
                                                .or(
                                                        resideInAnyPackage(
                                                                packages(
                                                                        "api",
                                                                        "chart",
                                                                        "security")))))
                        .and()
                        .haveNameNotMatching(".*(Resource|Query)\\$.*")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs..")
                        .because("services and rules can be used without HTTP"));
    }

    @Test
    void transactionsAreOpenedByServices() {
        holds(
                noClasses()
                        .that(DescribedPredicate.not(simpleNameEndingWith("Service")))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.transaction.Transactional")
                        .because("a unit of work is a service's decision"));
        holds(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat(ENTITY_OR_REPOSITORY)
                        .because("a resource speaks HTTP and asks a service"));
    }

    @Test
    void optionalIsOnlyReturned() {
        holds(
                noFields()
                        .that()
                        .areDeclaredInClassesThat(OURS)
                        .should()
                        .haveRawType(Optional.class)
                        .because("null marked by JSpecify says the same without a box"));
        holds(
                noCodeUnits()
                        .that()
                        .areDeclaredInClassesThat(OURS)
                        .should()
                        .haveRawParameterTypes(
                                describe(
                                        "Optional among them",
                                        types ->
                                                types.stream()
                                                        .anyMatch(
                                                                type ->
                                                                        type.isEquivalentTo(
                                                                                Optional.class))))
                        .because("a caller has the value or has it not"));
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        holds(
                fields().that()
                        .areDeclaredInClassesThat(OURS)
                        .should()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .andShould()
                        .notBeAnnotatedWith("jakarta.ws.rs.core.Context")
                        .andShould()
                        .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                        .because("what a class needs stands in its constructor"));
    }

    @Test
    void oldWaysAreClosed() {
        holds(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("lombok..")
                        .because("java.time and records do it better"));
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.vitalfew.platform..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because(
                                "the log is where operators look; only the launch itself speaks to the terminal"));
    }

    @Test
    void mostTypesStayInTheirRoom() {
        Stream<JavaClass> topLevel =
                house.stream().filter(type -> type.isTopLevelClass() && !isPackageInfo(type));
        double[] counts =
                topLevel.collect(
                        () -> new double[2],
                        (count, type) -> {
                            count[0]++;
                            count[1] += type.getModifiers().contains(JavaModifier.PUBLIC) ? 0 : 1;
                        },
                        (one, other) -> {
                            one[0] += other[0];
                            one[1] += other[1];
                        });

        assertTrue(
                counts[1] / counts[0] >= 0.4,
                "%.0f of %.0f top-level types are package-private; at least 40 %% should be"
                        .formatted(counts[1], counts[0]));
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
