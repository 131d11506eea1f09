package dev.vitalfew.security;

import java.nio.ByteBuffer;

/// What a caller shows as their credentials.
///
/// @param text the secret itself: never to be logged, stored or kept
/// @param digest its SHA-256, to know it again by
record BearerToken(String text, ByteBuffer digest) {
    static BearerToken of(String text) {
        return new BearerToken(text, ByteBuffer.wrap(KeySecret.hashOf(text)));
    }

    /// An API key never holds a dot.
    boolean looksLikeJwt() {
        return text.chars().filter(c -> c == '.').count() == 2;
    }

    @Override
    public String toString() {
        return "a bearer token";
    }
}
