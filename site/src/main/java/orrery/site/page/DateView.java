package orrery.site.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A day, for machines and for people.
 *
 * @param iso such as {@code 2026-11-21}
 * @param text such as {@code 21 November 2026}
 */
record DateView(String iso, String text) {
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  /**
   * A day in a language. Only English months are spelled out, by our own table: the JDK's words
   * change from one version to the next, and a page must not.
   */
  static DateView of(LocalDate date, String language) {
    String iso = DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    boolean english = language.equals("en") || language.startsWith("en-");
    String month = MONTHS[date.getMonthValue() - 1];
    String text = date.getDayOfMonth() + " " + month + " " + date.getYear();
    return new DateView(iso, english ? text : iso);
  }
}
