package dev.vitalfew.api;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;

/// Every way in which a request can fail: a stable code, its HTTP status and its title in the
/// languages we speak.
///
/// A code is thrown where the failure is found: `throw STALE_VERSION.because("version is now %d",
/// current)`.
public enum ProblemCode {
    MALFORMED_JSON(400, "Malformed JSON", "JSON 格式错误"),
    UNKNOWN_FIELD(400, "Unknown field", "未知字段"),
    DUPLICATE_FIELD(400, "Duplicate field", "重复字段"),
    INVALID_TYPE(400, "Wrong type", "类型错误"),
    INVALID_PARAMETER(400, "Invalid parameter", "参数无效"),
    UNKNOWN_PARAMETER(400, "Unknown parameter", "未知参数"),
    INVALID_HEADER(400, "Invalid header", "请求头无效"),
    INVALID_CURSOR(400, "Invalid page token", "分页令牌无效"),
    CURSOR_EXPIRED(410, "Page token expired", "分页令牌已过期"),
    INVALID_FILTER(400, "Invalid filter", "筛选条件无效"),
    UNKNOWN_SORT_FIELD(400, "Unknown sort field", "未知排序字段"),
    INVALID_TEXT(400, "Unreadable text", "文本无法读取"),
    BAD_REQUEST(400, "Bad request", "请求无效"),
    UNAUTHENTICATED(401, "Not authenticated", "未认证"),
    FORBIDDEN(403, "Not allowed", "无权限"),
    NOT_FOUND(404, "Not found", "未找到"),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "不支持的方法"),
    NOT_ACCEPTABLE(406, "Not acceptable", "无法提供所需格式"),
    REQUEST_TIMEOUT(408, "Request timed out", "请求超时"),
    CONFLICT_DUPLICATE_EXTERNAL_ID(409, "Key already in use", "外部编号已被使用"),
    CONFLICT_STATE(409, "Conflict with the current state", "与当前状态冲突"),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is still running", "相同请求仍在处理中"),
    STALE_VERSION(412, "Stale version", "版本已过期"),
    PAYLOAD_TOO_LARGE(413, "Payload too large", "内容过大"),
    URI_TOO_LONG(414, "Address too long", "请求地址过长"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "不支持的媒体类型"),
    UNSUPPORTED_ENCODING(415, "Unsupported encoding", "不支持的字符编码"),
    VALIDATION_FAILED(422, "Rule violated", "违反规则"),
    REFERENCE_NOT_FOUND(422, "Referenced resource not found", "引用的资源不存在"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused", "幂等键被重复使用"),
    VERSION_REQUIRED(428, "Version required", "需要版本号"),
    RATE_LIMITED(429, "Too many requests", "请求过多"),
    HEADERS_TOO_LARGE(431, "Headers too large", "请求头过大"),
    INTERNAL(500, "Internal error", "内部错误"),
    OVERLOADED(503, "Overloaded", "系统繁忙"),
    DATABASE_UNAVAILABLE(503, "Database unavailable", "数据库不可用"),
    STORAGE_FULL(507, "Storage full", "存储空间已满");

    private final int status;
    private final String english;
    private final String chinese;

    ProblemCode(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /// HTTP status, 400 to 599.
    public int status() {
        return status;
    }

    /// Where the meaning of this code is named: `/problems/stale-version`.
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The title in the language of the reader; English unless it is Chinese.
    public String title(Locale reader) {
        return reader.getLanguage().equals("zh") ? chinese : english;
    }

    /// The problem to throw. `detail` says what is wrong with this request, and never echoes a
    /// rejected value.
    @FormatMethod
    public Problem because(@FormatString String detail, Object... values) {
        return new Problem(this, detail.formatted(values));
    }

    /// The code that stands for a bare status, as frameworks throw them.
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT_STATE;
            case 412 -> STALE_VERSION;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION_FAILED;
            case 428 -> VERSION_REQUIRED;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> OVERLOADED;
            case 507 -> STORAGE_FULL;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
