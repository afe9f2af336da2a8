import { z } from "zod";
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
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { PLACES } from "../../../pages/labels.ts";
import { findPlace } from "../../../places/place.store.ts";
import type { PostPlace } from "../../../places/place.ts";
import { countPosts } from "../../../post.store.ts";
import { PlaceUnknown, PostRefused } from "../../../posts.errors.ts";
import { findAccountOfPlace, saveAccount } from "../../account.store.ts";
import { type AccountKind, ID_OF, isAccountKind, KEYS_OF, type PostAccount } from "../../account.ts";
import { connect } from "../../connect.ts";
import { withAccount } from "../../engine/with-account.ts";
import { connectAccount, disconnectAccount, SECRET_OF, SETTINGS_OF } from "../../keep-account.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { verifyTokenOf } from "../../verify-token.ts";
import { ConnectionView } from "./view.tsx";

const HOOK_OF: Record<AccountKind, string | null> = { facebook: "facebook", zaloOa: "zalo", youtube: null };

/** The place and its account, for who may connect it. */
export async function loadConnection(
  rq: Rq,
): Promise<{ place: PostPlace; kind: AccountKind; account: PostAccount | undefined }> {
  const id = z.uuid().safeParse(rq.params.place);
  const place = id.success ? await findPlace(rq.app.db, id.data) : undefined;
  if (!place || !(await mayAt(rq.app.db, actorOf(rq), "posts.accounts", place.unitId, rq.now)))
    throw new PlaceUnknown();
  if (!isAccountKind(place.kind)) throw new PostRefused("not-connectable");
  return { place, kind: place.kind, account: await findAccountOfPlace(rq.app.db, place.id) };
}

interface Shown {
  typed: Typed;
  errors: FormErrors;
  failure?: string;
}

async function show(rq: Rq, { typed, errors, failure }: Shown, status = 200): Promise<Reply> {
  const { place, kind, account } = await loadConnection(rq);
  const words = pick(rq.lang, vi, en);
  const { xong } = rq.query;
  const done =
    xong === "thu" && account?.nameThere
      ? words.done.thu(account.nameThere)
      : xong === "luu" || xong === "ngat" || xong === "quyen"
        ? words.done[xong]
        : null;
  return html(
    ConnectionView({
      ctx: rq.app.view(rq),
      words,
      place,
      kind,
      account,
      webhook: HOOK_OF[kind] ? `${rq.app.config.http.publicUrl}/nhan-tin/mang/${HOOK_OF[kind]}/${place.id}` : null,
      backlog: account?.isLive ? 0 : (await countPosts(rq.app.db, { placeId: place.id })).due,
      verifyToken: verifyTokenOf(rq.app.config.secretKey, place.id),
      now: rq.now,
      typed,
      errors,
      failure: failure ?? null,
      done: Object.keys(errors).length === 0 && !failure ? done : null,
    }),
    { status },
  );
}

function typedAccount(kind: AccountKind, account: PostAccount | undefined): Typed {
  const { [ID_OF[kind]]: id, ...rest } = account?.settings ?? {};
  return {
    id: typeof id === "string" ? id : "",
    mode: account?.isLive ? "live" : "rehearsal",
    settings: JSON.stringify(rest, null, 2),
  };
}

export async function connectionPage(rq: Rq): Promise<Reply> {
  const { kind, account } = await loadConnection(rq);
  return show(rq, { typed: typedAccount(kind, account), errors: {} });
}

const whereOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => issue.path.join(".") || "?")
    .join(", ");

export async function saveConnectionPage(rq: Rq): Promise<Reply> {
  const { place, kind, account } = await loadConnection(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const keys = KEYS_OF[kind];
  let settings: Record<string, unknown> = {};
  try {
    const given: unknown = JSON.parse(typed.settings || "{}");
    const read = SETTINGS_OF[kind].safeParse({ ...(given as object), [ID_OF[kind]]: typed.id });
    if (read.success) settings = read.data;
    else if (read.error.issues.some((issue) => issue.path[0] === ID_OF[kind])) errors.id = said[ID_OF[kind]];
    else errors.settings = said.settings(whereOf(read.error));
  } catch {
    errors.settings = said.settings("JSON");
  }
  const given = keys.some((key) => typed[key]);
  const secret = given
    ? SECRET_OF[kind].safeParse(Object.fromEntries(keys.map((key) => [key, typed[key] ?? ""])))
    : null;
  if (secret && !secret.success)
    for (const issue of secret.error.issues) errors[String(issue.path[0])] = account ? said.keys : said.key;
  if (!given && !account) errors[keys[0]] = said.key;
  if (typed.mode !== "live" && typed.mode !== "rehearsal") errors.mode = said.mode;
  // Keys are never sent back to the page.
  const kept = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !(keys as readonly string[]).includes(name)),
  );
  if (Object.keys(errors).length > 0) return show(rq, { typed: kept, errors }, 422);
  await transaction(rq.app.db, (tx) =>
    connectAccount(tx, actorOf(rq), rq.app.config.secretKey, {
      placeId: place.id,
      isLive: typed.mode === "live",
      settings,
      secret: secret?.data ?? null,
      takesBacklog: typed.backlog === "account",
      at: rq.now,
    }),
  );
  return seeOther(`${PLACES}/${place.id}/ket-noi?xong=luu`);
}

/** Asks the network for the name of the account. Nothing is posted. */
export async function checkConnectionPage(rq: Rq): Promise<Reply> {
  const { place, kind, account } = await loadConnection(rq);
  if (!account) throw new PostRefused("not-connectable");
  // A key that works once may be renewed by this: never beside the account's own turn, and with the key that turn left.
  const found = await withAccount(rq.app, account.id, async () => {
    const way = connect(rq.app, (await findAccountOfPlace(rq.app.db, place.id)) ?? account);
    return way.check().finally(() => way.close());
  });
  if (found === "busy") {
    const failure = pick(rq.lang, vi, en).busy;
    return show(rq, { typed: typedAccount(kind, account), errors: {}, failure }, 409);
  }
  const at = rq.app.clock.now();
  await transaction(rq.app.db, (tx) =>
    saveAccount(
      tx,
      account.id,
      "name" in found
        ? { nameThere: found.name.slice(0, 150), checkedAt: at, isKeyWrong: false, rests: 0, restingUntil: null }
        : { checkedAt: at, lastFailure: found.reason, lastFailureAt: at },
    ),
  );
  if ("name" in found) return seeOther(`${PLACES}/${place.id}/ket-noi?xong=thu`);
  return show(rq, { typed: typedAccount(kind, account), errors: {}, failure: found.reason }, 422);
}

export async function disconnectPage(rq: Rq): Promise<Reply> {
  const { place } = await loadConnection(rq);
  await transaction(rq.app.db, (tx) => disconnectAccount(tx, actorOf(rq), { placeId: place.id, at: rq.now }));
  return seeOther(`${PLACES}/${place.id}/ket-noi?xong=ngat`);
}
