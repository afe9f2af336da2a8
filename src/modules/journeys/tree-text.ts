import type { Question, Result, Tree, TreeNode } from "./journey.ts";

/**
 * Guided questions as people type them, one line for each thing:
 *
 *     ? key | question            - answer -> key
 *     = key | title of the end    * stage (codes) | reason
 *
 * Any other line after "?" or "=" is the hint or the explanation. The first question is the beginning.
 */

export type TreeTextCode =
  | "noMark"
  | "noKey"
  | "keyWrong"
  | "noText"
  | "noTarget"
  | "answerAlone"
  | "pickAlone"
  | "codeWrong"
  | "tooLong";

export interface TreeTextFault {
  line: number;
  code: TreeTextCode;
  given: string;
}

/** Where each part of a tree stands, so that faults found later can name the line. */
export type TreeLines = { line: number; parts: number[] }[];

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^\d\.\d{6}(\.[0-9A-Z.]+)?$/;
const LONGEST = 600;

export function readTree(text: string): { tree: Tree | null; faults: TreeTextFault[]; lines: TreeLines } {
  const faults: TreeTextFault[] = [];
  const nodes: TreeNode[] = [];
  const lines: TreeLines = [];
  const read = (raw: string, at: number): void => {
    const content = raw.trim();
    if (content === "") return;
    const line = at + 1;
    const fault = (code: TreeTextCode, given = content.slice(0, 60)): void => {
      faults.push({ line, code, given });
    };
    if (content.length > LONGEST) {
      fault("tooLong");
      return;
    }
    const mark = content[0] as string;
    const rest = content.slice(1).trim();
    const last = nodes.at(-1);
    if (mark === "?" || mark === "=") {
      const { head: key, tail: words } = split(rest, "|");
      if (words === null) {
        fault("noKey");
        return;
      }
      if (!KEY.test(key)) {
        fault("keyWrong", key);
        return;
      }
      if (words === "") {
        fault("noText");
        return;
      }
      nodes.push(
        mark === "?"
          ? { kind: "question", key, text: words, hint: null, answers: [] }
          : { kind: "result", key, title: words, text: null, picks: [] },
      );
      lines.push({ line, parts: [] });
    } else if (mark === "-") {
      const arrow = rest.lastIndexOf("->");
      if (arrow < 0) {
        fault("noTarget");
        return;
      }
      const said = rest.slice(0, arrow).trim();
      const to = rest.slice(arrow + 2).trim();
      if (said === "") {
        fault("noText");
        return;
      }
      if (!KEY.test(to)) {
        fault("keyWrong", to);
        return;
      }
      if (last?.kind !== "question") {
        fault("answerAlone");
        return;
      }
      last.answers.push({ text: said, to });
      lines.at(-1)?.parts.push(line);
    } else if (mark === "*") {
      const { head, tail: reason } = split(rest, "|");
      if (reason === null || reason === "") {
        fault("noText");
        return;
      }
      const [, stage = "", listed] = /^([^\s(]+)\s*(?:\(([^)]*)\))?$/.exec(head) ?? [];
      if (!KEY.test(stage)) {
        fault("keyWrong", head);
        return;
      }
      const codes = listed === undefined ? null : listed.split(/[\s,;]+/).filter((code) => code !== "");
      const wrong = codes?.find((code) => !CODE.test(code));
      if (wrong !== undefined || codes?.length === 0) {
        fault("codeWrong", wrong ?? "()");
        return;
      }
      if (last?.kind !== "result") {
        fault("pickAlone");
        return;
      }
      last.picks.push({ stage, codes, reason });
      lines.at(-1)?.parts.push(line);
    } else if (!last) fault("noMark");
    else explain(last, content);
  };
  for (const [at, raw] of text.split("\n").entries()) read(raw, at);
  const first = nodes.find((node) => node.kind === "question") ?? nodes[0];
  return { tree: first ? { start: first.key, nodes } : null, faults, lines };
}

function explain(node: Question | Result, words: string): void {
  if (node.kind === "question") node.hint = node.hint === null ? words : `${node.hint} ${words}`;
  else node.text = node.text === null ? words : `${node.text} ${words}`;
}

function split(text: string, sign: string): { head: string; tail: string | null } {
  const at = text.indexOf(sign);
  return at < 0 ? { head: text, tail: null } : { head: text.slice(0, at).trim(), tail: text.slice(at + 1).trim() };
}

/** The same tree as text; reading it gives the tree again. */
export function writeTree(tree: Tree | null): string {
  if (!tree) return "";
  const start = tree.nodes.filter((node) => node.key === tree.start);
  const rest = tree.nodes.filter((node) => node.key !== tree.start);
  return [...start, ...rest]
    .map((node) =>
      node.kind === "question"
        ? [
            `? ${node.key} | ${node.text}`,
            ...(node.hint ? [`  ${node.hint}`] : []),
            ...node.answers.map((answer) => `- ${answer.text} -> ${answer.to}`),
          ]
        : [
            `= ${node.key} | ${node.title}`,
            ...(node.text ? [`  ${node.text}`] : []),
            ...node.picks.map(
              (pick) => `* ${pick.stage}${pick.codes ? ` (${pick.codes.join(", ")})` : ""} | ${pick.reason}`,
            ),
          ],
    )
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** The line a fault of the checker ("tree.nodes.3.answers.1.text") stands in. */
export function lineOf(at: string, lines: TreeLines): number {
  const [, node, part] = /^tree\.nodes\.(\d+)(?:\.(?:answers|picks)\.(\d+))?/.exec(at) ?? [];
  const found = node === undefined ? undefined : lines[Number(node)];
  return (part === undefined ? undefined : found?.parts[Number(part)]) ?? found?.line ?? 1;
}
