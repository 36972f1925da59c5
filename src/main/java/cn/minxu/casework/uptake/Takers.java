package cn.minxu.casework.uptake;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Links;
import cn.minxu.casework.Links.Link;
import cn.minxu.casework.uptake.Taker.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All cases that may take up others, of whatever kind. What has taken up another is linked with it, so that its end is told. */
@Component
public class Takers {

    /** The kind of link from what was taken up to what took it up. */
    public static final String TAKEN_UP_BY = "TAKEN_UP_BY";

    private final ObjectProvider<TakerSource> sources;
    private final CaseBook cases;
    private final Links links;

    Takers(ObjectProvider<TakerSource> sources, CaseBook cases, Links links) {
        this.sources = sources;
        this.cases = cases;
        this.links = links;
    }

    /** Those of a community that may take up more, the earliest end first. */
    public List<Taker> open(String community) {
        return sources.orderedStream()
                .flatMap(source -> source.open(community).stream())
                .sorted(Comparator.comparing(Taker::until).thenComparing(Taker::number))
                .toList();
    }

    /** What took a case up last. */
    public Optional<Taker> of(long number) {
        return links.of(number).stream()
                .filter(link -> link.kind().equals(TAKEN_UP_BY) && !link.from())
                .reduce((earlier, later) -> later)
                .flatMap(link -> find(link.other()));
    }

    /** What took up one case takes up another, too: one that was waiting for the same answer. */
    public void takeUpWith(long number, long other) {
        of(other).ifPresent(taker -> links.add(number, taker.number(), TAKEN_UP_BY, Decision.SYSTEM));
    }

    /**
     * A case of this community is taken up. The taker is locked, so that it cannot end without telling this one.
     *
     * @throws Refused if the community has no such taker under way, or somebody is at work on it this moment
     */
    public Taker takeUp(long number, long taker, String user) {
        String community = cases.get(number).unit();
        if (open(community).stream().noneMatch(each -> each.number() == taker)) {
            throw Refused.conflict("项目 " + taker + " 不是本社区正在进行的项目，或者已经结束，请重新选择。");
        }
        if (!cases.lockNow(List.of(taker))) {
            throw Refused.conflict("有人正在办理项目 " + taker + "，请稍后再提交。");
        }
        Taker found = find(taker)
                .filter(each -> each.state() == State.OPEN)
                .orElseThrow(() -> Refused.conflict("项目 " + taker + " 刚刚结束，请重新选择。"));
        links.add(number, taker, TAKEN_UP_BY, user);
        return found;
    }

    /** What took a case up goes on in another one, which answers it from now on. */
    void passOn(long number, long successor) {
        links.add(number, successor, TAKEN_UP_BY, Decision.SYSTEM);
    }

    /** Numbers of the open cases that a taker has taken up, in order. */
    List<Long> openOf(long taker) {
        return links.of(taker).stream()
                .filter(link -> link.kind().equals(TAKEN_UP_BY) && link.from())
                .map(Link::other)
                .filter(number -> !cases.get(number).isClosed())
                .sorted()
                .toList();
    }

    /** One of any kind that may take up others, whatever its state. */
    Optional<Taker> find(long number) {
        return sources.orderedStream()
                .flatMap(source -> source.find(number).stream())
                .findFirst();
    }
}
