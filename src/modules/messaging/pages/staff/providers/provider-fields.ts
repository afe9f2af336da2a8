import type { FormErrors, Typed } from "../../../../../platform/http/index.ts";
import type { ProviderKind } from "../../../provider.store.ts";

/** A setting that has a field of its own; `path` is its name in the settings, with dots. */
export interface SettingField {
  path: SettingPath;
  type: "text" | "number" | "yes" | "pairs";
}
export type SettingPath =
  | "sendUrl"
  | "lookUrl"
  | "sender"
  | "marked"
  | "host"
  | "port"
  | "tls"
  | "systemId"
  | "secure"
  | "user"
  | "from"
  | "returnPath"
  | "dkim.domain"
  | "dkim.selector"
  | "inbox.host"
  | "inbox.port"
  | "inbox.user"
  | "appId"
  | "templateId"
  | "fields"
  | "contact";
export type SecretName = "secret" | "password" | "dkimKey" | "inboxPassword" | "refreshToken" | "appSecret";

const text = (path: SettingPath): SettingField => ({ path, type: "text" });
const number = (path: SettingPath): SettingField => ({ path, type: "number" });
const yes = (path: SettingPath): SettingField => ({ path, type: "yes" });

/** What every customer of a kind has to say of itself. The rest is alike for all customers of one carrier and seldom changed: it stays JSON. */
export const FIELDS_OF: Record<ProviderKind, readonly SettingField[]> = {
  outbox: [],
  smsHttp: [text("sendUrl"), text("lookUrl"), text("sender"), yes("marked")],
  smpp: [text("host"), number("port"), yes("tls"), text("systemId"), text("sender"), yes("marked")],
  smtp: [
    text("host"),
    number("port"),
    yes("secure"),
    text("user"),
    text("from"),
    text("returnPath"),
    text("dkim.domain"),
    text("dkim.selector"),
    text("inbox.host"),
    number("inbox.port"),
    text("inbox.user"),
  ],
  zns: [text("appId"), text("templateId"), { path: "fields", type: "pairs" }],
  webPush: [text("contact")],
};

/** Its secrets; "secret" is the secret itself, others are parts of it. */
export const SECRETS_OF: Record<ProviderKind, readonly SecretName[]> = {
  outbox: [],
  smsHttp: ["secret"],
  smpp: ["secret"],
  smtp: ["password", "dkimKey", "inboxPassword"],
  zns: ["refreshToken", "appSecret"],
  webPush: [],
};

type Settings = Record<string, unknown>;

const isSettings = (value: unknown): value is Settings =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function valueAt(settings: Settings, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, name) => (isSettings(inner) ? inner[name] : undefined), settings);
}

/** Puts a value where its path says, undefined takes it away; what is left without any part goes too. */
function put(settings: Settings, path: string, value: unknown): void {
  const [name = "", ...below] = path.split(".");
  if (below.length === 0) {
    if (value === undefined) delete settings[name];
    else settings[name] = value;
    return;
  }
  const inner: Settings = isSettings(settings[name]) ? settings[name] : {};
  put(inner, below.join("."), value);
  if (Object.keys(inner).length === 0) delete settings[name];
  else settings[name] = inner;
}

const writePairs = (value: unknown): string =>
  isSettings(value)
    ? Object.entries(value)
        .map(([name, said]) => `${name}: ${said}`)
        .join("\n")
    : "";

/** "name: what stands there", a line each; a line of another form is kept as a name without value, which no kind takes. */
const readPairs = (typed: string): Settings =>
  Object.fromEntries(
    typed
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => {
        const at = line.indexOf(":");
        return at < 0 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      }),
  );

function readField({ type }: SettingField, typed: string | undefined): unknown {
  if (type === "yes") return typed === "1";
  if (!typed) return undefined;
  if (type === "pairs") return readPairs(typed);
  return type === "number" && /^\d+$/.test(typed) ? Number(typed) : typed;
}

/** Settings as their fields show them; what has no field stays in `settings`. */
export function typedSettings(kind: ProviderKind, settings: Settings): Typed {
  const rest = structuredClone(settings);
  const typed: Typed = {};
  for (const { path, type } of FIELDS_OF[kind]) {
    const value = valueAt(settings, path);
    typed[`s.${path}`] =
      type === "pairs" ? writePairs(value) : type === "yes" ? (value === true ? "1" : "") : String(value ?? "");
    put(rest, path, undefined);
  }
  return { ...typed, settings: Object.keys(rest).length > 0 ? JSON.stringify(rest, null, 2) : "" };
}

/** The settings of a form; null where the rest is no JSON. */
export function settingsFrom(kind: ProviderKind, typed: Typed): Settings | null {
  let settings: unknown;
  try {
    settings = JSON.parse(typed.settings || "{}");
  } catch {
    return null;
  }
  if (!isSettings(settings)) return null;
  for (const field of FIELDS_OF[kind]) put(settings, field.path, readField(field, typed[`s.${field.path}`]));
  return settings;
}

/** The secret of a form, over the one there is; null keeps that. */
export function secretFrom(kind: ProviderKind, typed: Typed, known: string): string | null {
  const given = SECRETS_OF[kind].filter((name) => typed[`x.${name}`]);
  if (given.length === 0) return null;
  if (given[0] === "secret") return typed["x.secret"] ?? null;
  let parts: unknown = {};
  try {
    parts = JSON.parse(known || "{}");
  } catch {
    // Of another kind once: begun anew.
  }
  return JSON.stringify({
    ...(isSettings(parts) ? parts : {}),
    ...Object.fromEntries(given.map((name) => [name, typed[`x.${name}`]])),
  });
}

/** Faults of settings at their fields; those without a field are told together. */
export function settingErrors(
  kind: ProviderKind,
  paths: readonly string[],
  words: { field: (path: SettingPath) => string; rest: (paths: string) => string },
): FormErrors {
  const errors: FormErrors = {};
  const rest: string[] = [];
  for (const path of paths) {
    const field = FIELDS_OF[kind].find((one) => path === one.path || path.startsWith(`${one.path}.`));
    // A whole group is missing when one of its fields is.
    const first = field ?? FIELDS_OF[kind].find((one) => one.path.startsWith(`${path}.`));
    if (first) errors[`s.${first.path}`] = words.field(first.path);
    else rest.push(path || "?");
  }
  if (rest.length > 0) errors.settings = words.rest(rest.slice(0, 3).join(", "));
  return errors;
}
