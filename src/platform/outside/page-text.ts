import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { nfc } from "../i18n/index.ts";

type Node = DefaultTreeAdapterTypes.Node;

const SILENT = new Set(["script", "style", "noscript", "template", "svg"]);
const TOLD_IN_HEAD = new Set(["og:title", "og:description", "description", "twitter:description"]);

/**
 * Every word of a page a reader could see, with what it says of itself in its head (networks put a post's words there for who is not
 * signed in). Without recursion, because hostile pages nest without end.
 */
export function pageText(html: string): string {
  const words: string[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node) words.push(node.value);
    if ("tagName" in node) {
      if (SILENT.has(node.tagName)) continue;
      if (node.tagName === "meta") {
        const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
        if (TOLD_IN_HEAD.has((attribute("property") ?? attribute("name") ?? "").toLowerCase()))
          words.push(attribute("content") ?? "");
      }
    }
    if ("childNodes" in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at] as Node);
  }
  return nfc(words.join(" ").replace(/\s+/g, " ").trim());
}
