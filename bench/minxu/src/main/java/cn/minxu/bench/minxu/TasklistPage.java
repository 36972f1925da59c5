package cn.minxu.bench.minxu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;

/** Tasklist in the browser of a clerk who has signed in: one request brings a page with its people and definitions, and the count. */
final class TasklistPage {

    private static final String PASSWORD = "Bench-clerk-2026";
    private static final String SORTING =
            "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"},{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    /** @param units whose clerk the account is made, and no others' */
    TasklistPage(ApplicationContext application, String account, List<String> units) {
        root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        var identity = application.getBean(IdentityService.class);
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(group -> group.getId())
                .toList();
        units.stream().filter(unit -> !groups.contains(unit)).forEach(unit -> identity.createMembership(account, unit));
        groups.stream()
                .filter(group -> group.startsWith("community-") && !units.contains(group))
                .forEach(group -> identity.deleteMembership(account, group));
        var user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        signIn(account);
    }

    private void signIn(String account) {
        keep(send(get("/camunda/app/tasklist/default/")));
        keep(send(request("/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + account + "&password=" + PASSWORD))));
        keep(send(get("/camunda/app/welcome/default/")));
    }

    /** The list of a filter, as Tasklist asks for it. */
    void list(String filter, int size) {
        send(request(
                        "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults="
                                + size,
                        "application/json")
                .header("Accept", "application/hal+json")
                .POST(BodyPublishers.ofString(SORTING)));
    }

    private HttpRequest.Builder get(String path) {
        return request(path, "text/plain").GET();
    }

    private HttpRequest.Builder request(String path, String type) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", type);
        if (!token.isEmpty()) {
            request.header("X-XSRF-TOKEN", token);
        }
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.replaceAll(";.*", "").split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        token = answer.headers().firstValue("X-XSRF-TOKEN").orElse(token);
    }
}
