package dev.vitalfew.api;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What the source says to callers: the constant texts of messages and problems, and those of
/// constraints.
///
/// @param texts each with the place in the source where it is said first
/// @param constraints names of built-in constraints of Bean Validation in use
/// @param ownConstraints names of those that we have made
record Spoken(Map<String, String> texts, Set<String> constraints, Set<String> ownConstraints) {
    private static final Path SOURCE = Path.of("src/main/java");
    private static final String BUILT_IN = "jakarta.validation.constraints.";

    static Spoken inTheSource() {
        Spoken spoken = new Spoken(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(SOURCE)) {
            List<Path> sources = tree.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask parser =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(parser).getSourcePositions();
            for (CompilationUnitTree unit : parser.parse()) {
                spoken.new Listener(unit, positions).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return spoken;
    }

    private final class Listener extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Listener(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitImport(ImportTree imported, @Nullable Void nothing) {
            String name = imported.getQualifiedIdentifier().toString();
            if (name.startsWith(BUILT_IN)) {
                constraints.add(name.substring(BUILT_IN.length()));
            }
            return super.visitImport(imported, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            String method = call.getMethodSelect().toString();
            boolean speaks = method.equals("Message.of") || method.endsWith(".because");
            if (speaks && !call.getArguments().isEmpty()) {
                note(call.getArguments().getFirst());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree given
                        && given.getVariable().toString().equals("message")) {
                    note(given.getExpression());
                }
            }
            return super.visitAnnotation(annotation, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            boolean constraint =
                    type.getModifiers().getAnnotations().stream()
                            .anyMatch(
                                    each ->
                                            each.getAnnotationType()
                                                    .toString()
                                                    .equals("Constraint"));
            if (constraint) {
                ownConstraints.add(type.getSimpleName().toString());
                for (Tree member : type.getMembers()) {
                    if (member instanceof MethodTree method
                            && method.getName().contentEquals("message")
                            && method.getDefaultValue() instanceof ExpressionTree text) {
                        note(text);
                    }
                }
            }
            return super.visitClass(type, null);
        }

        private void note(ExpressionTree text) {
            String constant = constantIn(text);
            if (constant != null) {
                texts.putIfAbsent(constant, placeOf(text));
            }
        }

        private String placeOf(ExpressionTree text) {
            String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            long start = positions.getStartPosition(unit, text);
            return file + ":" + unit.getLineMap().getLineNumber(start);
        }

        /// Null where it is no text, but a message made elsewhere.
        private static @Nullable String constantIn(ExpressionTree text) {
            return switch (text) {
                case LiteralTree literal -> String.valueOf(literal.getValue());
                case BinaryTree sum -> {
                    String left = constantIn(sum.getLeftOperand());
                    String right = constantIn(sum.getRightOperand());
                    yield left == null || right == null ? null : left + right;
                }
                default -> null;
            };
        }
    }
}
