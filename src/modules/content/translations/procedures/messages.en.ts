import { formatDate, formatNumber } from "../../../../platform/i18n/index.ts";
import type { CHANNELS, HEADINGS, vi } from "./messages.vi.ts";

export const ENGLISH_HEADINGS: Record<keyof typeof HEADINGS, string> = {
  legalName: "Official name",
  summary: "In short",
  who: "Who may apply",
  bring: "What to bring",
  steps: "What to do",
  time: "How long it takes",
  fee: "Fees",
  how: "How to apply",
  where: "Where to apply",
  conditions: "Conditions",
  results: "What you receive",
};

export const ENGLISH_CHANNELS: Record<keyof typeof CHANNELS, string> = {
  inPerson: "In person",
  online: "Online",
  post: "By post",
};

/** What stands around a page in English, whatever language the reader chose for the site. */
export const ENGLISH_PHRASES = {
  official: "The Vietnamese text is the official one.",
  updating: "This page is being updated; what is not translated yet follows the Vietnamese text.",
};

export const en: typeof vi = {
  title: "Translate procedures",
  lead: "Choose procedures for people to read in another language. When one changes, only changed sentences come back here.",
  items: "Items",
  procedures: "Procedures",
  procedure: "Procedure",
  standings: {
    none: "Not translated",
    outdated: "To be updated",
    draft: "In work",
    returned: "Returned",
    submitted: "Waits for a reader",
    confirmed: "Done",
    ended: "No longer in force",
  },
  toDo: "Sentences to translate",
  search: "Find a name or code",
  emptyTitle: "No procedure yet",
  empty: "No procedure is chosen for this language. Write its code under “Choose procedures to translate”.",
  emptyReader: "No procedure is chosen for this language. Ask an editor to choose some.",
  emptyFound: "No procedure fits the filter.",
  choose: "Choose procedures to translate",
  chooseButton: "Choose",
  codes: "Codes of procedures",
  codesHint: "One or several codes with commas between them. Example: 1.001193, 2.000815",
  codesMissing: "Write the code of a procedure, such as 1.001193.",
  codesMany: "At most 50 procedures at once.",
  codesWrong: (codes) => `No procedure in force has the code: ${codes}.`,
  codesChosen: (codes) => `Chosen before: ${codes}.`,
  languageWrong: "Choose a language.",
  tooMany: "This language has 500 procedures. Stop some of them first.",
  chosen: (count) => `${formatNumber(count, "en")} procedures chosen. Translators see them in this list.`,
  dropped: "Stopped. The translated page is gone; its words are kept and come back when it is chosen again.",
  droppedReason: "The procedure is no longer translated into this language.",
  drop: "Stop translating this procedure",
  dropHelp: "People can no longer read this translation. Its words are kept; choosing the procedure again shows them.",
  file: "Download the list (CSV)",
  code: "Code",
  translator: "Translator",
  readByName: "Checked by",
  publicPage: "See the public page",
  chosenBy: (name, day) => `Chosen by ${name}, ${formatDate(day)}`,
  endedHere: "This procedure is no longer in force, so there is nothing to translate.",
  partName: "Name of the procedure",
  searchKind: "Translated procedures",
  readIn: "Read in:",
  found: "Translated procedures:",
  back: "See the full page",
  backNote: "Fees for your case, places, forms",
  version: (number) => `From version ${formatNumber(number, "en")} of the procedure`,
  outdated: (count) =>
    `${formatNumber(count, "en")} sentences changed and are not translated yet; they are shown in Vietnamese.`,
};
