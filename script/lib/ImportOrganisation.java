import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Sends a file of units and people to a running application and prints its answer. */
class ImportOrganisation {

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out));
    }

    private static int run(String[] args, PrintStream out) throws Exception {
        if (args.length != 1 || !Files.isReadable(Path.of(args[0]))) {
            out.println("用法：script/import-organisation 文件（CSV 或 XLSX，须存在并可读）");
            return 2;
        }
        var password = setting("MINXU_ADMIN_PASSWORD", "");
        if (password.isEmpty()) {
            out.println("请把管理员密码放在环境变量 MINXU_ADMIN_PASSWORD 中。");
            return 2;
        }
        var address = setting("MINXU_URL", "http://localhost:" + setting("SERVER_PORT", "8080"));
        var pair = setting("MINXU_ADMIN", "admin") + ":" + password;
        var request = HttpRequest.newBuilder(URI.create(address + "/api/organisation/import"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of(args[0])))
                .build();
        try {
            var answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            out.println(answer.statusCode() == 401 ? "账号或密码不正确；多次输错后须等待一段时间再试。" : answer.body());
            return answer.statusCode() == 200 ? 0 : 1;
        } catch (ConnectException e) {
            out.println("连不上 " + address + "：请先用 script/run 启动，或用 MINXU_URL 指明地址。");
            return 1;
        }
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
