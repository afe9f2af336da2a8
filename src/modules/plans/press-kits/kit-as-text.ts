import { vi } from "./messages.vi.ts";
import { linesOf, type PressKit } from "./press-kit.ts";

/** The words of a kit as plain text for the archive, with the mark that lets old editors read Vietnamese. */
export function kitAsText(kit: PressKit, unit: string, day: string): string {
  const said = vi.public;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", title.toLocaleUpperCase("vi"), ...lines];
  const lines = [
    kit.title,
    `${unit}, ${day}`,
    ...(kit.replacedReason ? ["", said.replaces(kit.replacedReason)] : []),
    "",
    ...linesOf(kit.summary),
    ...part(said.facts, [
      ...(kit.figures ? [said.figures(kit.figures)] : []),
      ...linesOf(kit.facts).map((line) => `- ${line}`),
    ]),
    ...part(said.spokesperson, [kit.spokesperson]),
    ...part(said.contact, [`${kit.contactName}, ${kit.contactWay}`, `${said.hours}: ${kit.contactHours}`]),
    ...part(
      said.documents,
      linesOf(kit.documents).map((line) => `- ${line}`),
    ),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
