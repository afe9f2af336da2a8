/** Letters and digits only, so that quotes, line ends and emoji around the words do not count. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A title this short may stand on any page. */
const SHORT_TITLE = 20;
const BEGINNING = 60;

/** Whether a page holds a post: its title, and where that is short the beginning of its text as well. */
export function pageHolds(pageWords: string, title: string, text: string): boolean {
  const page = ` ${plain(pageWords)} `;
  const holds = (words: string): boolean => words !== "" && page.includes(` ${words} `);
  if (!holds(plain(title))) return false;
  if (plain(title).length >= SHORT_TITLE) return true;
  const rest = plain(text).replace(plain(title), "").trim();
  const cut = rest.slice(0, BEGINNING);
  return holds(rest.length > BEGINNING ? cut.slice(0, cut.lastIndexOf(" ")) : cut);
}
