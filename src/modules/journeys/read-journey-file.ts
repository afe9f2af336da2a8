import type { z } from "zod";
import { nfc } from "../../platform/i18n/index.ts";
import { JourneyFile } from "./journey.ts";

export const LARGEST_FILE = 1024 * 1024;

/** What is wrong with a file, and at which place in it. */
export interface FileFault {
  code: "fileTooLarge" | "notUtf8" | "notJson" | "notJourney" | "wrongShape" | "missing" | "tooLong" | "unknownPart";
  /** "content.stages.2.deadlines.0.amount" */
  path: string;
  detail: string;
}

export type ReadFile = { ok: true; file: JourneyFile } | { ok: false; faults: FileFault[] };

/** Reads a file somebody exported, on this installation or another. Pure; says the place of each fault. */
export function readJourneyFile(bytes: Uint8Array): ReadFile {
  const fault = (code: FileFault["code"], detail = "", path = ""): ReadFile => ({
    ok: false,
    faults: [{ code, path, detail }],
  });
  if (bytes.length > LARGEST_FILE) return fault("fileTooLarge");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fault("notUtf8");
  }
  let value: unknown;
  try {
    value = JSON.parse(text, (_key, one: unknown) => (typeof one === "string" ? nfc(one) : one));
  } catch (error) {
    return fault("notJson", placeOf(text, error));
  }
  if (typeof value !== "object" || value === null || (value as { kind?: unknown }).kind !== "danbiet-journey")
    return fault("notJourney");
  const parsed = JourneyFile.safeParse(value);
  return parsed.success ? { ok: true, file: parsed.data } : { ok: false, faults: parsed.error.issues.map(tell) };
}

function tell(issue: z.core.$ZodIssue): FileFault {
  const path = issue.path.map(String).join(".");
  switch (issue.code) {
    case "too_big":
      return { code: "tooLong", path, detail: "" };
    case "unrecognized_keys":
      return { code: "unknownPart", path, detail: issue.keys.slice(0, 5).join(", ") };
    case "invalid_type":
      return { code: issue.input === undefined ? "missing" : "wrongShape", path, detail: "" };
    default:
      return { code: "wrongShape", path, detail: "" };
  }
}

/** Line and column of a JSON error, where the message tells the position. */
function placeOf(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (at === undefined) return "";
  const before = text.slice(0, Number(at)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
