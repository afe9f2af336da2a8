import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Find a procedure",
  lead: "Searches this copy; no network needed.",
  label: "What do you need to do?",
  hint: "With or without marks, e.g. khai sinh, dang ky ket hon, sổ đỏ, 1.001193",
  loading: "Opening the catalogue …",
  found: "{count} procedures for “{query}”",
  nothing: "No procedure found for “{query}”. Try fewer words, or look into the index.",
  understood: "“{said}” is read as “{meant}”",
  didYouMean: "Did you mean:",
  legalName: "Full name: {name}",
  more: "Show more",
  failed: "The search could not be opened. Please use the index below.",
  withoutScript: "JavaScript is off, so there is no search by words. Please use the index below.",
  indexTitle: "Look into the index",
  byLetter: "By first letter and by field",
  all: "List of all procedures",
};
