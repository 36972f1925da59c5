package cn.minxu.project;

import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.casework.drawn.FittedKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 资源: what units offer – venues, people, money, services. Each is a case that lives as long as it is offered. */
@Configuration(proxyBeanMethods = false)
class Resources {

    @Bean
    FittedKind offerResource(DrawnDesk desk, Projects projects) {
        return new FittedKind("offerResource", "资源", desk, "userTask_reviewResource")
                .registering((number, filled) -> projects.write(
                        "insert into minxu.resource (id, unit_id, kind) select id, unit_id, ? from minxu.case where id = ?",
                        filled.values().get("resourceKind"),
                        number));
    }
}
