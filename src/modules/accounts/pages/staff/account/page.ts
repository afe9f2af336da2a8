import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { actorOf } from "../../../access.ts";
import { uuidParam, wordsFor } from "../../../forms.ts";
import { groundOf } from "../../../ground.ts";
import { getPerson } from "../../../people/person.store.ts";
import { endOtherSessions, endSession, signOut } from "../../../sessions/end-session.ts";
import { listSessions } from "../../../sessions/session.store.ts";
import { listApiTokens } from "../../../tokens/api-token.store.ts";
import { revokeOwnToken } from "../../../tokens/api-token.ts";
import { sessionCookie, visitOf } from "../../../visit.ts";
import { AccountView } from "./view.tsx";

const Query = z.object({
  xong: z.enum(["mat-khau", "phien", "phien-khac", "ma-truy-cap", "hai-buoc-tat"]).optional().catch(undefined),
});

export async function accountPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const words = wordsFor(rq.lang);
  const { db } = rq.app;
  const person = await getPerson(db, actor.id);
  const names = await unitNames(db, [person.unitId, ...actor.grants.map((grant) => grant.unitId)], vietnamDay(rq.now));
  return html(
    AccountView({
      ctx: rq.app.view(rq),
      words,
      done: query.xong ?? null,
      person,
      unitName: names.get(person.unitId) ?? "",
      roles: actor.grants.map((grant) =>
        [
          words.account.roleAt(words.roles[grant.role as keyof typeof words.roles], names.get(grant.unitId) ?? ""),
          grant.holder ? words.account.byDelegation(grant.holder.name) : "",
        ]
          .filter(Boolean)
          .join(", "),
      ),
      sessions: await listSessions(db, person.id, rq.now),
      currentSessionId: actor.sessionId,
      tokens: await listApiTokens(db, person.id, rq.now),
    }),
  );
}

export async function endSessionAct(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  const sessionId = uuidParam(rq.params.id);
  await transaction(rq.app.db, (tx) => endSession(tx, actor, { sessionId }, rq.now));
  if (sessionId === actor.sessionId) return signedOut(rq);
  return seeOther("/can-bo/tai-khoan?xong=phien");
}

export async function endOtherSessionsAct(rq: Rq): Promise<Reply> {
  await transaction(rq.app.db, (tx) => endOtherSessions(tx, actorOf(rq), rq.now));
  return seeOther("/can-bo/tai-khoan?xong=phien-khac");
}

export async function revokeTokenAct(rq: Rq): Promise<Reply> {
  const tokenId = uuidParam(rq.params.id);
  await transaction(rq.app.db, (tx) => revokeOwnToken(tx, actorOf(rq), { tokenId }, groundOf(rq.app)));
  return seeOther("/can-bo/tai-khoan?xong=ma-truy-cap");
}

/** Open to everybody: somebody whose session ran out must not be asked to sign in in order to sign out. */
export async function signOutAct(rq: Rq): Promise<Reply> {
  await transaction(rq.app.db, (tx) => signOut(tx, rq.actor, visitOf(rq).token, rq.now));
  return signedOut(rq);
}

function signedOut(rq: Rq): Reply {
  const location = "/dang-nhap?xong=dang-xuat";
  return { ...seeOther(location), headers: { location, ...sessionCookie(rq.app, null) } };
}
