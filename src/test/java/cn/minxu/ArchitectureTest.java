package cn.minxu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the contributors' page promises of the code's shape. */
@AnalyzeClasses(packages = "cn.minxu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule engine_internals_stay_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("cn.minxu.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule modules_depend_one_way =
            slices().matching("cn.minxu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_engine_package_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("cn.minxu.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.minxu.need..",
                    "cn.minxu.casework..",
                    "cn.minxu.deadline..",
                    "cn.minxu.organisation..",
                    "cn.minxu.access..",
                    "cn.minxu.worktime..",
                    "cn.minxu.replay..");

    @ArchTest
    static final ArchRule what_lies_below_a_need_does_not_know_it = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.minxu.worktime..",
                    "cn.minxu.organisation..",
                    "cn.minxu.deadline..",
                    "cn.minxu.casework..",
                    "cn.minxu.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.minxu.need..");

    @ArchTest
    static final ArchRule pieces_do_not_know_each_other = slices().matching(
                    "cn.minxu.(meeting|notice|ledger|agreement|approval|report|scoring)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule pieces_know_no_feature = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.minxu.meeting..",
                    "cn.minxu.notice..",
                    "cn.minxu.ledger..",
                    "cn.minxu.agreement..",
                    "cn.minxu.approval..",
                    "cn.minxu.report..",
                    "cn.minxu.scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.minxu.need..",
                    "cn.minxu.deliberation..",
                    "cn.minxu.alliance..",
                    "cn.minxu.project..",
                    "cn.minxu.contest..",
                    "cn.minxu.replay..");

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching(
                    "cn.minxu.(need|deliberation|alliance|project|contest)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_kernel_knows_no_piece = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.minxu.worktime..",
                    "cn.minxu.organisation..",
                    "cn.minxu.deadline..",
                    "cn.minxu.casework..",
                    "cn.minxu.engine..",
                    "cn.minxu.access..",
                    "cn.minxu.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.minxu.meeting..",
                    "cn.minxu.notice..",
                    "cn.minxu.ledger..",
                    "cn.minxu.agreement..",
                    "cn.minxu.approval..",
                    "cn.minxu.report..",
                    "cn.minxu.scoring..",
                    "cn.minxu.project..",
                    "cn.minxu.contest..",
                    "cn.minxu.deliberation..",
                    "cn.minxu.alliance..");

    @ArchTest
    static final ArchRule deadlines_do_not_know_the_kernel_that_they_serve = noClasses()
            .that()
            .resideInAPackage("cn.minxu.deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.minxu.casework..");

    @ArchTest
    static final ArchRule nothing_of_the_product_knows_the_replay = noClasses()
            .that()
            .resideOutsideOfPackage("cn.minxu.replay..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.minxu.replay..");

    @ArchTest
    static final ArchRule working_time_knows_no_engine = noClasses()
            .that()
            .resideInAPackage("cn.minxu.worktime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");
}
