import { vi } from "../../subscriptions/messages.vi.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export interface Letter {
  /** Who writes. */
  unitName: string;
  subject: string;
  text: string;
  /** The body where its record lays it out; else the text is set in paragraphs. */
  html: string | null;
  /** Where the reader ends what he or she asked for; null where there is nothing to end. */
  endAddress: string | null;
}

export const plainLetter = ({ text, endAddress }: Letter): string =>
  endAddress ? text + vi.mail.footer(endAddress) : text;

/**
 * The letter for programs that lay out: the unit's name, the words, and how to end it. No picture, no tracking, nothing from
 * elsewhere, and no colour but a line, so that it is as readable on a dark ground as on a light one. Styles stand at the elements,
 * because mail programs drop all others.
 */
export function htmlLetter(letter: Letter): string {
  const { unitName, subject, html, endAddress } = letter;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5;overflow-wrap:break-word;word-break:break-word">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 16px;padding:0 0 8px;border-bottom:3px solid #1d70b8;font-weight:bold">${escaped(unitName)}</p>
${html ?? paragraphs(letter.text)}
${
  endAddress
    ? `<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #808080;font-size:14px"><a href="${escaped(endAddress)}">${escaped(vi.mail.end)}</a></p>`
    : ""
}
</div>
</body>
</html>
`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== "")
    .map((one) => `<p style="margin:0 0 16px">${one.trim().split("\n").map(withLinks).join("<br>\n")}</p>`)
    .join("\n");
}

/** Addresses become links; a sign that ends the sentence is none of the address. */
const withLinks = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, at) => (at % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join("");
