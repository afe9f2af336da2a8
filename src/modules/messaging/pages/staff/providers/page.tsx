import { z } from "zod";
import { SealError } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { callbackOf, openSecret } from "../../../channels/connect.ts";
import { VapidKeys } from "../../../channels/web-push/vapid.ts";
import { callbackAddresses } from "../../../coming-back/callback-address.ts";
import { countDevices } from "../../../contact.store.ts";
import { KINDS_OF, keepProvider, SECRET_OF, SETTINGS_OF } from "../../../keep-provider.ts";
import { MEDIA, type Medium } from "../../../message.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { MessagingRefused } from "../../../messaging.errors.ts";
import {
  findProvider,
  listProviders,
  PROVIDER_KINDS,
  type Provider,
  type ProviderKind,
} from "../../../provider.store.ts";
import { replacePushKeys } from "../../../replace-push-keys.ts";
import { providerStates } from "../../../watch/provider-states.ts";
import {
  SECRETS_OF,
  type SecretName,
  type SettingPath,
  secretFrom,
  settingErrors,
  settingsFrom,
  typedSettings,
} from "./provider-fields.ts";
import { ProviderEditView, ProviderKindView, ProviderListView } from "./view.tsx";

export async function providersPage(rq: Rq): Promise<Reply> {
  return html(
    ProviderListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      providers: await listProviders(rq.app.db),
      states: new Map((await providerStates(rq.app.db, rq.now)).map((one) => [one.id, one])),
      done: rq.query.xong === "1" ? "saved" : rq.query.xong === "khoa" ? "keysReplaced" : null,
    }),
  );
}

const typedOf = (provider: Provider): Typed => ({
  medium: provider.medium,
  kind: provider.kind,
  name: provider.name,
  rank: String(provider.rank),
  perSecond: String(provider.perSecond),
  atOnce: String(provider.atOnce),
  isOn: provider.isOn ? "1" : "",
  ...typedSettings(provider.kind, provider.settings),
});

/** Mail goes out slower: servers take a few letters at once and hold back who sends more. */
const PACE: Record<Medium, Typed> = {
  sms: { perSecond: "50", atOnce: "10" },
  email: { perSecond: "10", atOnce: "5" },
  push: { perSecond: "100", atOnce: "20" },
};
const PORTS: Partial<Record<ProviderKind, string>> = { smtp: "587", smpp: "2775" };

const KIND = /^(\w+)\/(\w+)$/;

/** "sms/smpp" as the first step names it; null where there is no such kind. */
function kindAsked(asked: unknown): { medium: Medium; kind: ProviderKind } | null {
  const [, first, second] = KIND.exec(typeof asked === "string" ? asked : "") ?? [];
  const medium = z.enum(MEDIA).safeParse(first);
  const kind = z.enum(PROVIDER_KINDS).safeParse(second);
  return medium.success && kind.success && KINDS_OF[medium.data].includes(kind.data)
    ? { medium: medium.data, kind: kind.data }
    : null;
}

async function show(rq: Rq, provider: Provider | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { secretKey, http } = rq.app.config;
  return html(
    ProviderEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      id: provider?.id ?? null,
      callbacks:
        provider && callbackOf(provider.kind) ? callbackAddresses(secretKey, http.publicUrl, provider.id) : null,
      keys: provider?.kind === "webPush" ? await keysOf(rq, provider) : null,
      typed,
      errors,
    }),
    { status },
  );
}

const keysOf = async ({ app: { db, config } }: Rq, provider: Provider) => ({
  publicKey: VapidKeys.parse(JSON.parse(openSecret(config.secretKey, provider))).publicKey,
  devices: await countDevices(db),
});

export async function replaceKeysPage(rq: Rq): Promise<Reply> {
  const provider = await known(rq);
  if (!provider) throw notFound();
  await transaction(rq.app.db, (tx) =>
    replacePushKeys(tx, actorOf(rq), rq.app.config.secretKey, { providerId: provider.id, at: rq.now }),
  );
  return seeOther("/can-bo/gui-tin/nha-cung-cap?xong=khoa");
}

async function known(rq: Rq): Promise<Provider | null> {
  if (rq.params.provider === undefined) return null;
  const id = z.uuid().safeParse(rq.params.provider);
  const provider = id.success ? await findProvider(rq.app.db, id.data) : undefined;
  if (!provider) throw notFound();
  return provider;
}

export async function editProviderPage(rq: Rq): Promise<Reply> {
  const provider = await known(rq);
  if (provider) return show(rq, provider, typedOf(provider), {});
  const asked = kindAsked(rq.query.kieu);
  if (!asked)
    return html(
      ProviderKindView({
        ctx: rq.app.view(rq),
        words: pick(rq.lang, vi, en),
        choices: MEDIA.flatMap((medium) => KINDS_OF[medium].map((kind) => ({ medium, kind }))),
        isAsked: rq.query.kieu !== undefined,
      }),
    );
  const ranks = (await listProviders(rq.app.db, asked.medium)).map((one) => one.rank);
  const rank = String(Math.max(0, ...ranks) + 1);
  const port = PORTS[asked.kind] ?? "";
  return show(rq, null, { ...asked, ...PACE[asked.medium], rank, "s.port": port, isOn: "1" }, {});
}

const whole = (most: number) => z.coerce.number().int().min(1).max(most);

const secretAt = (error: z.ZodError, names: readonly SecretName[]): SecretName | undefined =>
  names.find((name) => error.issues.some((issue) => issue.path[0] === name));

/** What it has been given; empty where it was sealed with a key that is gone. */
function secretOf({ app }: Rq, provider: Provider): string {
  try {
    return openSecret(app.config.secretKey, provider);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return "";
  }
}

export async function saveProviderPage(rq: Rq): Promise<Reply> {
  const provider = await known(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const medium = z.enum(MEDIA).safeParse(typed.medium);
  const kind = z.enum(PROVIDER_KINDS).safeParse(typed.kind);
  const rank = whole(99).safeParse(typed.rank);
  const perSecond = whole(1_000).safeParse(typed.perSecond);
  const atOnce = whole(200).safeParse(typed.atOnce);
  if (!medium.success) errors.medium = said.medium;
  if (!kind.success || !medium.success || !KINDS_OF[medium.data].includes(kind.data)) errors.kind = said.kind;
  if (!isText(typed.name, 80)) errors.name = said.name;
  if (!rank.success) errors.rank = said.rank;
  if (!perSecond.success) errors.perSecond = said.perSecond;
  if (!atOnce.success) errors.atOnce = said.atOnce;
  let settings: Record<string, unknown> | null = null;
  let secret: string | null = null;
  if (kind.success) {
    const given = settingsFrom(kind.data, typed);
    const parsed = given && SETTINGS_OF[kind.data].safeParse(given);
    if (parsed?.success) settings = parsed.data;
    else if (!parsed) errors.settings = said.settings(said.notJson);
    else {
      const paths = parsed.error.issues.map((issue) => issue.path.join("."));
      const field = (path: SettingPath) => said.field(words.providers.fields[path]);
      Object.assign(errors, settingErrors(kind.data, paths, { field, rest: said.settings }));
    }
    secret = secretFrom(kind.data, typed, provider?.kind === kind.data ? secretOf(rq, provider) : "");
    const isSecret = SECRET_OF[kind.data].safeParse(secret ?? "");
    const first = SECRETS_OF[kind.data][0];
    if (secret !== null && !isSecret.success && first)
      errors[`x.${secretAt(isSecret.error, SECRETS_OF[kind.data]) ?? first}`] = said.secret;
  }
  if (
    Object.keys(errors).length > 0 ||
    !(medium.success && kind.success && rank.success && perSecond.success && atOnce.success && settings)
  )
    return show(rq, provider, typed, errors, 422);
  const facts = {
    id: provider?.id ?? null,
    medium: medium.data,
    kind: kind.data,
    name: typed.name ?? "",
    settings,
    secret,
    rank: rank.data,
    perSecond: perSecond.data,
    atOnce: atOnce.data,
    isOn: typed.isOn === "1",
    at: rq.now,
  };
  try {
    await transaction(rq.app.db, (tx) => keepProvider(tx, actorOf(rq), rq.app.config.secretKey, facts));
    return seeOther("/can-bo/gui-tin/nha-cung-cap?xong=1");
  } catch (error) {
    if (!(error instanceof MessagingRefused)) throw error;
    return show(rq, provider, typed, { rank: words.refusals[error.code] }, 409);
  }
}
