package cn.minxu.alliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An alliance as people read it: its members, its council and its rota. */
@Component
class Roster {

    private final Office office;
    private final Terms terms;
    private final Rota rota;

    Roster(Office office, Terms terms, Rota rota) {
        this.office = office;
        this.terms = terms;
        this.rota = rota;
    }

    String of(String community) {
        LocalDate today = office.today();
        List<String> units = office.alliances().units(community);
        return "成员（" + units.size() + " 家）：" + office.names(units) + "\n"
                + terms.inOffice(community, today).map(this::council).orElse("理事会：尚未选举")
                + "\n轮值：" + rota(community, YearMonth.from(today));
    }

    private String council(Terms.Term term) {
        return "理事会（" + term.startsOn() + " 至 " + term.endsOn() + "）：会长单位 " + office.name(String.valueOf(term.chair()))
                + "；副会长单位 " + office.names(term.vices()) + "；秘书长 "
                + office.organisation().nameOf(String.valueOf(term.secretary()));
    }

    private String rota(String community, YearMonth month) {
        return rota.from(community, month).entrySet().stream()
                .map(each -> each.getKey() + " " + office.names(each.getValue()))
                .collect(Collectors.joining("；"));
    }
}
