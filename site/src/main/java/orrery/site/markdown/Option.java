package orrery.site.markdown;

/** A value that an author gives by a name: a line of {@code :key: value}, or {@code key=value}. */
record Option(RoleText.Part key, RoleText.Part value) {}
