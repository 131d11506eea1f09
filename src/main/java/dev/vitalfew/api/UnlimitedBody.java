package dev.vitalfew.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an operation that streams its body and bounds it by itself; all others refuse more than
/// [WholeBody#MAX_BYTES].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UnlimitedBody {}
