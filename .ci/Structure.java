import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import java.util.regex.Pattern;
import java.util.stream.*;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// Prints figures about the structure of a checkout: sizes, class cycles, static mutable fields, type names used twice,
/// loops that retry, and numbers of tests. Needs JDK 25 and compiled classes.
/// Usage: `java .ci/Structure.java [checkout [classes]]`
final class Structure {
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b.*");
    private static final Pattern ASSERTION = Pattern.compile("assert\\w*|expect|verify\\w*|fail");
    private static final Pattern PAUSE = Pattern.compile("sleep|await|park\\w*|wait");
    private static final Pattern MUTABLE = Pattern
            .compile("(Concurrent|Atomic|Linked|Tree|Hash|Array|Weak)\\w+|Properties|\\w*(Cache|Adder|ThreadLocal)");
    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^ +(okaybot[\\w.]+)\\S* +-> (okaybot[\\w.]+)");

    record Method(String place, String name, long lines) {}

    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments.length > 0 ? arguments[0] : ".").toAbsolutePath().normalize();
        var classes = arguments.length > 1 ? Path.of(arguments[1]) : root.resolve("target/classes");
        var main = read(root, "src/main/java");
        System.out.printf("Main: %d files, %d lines%n", main.size(), sum(main, source -> source.lines));
        sizes("Lines per file", main, source -> source.lines, source -> source.path.toString());
        sizes("Lines per method", main.stream().flatMap(source -> source.methods.stream()).toList(), Method::lines,
                method -> method.place + " " + method.name);
        list("Class cycles", cycles(classes));
        list("Static mutable fields", main.stream().flatMap(source -> source.staticState.stream()).toList());
        list("Type names in more than one package", repeatedNames(main));
        list("Loops that catch, pause and try again", main.stream().flatMap(Source::retryLoops).toList());
        var platforms = main.stream().filter(source -> source.packageName().startsWith("okaybot.platform")).toList();
        System.out.printf("Lines of okaybot.platform: %d%n", sum(platforms, source -> source.lines));
        platforms.stream().collect(Collectors.groupingBy(
                source -> source.packageName().replaceFirst("^(okaybot\\.platform(\\.\\w+)?).*", "$1"), TreeMap::new,
                Collectors.summingLong(source -> source.lines)))
                .forEach((name, lines) -> System.out.printf("  %s: %d%n", name, lines));
        var tests = Stream.concat(read(root, "src/test/java").stream(), read(root, "src/bench/java").stream()).toList();
        System.out.printf("Tests: %d files, %d lines, %d test methods, %d assertions%n", tests.size(),
                sum(tests, source -> source.lines), sum(tests, source -> source.tests),
                sum(tests, source -> source.assertions));
    }

    private static long sum(List<Source> sources, ToLongFunction<Source> number) {
        return sources.stream().mapToLong(number).sum();
    }

    private static <T> void sizes(String what, List<T> all, ToLongFunction<T> size, Function<T, String> name) {
        var sorted = all.stream().sorted(Comparator.comparingLong(size)).toList();
        System.out.printf("%s: median %d, 90%% at most %d, largest %d (%s)%n", what,
                size.applyAsLong(sorted.get(sorted.size() / 2)), size.applyAsLong(sorted.get(sorted.size() * 9 / 10)),
                size.applyAsLong(sorted.getLast()), name.apply(sorted.getLast()));
    }

    private static void list(String what, List<String> found) {
        System.out.printf("%s: %d%n", what, found.size());
        found.forEach(line -> System.out.println("  " + line));
    }

    /// Renderers implement one contract on each platform, so they may share their name.
    private static List<String> repeatedNames(List<Source> sources) {
        var packages = new TreeMap<String, Set<String>>();
        sources.forEach(source -> source.types().forEach(
                type -> packages.computeIfAbsent(type, _ -> new TreeSet<>()).add(source.packageName())));
        packages.remove("Renderer");
        return packages.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue())).toList();
    }

    /// Groups of top-level classes of which each depends on all others, as jdeps sees it.
    private static List<String> cycles(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            throw new FileNotFoundException("There is no " + classes + "; compile first.");
        }
        var out = new StringWriter();
        var jdeps = java.util.spi.ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(new PrintWriter(out), new PrintWriter(System.err), "-v", "--ignore-missing-deps", "-filter:none",
                "-e", "okaybot\\..*", classes.toString());
        var uses = new TreeMap<String, Set<String>>();
        DEPENDENCY.matcher(out.toString()).results().filter(it -> !it.group(1).equals(it.group(2)))
                .forEach(it -> uses.computeIfAbsent(it.group(1), _ -> new TreeSet<>()).add(it.group(2)));
        var reachable = new TreeMap<String, Set<String>>();
        uses.keySet().forEach(type -> reachable.put(type, reachable(type, uses)));
        return reachable.keySet().stream().filter(type -> reachable.get(type).contains(type))
                .map(type -> reachable.get(type).stream()
                        .filter(other -> reachable.getOrDefault(other, Set.of()).contains(type)).toList())
                .distinct().map(group -> group.size() + " classes: " + String.join(", ", group)).toList();
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> uses) {
        var seen = new TreeSet<String>();
        var next = new ArrayDeque<>(uses.get(start));
        while (!next.isEmpty()) {
            var type = next.remove();
            if (seen.add(type)) {
                next.addAll(uses.getOrDefault(type, Set.of()));
            }
        }
        return seen;
    }

    private static List<Source> read(Path root, String folder) throws IOException {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var walk = Files.walk(root.resolve(folder))) {
            var paths = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            var task = (JavacTask) compiler.getTask(null, files, null, null, null,
                    files.getJavaFileObjectsFromPaths(paths));
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<Source>();
            for (var unit : task.parse()) {
                sources.add(new Source(unit, positions, root));
            }
            return sources;
        }
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    /// A source file and what stands out in it.
    private static final class Source extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Path path;
        private final long lines;
        private final List<Method> methods = new ArrayList<>();
        private final Map<String, Tree> methodsByName = new HashMap<>();
        private final List<String> staticState = new ArrayList<>();
        private final List<Tree> loops = new ArrayList<>();
        private long tests;
        private long assertions;

        Source(CompilationUnitTree unit, SourcePositions positions, Path root) throws IOException {
            this.unit = unit;
            this.positions = positions;
            var file = Path.of(unit.getSourceFile().toUri());
            path = root.relativize(file);
            lines = Files.readAllLines(file).size();
            scan(unit, null);
        }

        String packageName() {
            return String.valueOf(unit.getPackageName());
        }

        Stream<String> types() {
            return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance)
                    .map(type -> ((ClassTree) type).getSimpleName().toString());
        }

        Stream<String> retryLoops() {
            return loops.stream().filter(loop -> contains(loop, true, Source::isCatch))
                    .filter(loop -> contains(loop, true, Source::isPause)).map(this::place);
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            switch (tree) {
                case MethodTree method -> add(method);
                case VariableTree variable when isStaticState(variable) ->
                    staticState.add(place(variable) + " " + variable.getName());
                case MethodInvocationTree call when ASSERTION.matcher(name(call)).matches() -> assertions++;
                case ForLoopTree _, EnhancedForLoopTree _, WhileLoopTree _, DoWhileLoopTree _ -> loops.add(tree);
                case null, default -> {
                }
            }
            return super.scan(tree, unused);
        }

        private void add(MethodTree method) {
            var name = method.getName().toString();
            methodsByName.put(name, method);
            var end = positions.getEndPosition(unit, method);
            if (method.getBody() != null && end >= 0) {
                var first = line(positions.getStartPosition(unit, method));
                methods.add(new Method(place(method), name, line(end) - first + 1));
            }
            tests += method.getModifiers().getAnnotations().stream().map(Object::toString)
                    .filter(TEST.asMatchPredicate()).count();
        }

        private static boolean isCatch(Tree tree) {
            return tree instanceof CatchTree it
                    && !it.getParameter().getType().toString().equals("InterruptedException");
        }

        private static boolean isPause(Tree tree) {
            return tree instanceof MethodInvocationTree call && PAUSE.matcher(name(call)).matches();
        }

        /// @param isDeep whether to look into the methods of this file that are called, too
        private boolean contains(Tree code, boolean isDeep, Predicate<Tree> test) {
            var found = new boolean[1];
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void unused) {
                    var isOwn = tree instanceof MethodInvocationTree it
                            && it.getMethodSelect() instanceof IdentifierTree;
                    var called = isDeep && isOwn ? methodsByName.get(name((MethodInvocationTree) tree)) : null;
                    found[0] |= test.test(tree) || called != null && contains(called, false, test);
                    return super.scan(tree, unused);
                }
            }.scan(code, null);
            return found[0];
        }

        private static boolean isStaticState(VariableTree variable) {
            var flags = variable.getModifiers().getFlags();
            var value = variable.getInitializer() instanceof NewClassTree made ? made.getIdentifier() : "";
            return flags.contains(Modifier.STATIC) && (!flags.contains(Modifier.FINAL)
                    || Stream.of(variable.getType(), value).map(type -> String.valueOf(type).replaceFirst("<.*", ""))
                            .anyMatch(MUTABLE.asMatchPredicate()));
        }

        private String place(Tree tree) {
            return path + ":" + line(positions.getStartPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
