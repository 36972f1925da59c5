package cn.minxu.approval;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The posts that sign, one after the other as the diagram draws them; what each may do is the same. */
@Configuration(proxyBeanMethods = false)
class Posts {

    private record Post(String step, FundsDesk desk) implements Step {

        @Override
        public Optional<Refused> objection(long number, String unit, String user) {
            return desk.objection(number, step, user);
        }

        @Override
        public Taken take(Act act) {
            return desk.sign(act);
        }
    }

    @Bean
    Step secretarySigns(FundsDesk desk) {
        return new Post("userTask_signFunds_secretary", desk);
    }

    @Bean
    Step directorSigns(FundsDesk desk) {
        return new Post("userTask_signFunds_director", desk);
    }

    @Bean
    Step committeesSign(FundsDesk desk) {
        return new Post("userTask_signFunds_committees", desk);
    }

    @Bean
    Step supervisorsSign(FundsDesk desk) {
        return new Post(FundsDesk.SUPERVISORS, desk);
    }

    @Bean
    Step leaderSigns(FundsDesk desk) {
        return new Post("userTask_signFunds_leader", desk);
    }

    @Bean
    Step workCommitteeSigns(FundsDesk desk) {
        return new Post("userTask_signFunds_workCommittee", desk);
    }
}
