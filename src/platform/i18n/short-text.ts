/** A text on one line, cut at a blank where it is longer than `most` signs, for lists and labels; a word that fills more than half of them is cut itself. */
export function shortText(text: string, most = 110): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const blank = line.lastIndexOf(" ", most);
  const cut = line.slice(0, blank > most / 2 ? blank : most);
  // Half a sign is none.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
