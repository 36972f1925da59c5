package cn.minxu.store;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the console, once everything is up, where to go. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final Environment environment;

    ReadyNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        var address = environment.getProperty("server.address", "");
        var at = "http://" + (address.isBlank() ? "localhost" : address) + ":" + port
                + environment.getProperty("server.servlet.context-path", "");
        var text = new StringBuilder("民需已就绪\n");
        text.append("  待办 Tasklist  ").append(at).append("/camunda/app/tasklist/\n");
        text.append("  运行 Cockpit   ").append(at).append("/camunda/app/cockpit/\n");
        text.append("  管理 Admin     ").append(at).append("/camunda/app/admin/\n");
        text.append("  接口 REST      ").append(at).append("/engine-rest\n");
        if (address.isBlank()) {
            text.append("  其他机器可用本机地址访问：").append(ownAddresses()).append('\n');
        }
        if (environment.getProperty("minxu.demo", Boolean.class, false)) {
            text.append("  演示账号       见 README.zh-CN.md 的「演示账号」一节\n");
        }
        return text.toString();
    }

    private static String ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .collect(Collectors.joining("、"));
        } catch (SocketException e) {
            return "（无法读取）";
        }
    }
}
