import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import {
  ancestorIdsOf,
  listUnitChoices,
  matchUnitByName,
  offeredUnits,
  unitNames,
} from "../../../../organisations/index.ts";
import { scopeOf } from "../../../plan.policy.ts";
import { changeGroup, dropGroup, nameGroup } from "../../../recipient-groups/keep-group.ts";
import { en } from "../../../recipient-groups/messages.en.ts";
import { vi } from "../../../recipient-groups/messages.vi.ts";
import { GROUP_LIMITS } from "../../../recipient-groups/recipient-group.ts";
import { GroupRefused, GroupUnknown } from "../../../recipient-groups/recipient-groups.errors.ts";
import { listGroups } from "../../../recipient-groups/recipient-groups.store.ts";
import { RecipientGroupsView } from "./view.tsx";

const ADDRESS = "/can-bo/ke-hoach/nhom-noi-nhan";
const LINES_TOLD = 5;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const [reads, edits] = await Promise.all([
    reachOf(db, actor, "plans.read", rq.now),
    reachOf(db, actor, "plans.edit", rq.now),
  ]);
  const own = unitsWhere(actor, "plans.read");
  const above = [...(await ancestorIdsOf(db, own, today)).values()].flat();
  const groups = await listGroups(db, [...new Set([...reads, ...above])]);
  const changed = z.uuid().safeParse(rq.query.nhom);
  const done = z.enum(["saved", "dropped"]).safeParse(rq.query.xong);
  const names = await unitNames(db, [...new Set(groups.flatMap((group) => [group.unitId, ...group.memberIds]))], today);
  const open = changed.success
    ? groups.find((one) => one.id === changed.data && edits.includes(one.unitId))
    : undefined;
  const isNew = Object.keys(typed).length === 0;
  const filled: Typed =
    isNew && open
      ? {
          group: open.id,
          basedOn: String(open.version),
          unitId: open.unitId,
          name: open.name,
          members: open.memberIds.map((id) => names.get(id) ?? "").join("\n"),
        }
      : typed;
  return html(
    RecipientGroupsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      groups,
      names,
      edits: new Set(edits),
      units: await listUnitChoices(db, offeredUnits(edits, unitsWhere(actor, "plans.edit")), today),
      typed: filled,
      errors,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export const recipientGroupsPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** The units the lines mean; lines that mean none, or several, come back. */
async function unitsIn(rq: Rq, text: string, unitId: string): Promise<{ ids: string[]; unknown: string[] }> {
  const today = vietnamDay(rq.now);
  const within = await scopeOf(rq.app.db, unitId, today);
  const lines = [...new Set(text.split(/[\n;]/).map((line) => line.replace(/^[-–•\s]+/, "").trim()))].filter(Boolean);
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const line of lines.slice(0, GROUP_LIMITS.members + 1)) {
    const matches = line.length > 200 ? [] : await matchUnitByName(rq.app.db, line, today, { within });
    const [only] = matches;
    if (matches.length === 1 && only) ids.add(only.unit.id);
    else unknown.push(line.slice(0, 80));
  }
  return { ids: [...ids], unknown };
}

export async function saveGroupPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed } = typedForm(rq);
  const { name = "", members = "" } = typed;
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!unitId.success) errors.unitId = said.unitId;
  if (!isText(name, GROUP_LIMITS.name)) errors.name = said.name;
  if (!isText(members, GROUP_LIMITS.memberText)) errors.members = members === "" ? said.members : said.tooMany;
  if (Object.keys(errors).length > 0 || !unitId.success) return show(rq, typed, errors, 422);
  const { ids, unknown } = await unitsIn(rq, members, unitId.data);
  if (unknown.length > 0)
    errors.members = said.unknown(unknown.slice(0, LINES_TOLD), Math.max(0, unknown.length - LINES_TOLD));
  else if (ids.length === 0) errors.members = said.members;
  else if (ids.length > GROUP_LIMITS.members) errors.members = said.tooMany;
  if (errors.members) return show(rq, typed, errors, 422);
  const groupId = z.uuid().safeParse(typed.group);
  const input = { name: name.trim(), memberIds: ids, at: rq.now };
  try {
    await transaction(rq.app.db, async (tx) => {
      if (groupId.success)
        await changeGroup(tx, actorOf(rq), { ...input, groupId: groupId.data, basedOn: Number(typed.basedOn) });
      else await nameGroup(tx, actorOf(rq), { ...input, unitId: unitId.data });
    });
  } catch (error) {
    if (!(error instanceof GroupRefused)) throw error;
    const field = error.code === "no-right-here" ? "unitId" : "name";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
  return seeOther(`${ADDRESS}?xong=saved`);
}

export async function dropGroupPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.group);
  if (!id.success) throw new GroupUnknown();
  const basedOn = Number(typedForm(rq).typed.basedOn);
  await transaction(rq.app.db, (tx) => dropGroup(tx, actorOf(rq), { groupId: id.data, basedOn, at: rq.now }));
  return seeOther(`${ADDRESS}?xong=dropped`);
}
