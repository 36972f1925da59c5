package cn.minxu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A client at another address: each of 127.0.0.x is one of this machine's own, and the server sees which. */
public final class Elsewhere {

    private final int port;
    private final String address;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Elsewhere(int port, String address) {
        this.port = port;
        this.address = address;
    }

    public static Elsewhere at(int port, String address) {
        return new Elsewhere(port, address);
    }

    public Elsewhere as(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Elsewhere with(String header, String value) {
        var other = at(port, address);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    public Reply get(String path) {
        return send("GET", path, "", "");
    }

    public Reply send(String method, String path, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        head.append("Content-Length: ").append(bytes.length).append("\r\nConnection: close\r\n\r\n");
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            return Reply.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back; header names in lower case, the cookies as a browser sends them. */
    public record Reply(int status, Map<String, String> headers, String cookies, String body) {

        private static Reply of(String answer) {
            var parts = answer.split("\r\n\r\n", 2);
            var lines = parts[0].split("\r\n");
            var headers = new LinkedHashMap<String, String>();
            var cookies = new StringBuilder();
            for (int i = 1; i < lines.length; i++) {
                var pair = lines[i].split(": ?", 2);
                headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
                if (pair[0].equalsIgnoreCase("Set-Cookie")) {
                    cookies.append(pair[1].replaceAll(";.*", "")).append("; ");
                }
            }
            return new Reply(Integer.parseInt(lines[0].split(" ")[1]), headers, cookies.toString(), parts[1]);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }
}
