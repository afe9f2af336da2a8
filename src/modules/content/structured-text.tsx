import type { VNode } from "preact";
import { PictureFigure, type ShownPicture } from "../media/index.ts";
import { blockOf } from "./blocks/block.ts";

/**
 * The clean text authors write: paragraphs apart by an empty line, "## " for a heading, lines with "- " or "1. " for
 * lists, "![code]" on a line of its own for a picture of the library, "{{khoi:code}}" for a shared block (written out before
 * anybody reads it), and addresses that become links by themselves. No
 * other markup exists, so nothing has to be stripped and the same text reads well in a mail, on paper and aloud.
 */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered: boolean; items: string[] };

/** The words of a text; pictures say nothing. */
export function parseStructuredText(text: string): Block[] {
  return parseBlocks(text).filter((block) => block.kind !== "picture");
}

const PICTURE_LINE = /^!\[\s*([A-Za-z0-9-]{1,40})\s*\]$/;

/** Codes of the pictures of a text, in their order; the first one stands for the whole text in lists. */
export function picturesIn(text: string): string[] {
  return [
    ...new Set(
      text.split("\n").flatMap((line) => {
        const code = PICTURE_LINE.exec(line.trim())?.[1];
        return code ? [code.toLowerCase()] : [];
      }),
    ),
  ];
}

function parseBlocks(text: string): (Block | { kind: "picture"; code: string })[] {
  const blocks: ReturnType<typeof parseBlocks> = [];
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
      const picture = PICTURE_LINE.exec(line)?.[1];
      if (blockOf(line) !== null) flush();
      else if (picture) {
        flush();
        blocks.push({ kind: "picture", code: picture.toLowerCase() });
      } else if (line.startsWith("## ")) {
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

interface StructuredTextProps {
  text: string;
  /** The pictures that may be shown here. One that is not among them leaves no trace. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** For writers: what to say where a picture is not shown to readers. */
  sayHidden?(code: string, picture: ShownPicture | undefined): string | null;
}

/** Renders the text. */
export function StructuredText({ text, pictures, sayHidden }: StructuredTextProps) {
  return (
    <>
      {parseBlocks(text).map((block) => {
        if (block.kind !== "picture") return renderBlock(block);
        const picture = pictures?.get(block.code);
        const hidden = sayHidden?.(block.code, picture);
        return (
          <>
            {picture ? <PictureFigure picture={picture} /> : null}
            {hidden ? <p class="db-picture-note">{hidden}</p> : null}
          </>
        );
      })}
    </>
  );
}

function renderBlock(block: Block): VNode {
  if (block.kind === "heading") return <h2>{linked(block.text)}</h2>;
  if (block.kind === "paragraph") return <p>{linked(block.text)}</p>;
  const items = block.items.map((item) => <li>{linked(item)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const ADDRESS = /(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]])/g;

/** Addresses a text leads to, each once. */
export const addressesIn = (text: string): string[] => [...new Set(text.match(ADDRESS) ?? [])];

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
