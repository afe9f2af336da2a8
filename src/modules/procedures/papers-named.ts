import { unmark } from "../../platform/i18n/index.ts";

/** Words that stand in the names of nearly all papers and tell none from another. */
const COMMON = new Set(
  "giay to ban sao chinh chup photo theo mau va hoac cac mot nhung cua cho voi doi truong hop neu co duoc nguoi la tai kem so de nghi thuc hop le phap luat quy dinh ve viec trong khi khong phai hien hanh can cap do nay khac tu den yeu cau dang ky xac nhan don".split(
    " ",
  ),
);

const wordsOf = (text: string): string[] => unmark(text.normalize("NFC").toLowerCase()).match(/[a-z0-9]+/g) ?? [];

/** What a paper is called, without what is said about it behind. */
const headOf = (name: string): string => (name.split(/[(;:,]|\sđối với\s|\strong trường hợp\s/iu)[0] ?? name).trim();

/**
 * The papers that a text names, of those a procedure asks for. A paper is named where two of its words that are not common stand
 * side by side, or its only one; of papers with the same words none is told from another, so all are.
 */
export function papersNamed(text: string, names: readonly string[]): string[] {
  const said = ` ${wordsOf(text).join(" ")} `;
  return [...new Set(names)].filter((name) => {
    const words = wordsOf(headOf(name)).slice(0, 14);
    // What everybody calls it by its first words, whatever it is for.
    if (words[0] === "to" && words[1] === "khai" && said.includes(" to khai ")) return true;
    const own = words.filter((word) => !COMMON.has(word) && word.length > 1);
    if (own.length === 0) return words.length > 1 && said.includes(` ${words.join(" ")} `);
    if (own.length === 1) {
      const at = words.indexOf(own[0] as string);
      // One word alone says little: with its neighbour it does ("tờ khai", "căn cước").
      const pair = at > 0 ? `${words[at - 1]} ${words[at]}` : words.slice(0, 2).join(" ");
      return said.includes(` ${pair} `);
    }
    return own.some((word, at) => at > 0 && said.includes(` ${own[at - 1]} ${word} `));
  });
}
