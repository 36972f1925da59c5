package cn.minxu.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Instalments")
class InstalmentsTest {

    private static final List<Integer> USUAL = List.of(60, 30, 10);

    @Test
    void are_rounded_down_to_the_fen_and_the_last_takes_what_is_left() {
        assertThat(Instalments.of(3_282_610, USUAL).amounts()).containsExactly(1_969_566L, 984_783L, 328_261L);
        assertThat(Instalments.of(5_521_494, USUAL).amounts()).containsExactly(3_312_896L, 1_656_448L, 552_150L);
        assertThat(Instalments.of(100, List.of(100)).amounts()).containsExactly(100L);
    }

    @Test
    void are_borne_by_shares_rounded_down_and_the_last_named_bears_the_remainder() {
        var parts = Instalments.of(5_521_494, USUAL);
        assertThat(parts.borne(List.of(2_760_747L, 2_760_747L)))
                .containsExactly(
                        List.of(1_656_448L, 1_656_448L), List.of(828_224L, 828_224L), List.of(276_075L, 276_075L));
        assertThat(Instalments.of(1_001, USUAL).borne(List.of(500L, 501L)))
                .containsExactly(List.of(299L, 301L), List.of(149L, 151L), List.of(50L, 51L));
    }

    @Test
    void sum_to_the_budget_whatever_it_is_and_ask_of_nobody_but_the_last_more_than_his_share() {
        var random = new Random(60_30_10);
        for (int i = 0; i < 5_000; i++) {
            var percents = new ArrayList<Integer>();
            int left = 100;
            while (left > 0) {
                int next = percents.size() == 5 ? left : 1 + random.nextInt(left);
                percents.add(next);
                left -= next;
            }
            long budget = 1_000 + random.nextLong(i % 2 == 0 ? 100_000 : Yuan.MOST - 1_000);
            var parts = Instalments.of(budget, percents);
            assertThat(parts.budget()).isEqualTo(budget);
            var shares = new ArrayList<Long>();
            long rest = budget;
            for (int payers = 1 + random.nextInt(4); payers > 1; payers--) {
                long share = 1 + random.nextLong(rest - payers);
                shares.add(share);
                rest -= share;
            }
            shares.add(rest);
            var borne = parts.borne(shares);
            for (int part = 0; part < borne.size(); part++) {
                assertThat(borne.get(part).stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(parts.amounts().get(part));
                assertThat(borne.get(part)).allMatch(each -> each >= 0);
            }
            for (int payer = 0; payer < shares.size(); payer++) {
                int which = payer;
                long all = borne.stream().mapToLong(part -> part.get(which)).sum();
                long share = shares.get(payer);
                if (payer < shares.size() - 1) {
                    assertThat(all).isBetween(share - parts.amounts().size(), share);
                } else {
                    assertThat(all)
                            .isBetween(share, share + (long) parts.amounts().size() * (shares.size() - 1));
                }
            }
        }
    }

    @Test
    void are_refused_where_they_do_not_make_a_whole() {
        for (List<Integer> wrong : List.of(
                List.of(60, 30, 5), List.of(60, 30, 11), List.of(110, -10), List.of(100, 0), List.<Integer>of())) {
            assertThatThrownBy(() -> Instalments.of(10_000, wrong))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("合计 100");
        }
        assertThatThrownBy(() -> Instalments.of(2, USUAL)).hasMessageContaining("预算太少");
        var parts = Instalments.of(10_000, USUAL);
        for (List<Long> wrong : List.of(List.of(5_000L, 4_999L), List.of(5_000L, 5_001L))) {
            assertThatThrownBy(() -> parts.borne(wrong)).hasMessageContaining("一分不差");
        }
        for (List<Long> wrong : List.of(List.of(10_000L, 0L), List.of(-1L, 10_001L), List.<Long>of())) {
            assertThatThrownBy(() -> parts.borne(wrong)).hasMessageContaining("大于 0 元");
        }
    }
}
