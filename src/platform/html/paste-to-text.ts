/** What pasted HTML came to: text for our fields, and how many pictures could not come along. */
export interface PastedText {
  text: string;
  pictures: number;
}

const BLOCKS = new Set("P DIV SECTION ARTICLE UL OL TABLE TR BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 LI".split(" "));
const SILENT = new Set("STYLE SCRIPT HEAD TITLE META TEMPLATE".split(" "));

/**
 * The words of a page of Word or of the web as structured text: headings, lists, paragraphs, addresses of links. Styles,
 * hidden parts and pictures stay behind. Small, because it also runs in the browser when somebody pastes.
 */
export function pasteToText(root: Node): PastedText {
  let text = "";
  let pictures = 0;
  /** At least so many line ends; an empty line that is there already stays. */
  const open = (gap: string): void => {
    const bare = text.trimEnd();
    const has = text.slice(bare.length).split("\n").length - 1;
    text = bare === "" ? "" : bare + "\n".repeat(Math.max(has, gap.length));
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += (node.textContent ?? "").replace(/[ \t\n\r\u00a0]+/g, " ");
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    const name = element.nodeName.toUpperCase();
    if (SILENT.has(name) || /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "")) return;
    if (name === "IMG") pictures++;
    if (name === "BR") {
      text = `${text.trimEnd()}\n`;
      return;
    }
    const isListLine =
      name === "LI" || /MsoList/.test(element.className) || /mso-list:\s*l/i.test(element.getAttribute("style") ?? "");
    if (BLOCKS.has(name)) open(isListLine || name === "TR" ? "\n" : "\n\n");
    const start = text.length;
    if (/^H[1-6]$/.test(name)) text += "## ";
    if (name === "LI") text += element.parentNode?.nodeName.toUpperCase() === "OL" ? `${placeOf(element)}. ` : "- ";
    if ((name === "TD" || name === "TH") && element.previousElementSibling) text = `${text.trimEnd()}; `;
    for (const child of [...node.childNodes]) walk(child);
    if (name === "A") {
      const to = element.getAttribute("href") ?? "";
      if (/^https?:/.test(to) && !text.slice(start).includes(to.replace(/^https?:\/\/|\/$/g, ""))) text += ` (${to})`;
    }
    if (BLOCKS.has(name) && name !== "TR") open(isListLine ? "\n" : "\n\n");
  };
  walk(root);
  return {
    text: text
      .replace(/ +\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    pictures,
  };
}

const placeOf = (item: HTMLElement): number =>
  [...(item.parentNode?.children ?? [])].filter((one) => one.nodeName === item.nodeName).indexOf(item) + 1;
