import type { Actor } from "../../../platform/http/index.ts";
import { holds, isPermission } from "../permissions.ts";
import { mayAt } from "../reach.ts";

/**
 * The person as he acts on a route: where he can do it only with a role handed to him, the log says whose role it was. Own roles go
 * first: who may do it himself does it for himself.
 */
export function actingOn(actor: Actor, access: string): Actor {
  if (!isPermission(access) || !actor.grants.some((grant) => grant.holder)) return actor;
  const own: Actor = { ...actor, grants: actor.grants.filter((grant) => !grant.holder) };
  return {
    ...actor,
    async onBehalfOf(tx, unitId, at) {
      if (unitId === null ? holds(own, access) : await mayAt(tx, own, access, unitId, at)) return null;
      for (const { holder } of actor.grants) {
        if (!holder) continue;
        const handed: Actor = { ...actor, grants: actor.grants.filter((grant) => grant.holder?.id === holder.id) };
        if (unitId === null ? holds(handed, access) : await mayAt(tx, handed, access, unitId, at)) return holder.name;
      }
      return null;
    },
  };
}
