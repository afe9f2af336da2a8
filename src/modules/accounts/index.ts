export { actorOf, allows, systemActor } from "./access.ts";
export { identify, type SignedInActor } from "./identify.ts";
export {
  holds,
  isPermission,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  rolesHolding,
  unitsWhere,
} from "./permissions.ts";
export { roleName } from "./role-names.ts";
