package dev.vitalfew.api;

/// One invalid input of a request.
///
/// @param path where it stands: `name`, `refs[0].source`, `limit`
/// @param code what is wrong, UPPER_SNAKE
/// @param message what would be right; never the rejected value
public record FieldError(String path, String code, Message message) {}
