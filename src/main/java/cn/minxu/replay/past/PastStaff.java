package cn.minxu.replay.past;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who of a unit does something in the demo's past, where its row does not name him. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastStaff {

    /** Who does these is another than who decides and calls back, where a unit has several people. */
    private static final Set<String> ON_THE_SPOT =
            Set.of("办理小事", "到场处置", "反馈处置结果", "完成本期服务", "讲解政策依据", "重办", "恢复办理", "申请延期", "暂停计时", "经办付款");

    /** Posts that sign, by the name of their step. */
    private static final Map<String, String> SIGNERS = Map.of(
            "党组织审批", "社区书记",
            "社区书记审批", "社区书记",
            "社区主任审批", "社区主任",
            "社区“两委”会议讨论", "社区两委委员",
            "居务监督委员会会签", "居务监督委员会",
            "街道分管领导审批", "街道分管领导",
            "街道党工委会议讨论", "街道党工委");

    /** They sign and do nothing else. */
    private static final Set<String> ONLY_SIGN = Set.of("居务监督委员会", "街道分管领导", "街道党工委");

    private final Organisation organisation;

    PastStaff(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @throws Refused if nobody of the unit may */
    String of(String unit, String what) {
        String post = SIGNERS.get(what);
        List<Person> people = organisation.peopleOf(unit).stream()
                .filter(person -> person.role() == Role.STAFF || person.role() == Role.HEAD)
                .filter(person -> post == null ? !ONLY_SIGN.contains(person.post()) : post.equals(person.post()))
                .toList();
        if (people.isEmpty()) {
            throw Refused.conflict("“" + organisation.unit(unit).name() + "”没有经办人员。");
        }
        return people.get(ON_THE_SPOT.contains(what) ? people.size() - 1 : 0).userId();
    }

    boolean works(String account, String unit) {
        return organisation
                .person(account)
                .filter(person -> person.unitId().equals(unit))
                .isPresent();
    }
}
