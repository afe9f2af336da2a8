import { z } from "zod";
import { tokenHash } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { PLACES } from "../../../pages/labels.ts";
import { findPlace } from "../../../places/place.store.ts";
import { PlaceUnknown } from "../../../posts.errors.ts";
import { ID_OF } from "../../account.ts";
import { openKeys } from "../../connect.ts";
import { SETTINGS_OF } from "../../keep-account.ts";
import { en as connectionEn } from "../../messages.en.ts";
import { vi as connectionVi } from "../../messages.vi.ts";
import { loadConnection } from "../../pages/connection/page.tsx";
import { askPermission, callbackOf, permissionAddress, takePermission } from "../ask-permission.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findPermission, type PostPermission } from "../permission.store.ts";
import { PERMISSION_OF } from "../permission.ts";
import { AskView, GivenView, GoView } from "./view.tsx";

/** Facebook names the application beside the page. */
const APP_ID = "appId";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { place, kind, account } = await loadConnection(rq);
  return html(
    AskView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      connection: pick(rq.lang, connectionVi, connectionEn),
      place,
      kind,
      isConnected: account !== undefined,
      callback: callbackOf(rq.app),
      typed,
      errors,
    }),
    { status },
  );
}

export async function askPermissionPage(rq: Rq): Promise<Reply> {
  const { kind, account } = await loadConnection(rq);
  const { [ID_OF[kind]]: id, [APP_ID]: appId, ...rest } = account?.settings ?? {};
  const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
  const isNamed = kind === "facebook";
  return show(
    rq,
    {
      id: textOf(id),
      appId: textOf(appId),
      settings: JSON.stringify(isNamed || ID_OF[kind] === APP_ID ? rest : { ...rest }, null, 2),
    },
    {},
  );
}

export async function sendAskPermissionPage(rq: Rq): Promise<Reply> {
  const { place, kind, account } = await loadConnection(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const names = kind === "facebook" ? { pageId: typed.id, appId: typed.appId } : { [ID_OF[kind]]: typed.id };
  let settings: Record<string, unknown> = {};
  try {
    const given: unknown = JSON.parse(typed.settings || "{}");
    const read = SETTINGS_OF[kind].safeParse({ ...(given as object), ...names });
    const wrong = read.success ? [] : read.error.issues.map((issue) => issue.path.join(".") || "?");
    if (read.success) settings = read.data;
    if (wrong.includes(ID_OF[kind])) errors.id = said[ID_OF[kind]];
    if (kind === "facebook" && (!typed.appId || wrong.includes(APP_ID))) errors.appId = said.appId;
    const others = wrong.filter((one) => !(one in names));
    if (others.length > 0)
      errors.settings = pick(rq.lang, connectionVi, connectionEn).errors.settings(others.slice(0, 3).join(", "));
  } catch {
    errors.settings = pick(rq.lang, connectionVi, connectionEn).errors.settings("JSON");
  }
  const keys = PERMISSION_OF[kind].typed;
  const known = account ? (openKeys(rq.app.config.secretKey, account) as Record<string, string>) : {};
  const secret = Object.fromEntries(keys.map((key) => [key, (typed[key] || known[key]) ?? ""]));
  const first = keys[0] ?? "";
  if (!secret[first] || keys.some((key) => (secret[key]?.length ?? 0) > 200)) errors[first] = said.key;
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !keys.includes(name)));
  if (Object.keys(errors).length > 0) return show(rq, kept, errors, 422);
  const id = await transaction(rq.app.db, (tx) =>
    askPermission(tx, actorOf(rq), rq.app.config.secretKey, { placeId: place.id, settings, secret, at: rq.now }),
  );
  return seeOther(`${PLACES}/${place.id}/xin-quyen/${id}`);
}

const sessionOf = (rq: Rq): string => actorOf(rq).sessionId ?? "";

/** The way to the network's page; it stands on a page because a form may not lead away from here. */
export async function goToNetworkPage(rq: Rq): Promise<Reply> {
  const { place, kind } = await loadConnection(rq);
  const id = z.uuid().safeParse(rq.params.permission);
  const one = id.success
    ? await findPermission(rq.app.db, { id: id.data }, { sessionId: sessionOf(rq), now: rq.now })
    : undefined;
  const words = pick(rq.lang, vi, en);
  if (!one || one.placeId !== place.id) return over(rq, `${PLACES}/${place.id}/xin-quyen`);
  return html(
    GoView({
      ctx: rq.app.view(rq),
      words,
      place,
      kind,
      address: permissionAddress(rq.app, one),
      expiresAt: one.expiresAt,
    }),
  );
}

function over(rq: Rq, again: string): Reply {
  const said = pick(rq.lang, vi, en).answer;
  return html(
    GivenView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), title: said.overTitle, lead: said.over, again }),
    { status: 422 },
  );
}

const Answer = z.object({
  state: z.string().min(1).max(500),
  code: z.string().max(4_000).default(""),
  error: z.string().max(200).default(""),
  error_description: z.string().max(300).default(""),
});

async function loadAnswer(
  rq: Rq,
  from: unknown,
): Promise<{ one: PostPermission; answer: z.infer<typeof Answer> } | undefined> {
  const answer = Answer.safeParse(from);
  if (!answer.success) return undefined;
  const by = { stateHash: tokenHash(answer.data.state) };
  const one = await findPermission(rq.app.db, by, { sessionId: sessionOf(rq), now: rq.now });
  return one && { one, answer: answer.data };
}

/** Where the network sends people back to. Nothing is changed by coming here: a press on the button finishes it. */
export async function permissionAnswerPage(rq: Rq): Promise<Reply> {
  const found = await loadAnswer(rq, rq.query);
  if (!found) return over(rq, PLACES);
  const { one, answer } = found;
  const place = await findPlace(rq.app.db, one.placeId);
  if (!place) throw new PlaceUnknown();
  const words = pick(rq.lang, vi, en);
  const again = `${PLACES}/${place.id}/xin-quyen`;
  if (answer.code === "") {
    const said = answer.error_description || answer.error || "?";
    return html(
      GivenView({ ctx: rq.app.view(rq), words, title: words.answer.noTitle, lead: words.answer.no(said), again }),
      { status: 422 },
    );
  }
  return html(
    GivenView({
      ctx: rq.app.view(rq),
      words,
      title: words.answer.title,
      lead: words.answer.lead(place.name),
      finish: { state: answer.state, code: answer.code },
    }),
  );
}

export async function finishPermissionPage(rq: Rq): Promise<Reply> {
  const found = await loadAnswer(rq, typedForm(rq).typed);
  if (!found || found.answer.code === "") return over(rq, PLACES);
  const { one, answer } = found;
  const failed = await takePermission(rq.app, actorOf(rq), one, answer.code);
  if (!failed) return seeOther(`${PLACES}/${one.placeId}/ket-noi?xong=quyen`);
  const words = pick(rq.lang, vi, en);
  return html(
    GivenView({
      ctx: rq.app.view(rq),
      words,
      title: words.answer.noTitle,
      lead: words.answer.failed(failed.reason),
      again: `${PLACES}/${one.placeId}/xin-quyen`,
    }),
    { status: 422 },
  );
}
