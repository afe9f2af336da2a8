import type { VNode } from "preact";

/**
 * The clean text authors write: paragraphs apart by an empty line, "## " for a heading, lines with "- " or "1. " for
 * lists, and addresses that become links by themselves. No other markup exists, so nothing has to be stripped and the
 * same text reads well in a mail, on paper and aloud.
 */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered: boolean; items: string[] };

export function parseStructuredText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)) {
    let lines: string[] = [];
    const flush = (): void => {
      if (lines.length > 0) blocks.push({ kind: "paragraph", text: lines.join(" ") });
      lines = [];
    };
    for (const raw of part.split("\n")) {
      const line = raw.trim();
      const item = /^(?:([-•*])|(\d{1,2})[.)])\s+(.+)$/.exec(line);
      if (line.startsWith("## ")) {
        flush();
        blocks.push({ kind: "heading", text: line.slice(3).trim() });
      } else if (item?.[3]) {
        flush();
        const ordered = item[2] !== undefined;
        const last = blocks.at(-1);
        if (last?.kind === "list" && last.ordered === ordered) last.items.push(item[3]);
        else blocks.push({ kind: "list", ordered, items: [item[3]] });
      } else if (line) lines.push(line);
    }
    flush();
  }
  return blocks;
}

/** Renders the text; headings start at `level`, because the page's own title stands above them. */
export function StructuredText({ text }: { text: string }) {
  return <>{parseStructuredText(text).map(renderBlock)}</>;
}

function renderBlock(block: Block): VNode {
  if (block.kind === "heading") return <h2>{linked(block.text)}</h2>;
  if (block.kind === "paragraph") return <p>{linked(block.text)}</p>;
  const items = block.items.map((item) => <li>{linked(item)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const ADDRESS = /(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]])/g;

function linked(text: string): (string | VNode)[] {
  return text
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? <a href={part}>{part.replace(/^https?:\/\//, "")}</a> : part));
}

/** The text as sentences for a feed, a sheet or a voice: no markup at all. */
export function plainText(text: string): string {
  return parseStructuredText(text)
    .flatMap((block) => (block.kind === "list" ? block.items.map((item) => `- ${item}`) : [block.text]))
    .join("\n");
}
