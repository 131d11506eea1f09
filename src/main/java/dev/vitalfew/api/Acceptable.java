package dev.vitalfew.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says the media types of a request in the one form that Jakarta REST understands as RFC 9110
/// does. Left alone, Quarkus takes a weight of 0 for a wish, answers `application/*` in a form of
/// its own, copies parameters of `Accept` into the answer, and fails on an empty header.
final class Acceptable {
    /// What nothing is made of, or reads.
    static final String NOTHING = "application/x-nothing";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE =
            Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*(?:;\\s*(.*))?");
    private static final Pattern WEIGHT =
            Pattern.compile("(?i)q\\s*=\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)");
    private static final String JSON = "application/json";

    private Acceptable() {}

    /// @param offered everything that some operation can answer in, the preferred first
    static void normalise(HttpServerRequest request, Set<String> offered) {
        MultiMap headers = request.headers();
        String accept = String.join(",", headers.getAll(HttpHeaders.ACCEPT));
        if (headers.contains(HttpHeaders.ACCEPT)) {
            headers.set(HttpHeaders.ACCEPT, accepted(accept, offered));
        }
        String contentType = headers.get(HttpHeaders.CONTENT_TYPE);
        if (contentType != null && !isReadable(contentType)) {
            headers.set(HttpHeaders.CONTENT_TYPE, NOTHING);
        }
    }

    /// Whether one of these forms is among those that the request accepts, once it is normalised.
    /// An operation with nothing to say is always acceptable.
    static boolean accepts(HttpServerRequest request, Set<String> produced) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || produced.isEmpty()) {
            return true;
        }
        for (String range : accept.split(", ", -1)) {
            String type = range.split(";", 2)[0];
            if (type.equals("*/*") || produced.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /// The types in falling order of preference, without weights. Ranges that cannot be read, or
    /// whose weight cannot, are passed over; a header that says nothing accepts everything.
    static String accepted(String header, Set<String> offered) {
        if (header.replace(",", "").isBlank()) {
            return "*/*";
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            Range range = rangeOf(part);
            if (range != null) {
                ranges.add(range);
            }
        }
        Set<String> refused = new LinkedHashSet<>();
        ranges.stream().filter(Range::isRefused).forEach(range -> refused.add(range.type()));
        Set<String> types = new LinkedHashSet<>();
        ranges.stream()
                .filter(range -> !range.isRefused())
                .sorted(Comparator.comparing(Range::weight).reversed()) // stable
                .forEach(range -> types.addAll(range.expanded(offered, refused)));
        return types.isEmpty() ? NOTHING : String.join(", ", types);
    }

    private static @Nullable Range rangeOf(String part) {
        Matcher range = RANGE.matcher(part.strip().equals("*") ? "*/*" : part);
        if (!range.matches()) {
            return null;
        }
        BigDecimal weight = BigDecimal.ONE;
        List<String> parameters = new ArrayList<>();
        String rest = range.group(3);
        for (String parameter : rest == null ? new String[0] : rest.split(";", -1)) {
            Matcher given = WEIGHT.matcher(parameter.strip());
            if (given.matches()) {
                weight = new BigDecimal(given.group(1));
            } else if (parameter.strip().toLowerCase(Locale.ROOT).startsWith("q=")) {
                return null;
            } else if (!parameter.isBlank()) {
                parameters.add(parameter.strip());
            }
        }
        String type = (range.group(1) + "/" + range.group(2)).toLowerCase(Locale.ROOT);
        // JSON has no parameters; a charset in particular would be promised and not kept.
        String kept = parameters.isEmpty() || type.equals(JSON) ? "" : String.join(";", parameters);
        return new Range(type, kept, weight);
    }

    private record Range(String type, String parameters, BigDecimal weight) {
        boolean isRefused() {
            return weight.signum() == 0;
        }

        List<String> expanded(Set<String> offered, Set<String> refused) {
            if (type.equals("*/*")) {
                boolean all = refused.stream().noneMatch(offered::contains);
                return all ? List.of(type) : without(refused, offered, "");
            }
            if (type.endsWith("/*")) {
                return without(refused, offered, type.substring(0, type.length() - 1));
            }
            if (refused.contains(type)) {
                return List.of();
            }
            return List.of(parameters.isEmpty() ? type : type + ";" + parameters);
        }

        private static List<String> without(
                Set<String> refused, Set<String> offered, String prefix) {
            return offered.stream()
                    .filter(each -> each.startsWith(prefix) && !refused.contains(each))
                    .toList();
        }
    }

    /// A body has one type; a range of them says nothing about it.
    private static boolean isReadable(String contentType) {
        Matcher type = RANGE.matcher(contentType);
        return type.matches() && !type.group(1).contains("*") && !type.group(2).contains("*");
    }
}
