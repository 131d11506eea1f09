package dev.vitalfew.feed;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Looks the audit up; nobody can change it.
@ApplicationScoped
public class AuditService {
    private final AuditRepository lines;
    private final PageTokens tokens;

    AuditService(AuditRepository lines, PageTokens tokens) {
        this.lines = lines;
        this.tokens = tokens;
    }

    @Transactional
    Page<AuditView> list(AuditQuery query, PageQuery page) {
        return lines.list(query, new ListSql.Paging(page, tokens));
    }
}
