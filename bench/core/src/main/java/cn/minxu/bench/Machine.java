package cn.minxu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String words() throws IOException {
        String model = line("/proc/cpuinfo", "model name");
        String memory = line("/proc/meminfo", "MemTotal").replace(" kB", "");
        return "机器：%d 核 %s，%d GB 内存，%s %s，Java %s，负载 %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Long.parseLong(memory) >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String line(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("?");
    }
}
