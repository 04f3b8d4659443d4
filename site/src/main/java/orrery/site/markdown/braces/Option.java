package orrery.site.markdown.braces;

/** A value that an author gives by a name: a line of {@code :key: value}, or {@code key=value}. */
public record Option(RoleText.Part key, RoleText.Part value) {}
