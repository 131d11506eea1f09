package dev.vitalfew.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Answers that carry the version of what they show as a strong ETag.
public final class ETags {
    private ETags() {}

    /// The tag as it stands in the header, quotes included.
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// 200 with the view and its version.
    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new EntityTag(Long.toString(version)))
                .build();
    }

    /// 201 with the place of what was made, its view and its version.
    public static <T> RestResponse<T> created(String location, T view, long version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, URI.create(location))
                .tag(new EntityTag(Long.toString(version)))
                .build();
    }

    /// 304 if the caller has this version already, else 200 with the view.
    public static <T> RestResponse<T> okUnlessKnown(
            T view, long version, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null
                || !(ifNoneMatch.strip().equals("*") || listed(ifNoneMatch, of(version), true))) {
            return ok(view, version);
        }
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                .tag(new EntityTag(Long.toString(version)))
                .build();
    }

    /// Whether the header's list of tags holds `tag`; `weakly` ignores the W/ prefix (RFC 9110,
    /// 8.8.3.2).
    static boolean listed(String header, String tag, boolean weakly) {
        for (String part : header.split(",", -1)) {
            String candidate = part.strip();
            if (candidate.equals(tag) || (weakly && candidate.equals("W/" + tag))) {
                return true;
            }
        }
        return false;
    }
}
