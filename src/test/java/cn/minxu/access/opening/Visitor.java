package cn.minxu.access.opening;

import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Page;
import cn.minxu.testing.TestDistrict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Somebody with a role, at one of the engine's two addresses. */
record Visitor(String user, Set<Asker> is, String address, Http http) {

    private static final List<String> ADDRESSES = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    static List<Visitor> all(int port) {
        return Arrays.stream(new Object[][] {
                    {"zhang.san", "tasklist", EnumSet.of(Asker.STAFF)},
                    {"chen.wangge", "tasklist", EnumSet.of(Asker.STAFF)},
                    {"zheng.yi", "cockpit", EnumSet.of(Asker.STAFF, Asker.SUPERVISOR)},
                    {"chu.sheji", "cockpit", EnumSet.of(Asker.DESIGNER)},
                    {MinxuTest.ADMIN, "admin", EnumSet.of(Asker.ADMINISTRATOR)}
                })
                .flatMap(each -> atBoth(port, (String) each[0], (String) each[1], roles(each[2])).stream())
                .toList();
    }

    boolean byPassword() {
        return address.equals(ADDRESSES.get(0));
    }

    private static List<Visitor> atBoth(int port, String user, String app, Set<Asker> roles) {
        var password = user.equals(MinxuTest.ADMIN) ? MinxuTest.ADMIN_PASSWORD : TestDistrict.PASSWORD;
        var program = new Visitor(user, roles, ADDRESSES.get(0), Http.as(port, user, password));
        var page = new Visitor(user, roles, ADDRESSES.get(1), Page.signedIn(port, user, password, app));
        return List.of(program, page);
    }

    @SuppressWarnings("unchecked")
    private static Set<Asker> roles(Object roles) {
        var all = EnumSet.of(Asker.ANYBODY, Asker.SIGNED_IN);
        all.addAll((Set<Asker>) roles);
        return all;
    }
}
