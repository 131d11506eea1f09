package dev.vitalfew.imports;

import dev.vitalfew.imports.merging.MergeSettings.Mode;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How an upload is to be read and merged.
public record ImportQuery(
        @QueryParam("source")
                @Parameter(description = "Namespace of keys and references; `default` by default.")
                @Nullable String source,
        @QueryParam("mode")
                @Parameter(
                        description =
                                "What to do with keys that are known, and with those that are not; `UPSERT` by default.")
                @Nullable Mode mode,
        @QueryParam("dryRun") @Parameter(description = "Tell what would happen, and write nothing.")
                @Nullable Boolean dryRun,
        @QueryParam("onError")
                @Parameter(description = "`ABORT`: one rejected row keeps all others out.")
                @Nullable OnError onError,
        @QueryParam("createAccounts")
                @Parameter(
                        description =
                                "Create accounts that rows name in `account_ref` and that are unknown.")
                @Nullable Boolean createAccounts,
        @QueryParam("map") @Parameter(description = "A column under another name, `Theirs:ours`.")
                List<String> map,
        @QueryParam("charset")
                @Parameter(description = "By default a byte order mark counts, then UTF-8.")
                @Nullable String charset,
        @QueryParam("delimiter")
                @Parameter(description = "`,` `;` `|` or `tab`; detected by default. CSV only.")
                @Nullable String delimiter,
        @QueryParam("decimal")
                @Parameter(
                        description = "`.` or `,`; once named, the other one may group thousands.")
                @Nullable String decimal,
        @QueryParam("dateFormat")
                @Parameter(description = "Such as `dd.MM.yyyy`; `yyyy-MM-dd` by default.")
                @Nullable String dateFormat,
        @QueryParam("currency") @Parameter(description = "Of rows that name none.")
                @Nullable String currency,
        @QueryParam("wait") @Parameter(description = "Seconds to wait for the end, at most 25.")
                @Nullable Integer waitSeconds) {}
