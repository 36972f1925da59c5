package cn.minxu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The main loop of a contestant's own JVM: a command a line on standard input, an answer a line on standard output, {@code ok name=value
 * …} or {@code error message}. All else that is printed goes to standard error. Ends with its input.
 */
public final class Booth {

    /** Makes the contestant. */
    public interface Opening {
        Contestant open(Database database) throws Exception;
    }

    private static final PrintStream WIRE = System.out;

    private final Contestant contestant;
    private final Profile profile = new Profile();

    private Booth(Contestant contestant) {
        this.contestant = contestant;
    }

    /** @param arguments address of the database and user */
    public static void serve(String[] arguments, Opening opening) throws Exception {
        System.setOut(System.err);
        long began = System.nanoTime();
        try (var contestant = opening.open(new Database(arguments[0], arguments[1]))) {
            say(Map.of("opened_ms", (System.nanoTime() - began) / 1_000_000));
            new Booth(contestant).listen();
        }
        System.exit(0);
    }

    private void listen() throws IOException {
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            var words = Arrays.asList(line.split(" "));
            try {
                say(answer(words.get(0), words.subList(1, words.size())));
            } catch (Exception e) {
                e.printStackTrace();
                WIRE.println("error " + e.toString().lines().findFirst().orElse(""));
            }
        }
    }

    private Map<String, ?> answer(String command, List<String> arguments) throws Exception {
        switch (command) {
            case "run" -> {
                return new ClosedLoop(contestant, Journey.valueOf(arguments.get(0)), number(arguments, 1))
                        .forMillis(number(arguments, 2))
                        .figures();
            }
            case "cases" -> {
                return new ClosedLoop(contestant, Journey.valueOf(arguments.get(0)), number(arguments, 1))
                        .cases(number(arguments, 2))
                        .figures();
            }
            case "open" -> {
                for (int i = 0; i < number(arguments, 0); i++) {
                    contestant.open();
                }
                return Map.of();
            }
            case "open_cases" -> {
                return Map.of("open", contestant.openCases());
            }
            case "profile" -> {
                return arguments.get(0).equals("start") ? profile.start() : profile.stop();
            }
            default -> {
                return contestant.special(command, arguments);
            }
        }
    }

    private static int number(List<String> arguments, int index) {
        return Integer.parseInt(arguments.get(index));
    }

    private static void say(Map<String, ?> figures) {
        WIRE.println("ok "
                + figures.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")));
    }
}
