import { open, seal } from "../../../platform/crypto/index.ts";
import type { Team } from "./stage.store.ts";

const PURPOSE = "contest team";
export const sealMembers = (secretKey: Buffer, entrantId: string, members: readonly string[]): string =>
  seal(secretKey, PURPOSE, entrantId, JSON.stringify(members));

/** Members by name, while they are kept. */
export const membersOf = (secretKey: Buffer, team: Pick<Team, "entrantId" | "membersSealed">): string[] =>
  team.membersSealed === null
    ? []
    : (JSON.parse(open(secretKey, PURPOSE, team.entrantId, team.membersSealed)) as string[]);
