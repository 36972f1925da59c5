package cn.other.visit;

import cn.minxu.testing.TestDistrict;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The kernel without any feature of the product: its only kind of case is the {@link VisitKind}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"cn.minxu", "cn.other.visit"},
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.minxu\\.((need|deliberation|alliance|contest|meeting|notice|ledger|agreement|replay|testing)\\..*|MinxuApplication|access\\.Probe.*|.*Test(\\$.*)?)"))
@Import(TestDistrict.class)
public class VisitApplication {}
