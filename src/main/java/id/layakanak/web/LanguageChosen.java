package id.layakanak.web;

import id.layakanak.shared.Viewer;
import java.util.Locale;

/** Somebody who is signed in switched the language of the pages. */
public record LanguageChosen(Viewer viewer, Locale language) {}
