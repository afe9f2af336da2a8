import type { Db } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { ancestorIdsOf, matchUnitByName, unitNames } from "../../organisations/index.ts";
import { groupKindOf } from "../agency-group.ts";
import { unitsOfGroup } from "../assign-task.ts";
import { scopeOf } from "../plan.policy.ts";
import type { GroupKind, Plan } from "../plan.ts";
import { listAssignments, listTasks } from "../plans.store.ts";
import { foldedName } from "../recipient-groups/recipient-group.ts";
import { listGroups } from "../recipient-groups/recipient-groups.store.ts";

/** What a line of "Nơi nhận" means. */
export type RecipientMeaning =
  | { kind: "addressees" | "leaders" | "portal" }
  /** Those who have a duty in the plan: "Các cơ quan, đơn vị, địa phương tại Mục III". */
  | { kind: "dutyUnits" }
  | { kind: "group"; group: GroupKind }
  /** A group that the unit, or one above it, has named. */
  | { kind: "ownGroup"; groupId: string }
  /** One body, by its name. */
  | { kind: "named" };

const INTO_THE_PLAN = /\b(muc|dieu|phan) [ivx\d]|\bco nhiem vu (tai|trong|theo)\b/;
const LEADERS =
  /^(t t|tt|thuong truc|bi thu|pho bi thu|ct|chu tich|pct|cac pct|pho chu tich|cac pho chu tich|lanh dao|giam doc|thu tuong)\b/;

export function meaningOf(text: string): RecipientMeaning {
  const plain = unmark(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  if (/^nhu (tren|kinh gui)\b/.test(plain)) return { kind: "addressees" };
  if (INTO_THE_PLAN.test(plain)) return { kind: "dutyUnits" };
  if (/\b(cong|trang) thong tin dien tu\b|\bcong ttdt\b/.test(plain)) return { kind: "portal" };
  if (LEADERS.test(plain)) return { kind: "leaders" };
  const group = groupKindOf(text);
  return group ? { kind: "group", group } : { kind: "named" };
}

export interface Recipient {
  text: string;
  meaning: RecipientMeaning;
  /** Names of the units of the registry it stands for on the day; none where that is not asked, or not known. */
  units: string[];
}

/** Each recipient with the units it means, so that who signs sees to whom the report goes before it goes. */
export async function resolveRecipients(
  db: Db,
  plan: Pick<Plan, "id" | "unitId">,
  recipients: readonly string[],
  day: string,
): Promise<Recipient[]> {
  const within = await scopeOf(db, plan.unitId, day);
  const above = (await ancestorIdsOf(db, [plan.unitId], day)).get(plan.unitId) ?? [];
  // Of two of one name the nearer unit's counts: ancestors come from the top.
  const groups = await listGroups(db, [plan.unitId, ...above]);
  const nearness = (unitId: string): number => (unitId === plan.unitId ? above.length : above.indexOf(unitId));
  const groupNamed = (text: string) =>
    groups
      .filter((one) => foldedName(one.name) === foldedName(text))
      .sort((a, b) => nearness(b.unitId) - nearness(a.unitId))[0];
  const idsOf = async (text: string, meaning: RecipientMeaning): Promise<string[]> => {
    switch (meaning.kind) {
      case "addressees":
      case "leaders":
      case "portal":
        return [];
      case "dutyUnits": {
        const tasks = await listTasks(db, { planIds: [plan.id], states: ["accepted"] });
        return (await listAssignments(db, { taskIds: tasks.map((task) => task.id) })).map((one) => one.unitId);
      }
      case "group":
        return unitsOfGroup(db, plan, meaning.group, day);
      case "ownGroup":
        return groups.find((one) => one.id === meaning.groupId)?.memberIds ?? [];
      case "named": {
        const matches = text.length > 200 ? [] : await matchUnitByName(db, text, day, { within });
        return matches.length === 1 ? matches.map((match) => match.unit.id) : [];
      }
    }
  };
  const read = recipients.map((text): { text: string; meaning: RecipientMeaning } => {
    const own = groupNamed(text);
    return { text, meaning: own ? { kind: "ownGroup", groupId: own.id } : meaningOf(text) };
  });
  const ids = await Promise.all(read.map(({ text, meaning }) => idsOf(text, meaning)));
  const names = await unitNames(db, [...new Set(ids.flat())], day);
  return read.map((one, at) => ({
    ...one,
    units: [...new Set(ids[at])].flatMap((id) => names.get(id) ?? []).sort((a, b) => a.localeCompare(b, "vi")),
  }));
}
