import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a file of needs to a running application, follows the import to its end and prints the rows that were not taken. */
class ImportNeeds {

    private static final int REPORT_LINES = 200;
    private static final String BOUNDARY = "minxu-" + System.nanoTime();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address = setting("MINXU_URL", "http://localhost:" + setting("SERVER_PORT", "8080"));
    private final String user = setting("MINXU_USER", setting("MINXU_ADMIN", "admin"));
    private final String password = setting("MINXU_PASSWORD", setting("MINXU_ADMIN_PASSWORD", ""));
    private final PrintStream out;

    private ImportNeeds(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new ImportNeeds(out).run(args));
    }

    private int run(String[] args) throws Exception {
        if (args.length != 1 || !Files.isReadable(Path.of(args[0]))) {
            out.println("用法：script/import-needs 文件（CSV 或 XLSX，须存在并可读）");
            return 2;
        }
        if (password.isEmpty()) {
            out.println("请把账号和密码放在环境变量 MINXU_USER、MINXU_PASSWORD 中，或把管理员密码放在 MINXU_ADMIN_PASSWORD 中。");
            return 2;
        }
        try {
            var accepted = send(upload(Path.of(args[0])));
            return accepted.statusCode() == 202 ? follow(text(accepted.body(), "id")) : refused(accepted);
        } catch (ConnectException e) {
            out.println("连不上 " + address + "：请先用 script/run 启动，或用 MINXU_URL 指明地址。");
            return 1;
        }
    }

    private HttpRequest upload(Path file) throws Exception {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName().toString().replace("\"", "") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var parts = List.of(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                Files.newInputStream(file),
                new ByteArrayInputStream(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        var body = new SequenceInputStream(Collections.enumeration(parts));
        return request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
    }

    private int follow(String id) throws Exception {
        var job = "";
        do {
            Thread.sleep(job.isEmpty() ? 500 : 2000);
            var answer = send(request("/api/imports/" + id).build());
            if (answer.statusCode() != 200) {
                return refused(answer);
            }
            job = answer.body();
            out.printf(
                    "%s：已读 %s / %s 行，登记 %s，已登记过 %s，未收 %s，每秒 %s 行%n",
                    text(job, "status"),
                    number(job, "rowsRead"),
                    number(job, "rowsTotal"),
                    number(job, "taken"),
                    number(job, "known"),
                    number(job, "refused"),
                    number(job, "rowsPerSecond"));
        } while (!number(job, "finished").equals("true"));
        if (!text(job, "failure").isEmpty()) {
            out.println(text(job, "failure"));
        }
        report(id);
        return text(job, "status").equals("已完成") && number(job, "refused").equals("0") ? 0 : 1;
    }

    private void report(String id) throws Exception {
        var lines = send(request("/api/imports/" + id + "/report.csv").build()).body().lines().toList();
        if (lines.size() > 1) {
            lines.stream().limit(REPORT_LINES + 1L).forEach(line -> out.println(line.replace("\uFEFF", "")));
        }
        if (lines.size() > REPORT_LINES + 1) {
            out.println("……共 " + (lines.size() - 1) + " 行，全部见 " + address + "/api/imports/" + id + "/report.csv");
        }
    }

    private int refused(HttpResponse<String> answer) {
        out.println(answer.statusCode() == 401 ? "账号或密码不正确；多次输错后须等待一段时间再试。" : text(answer.body(), "detail"));
        return 1;
    }

    private HttpRequest.Builder request(String path) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String text(String json, String field) {
        return find(json, "\"" + field + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static String number(String json, String field) {
        return find(json, "\"" + field + "\":([^,}]*)");
    }

    private static String find(String json, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
