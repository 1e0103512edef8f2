package id.layakanak;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The house rules that a compiler does not know. */
@AnalyzeClasses(packagesOf = PortalApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersStayInTheirFeature =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule formsAreRecords = classes()
            .that()
            .haveSimpleNameEndingWith("Form")
            .should()
            .beRecords()
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesHaveVerbsAndNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule pagesHaveOneOfFourNames =
            methods().that().areAnnotatedWith(GetMapping.class).should().haveNameMatching("list|show|newForm|editForm");

    /** {@code delete} at {@code /completion} would be a riddle: the address is a noun, and the handler the verb that leads to it. */
    @ArchTest
    static final ArchRule formsAreAnsweredByTheVerbOfTheirAddress =
            methods().that().areAnnotatedWith(PostMapping.class).should(sayWhatHappens());

    @ArchTest
    static final ArchRule handlersAreShort = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .or()
            .areAnnotatedWith(PostMapping.class)
            .should(spanNoMoreThan(25));

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule controllersLeaveRepositoriesAlone = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule nobodyCatchesEverything =
            noMethods().that().areAnnotatedWith(ExceptionHandler.class).should().haveRawParameterTypes(Exception.class);

    @ArchTest
    static final ArchRule pagesAreRendered = noMethods().should().beAnnotatedWith(ResponseBody.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("WebConfiguration")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule nobodyKnowsAccounts = noClasses()
            .that()
            .resideOutsideOfPackages("..account..", "..signin..", "..secondfactor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..account..", "..signin..", "..secondfactor..");

    /** What never fetches an address cannot be made to fetch one (OWASP ASVS 5.0, 1.3.6 and 13.2.4). */
    @ArchTest
    static final ArchRule thePortalCallsNobody = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "org.springframework.web.client..", "org.springframework.web.reactive..")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection");

    private static ArchCondition<JavaMethod> sayWhatHappens() {
        return new ArchCondition<>("be named by the verb of its address") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var address = lastWord(handler);
                var isAct = address.matches(".*(ion|al|ance|ing)|start|return");
                var isVague = handler.getName().matches("create|update|delete");
                var deletes = handler.getName().equals("delete");
                var isVerb = handler.getName().equals(address) && !address.equals("start");
                if (deletes != address.equals("deletion") || isAct && isVague && !deletes || isVerb) {
                    events.add(
                            SimpleConditionEvent.violated(handler, handler.getFullName() + " answers at " + address));
                }
            }
        };
    }

    private static String lastWord(JavaMethod handler) {
        var own = handler.getAnnotationOfType(PostMapping.class).value();
        var address = own.length > 0
                ? own
                : handler.getOwner().getAnnotationOfType(RequestMapping.class).value();
        return address[0].substring(address[0].lastIndexOf('/') + 1);
    }

    private static ArchCondition<JavaMethod> spanNoMoreThan(int lines) {
        return new ArchCondition<>("span no more than " + lines + " lines") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var span = handler.getAccessesFromSelf().stream()
                        .mapToInt(JavaAccess::getLineNumber)
                        .summaryStatistics();
                if (span.getMax() - span.getMin() >= lines) {
                    events.add(SimpleConditionEvent.violated(
                            handler, handler.getFullName() + " spans " + (span.getMax() - span.getMin() + 1)));
                }
            }
        };
    }
}
