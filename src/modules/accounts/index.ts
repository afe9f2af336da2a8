export { actorOf, allows, systemActor } from "./access.ts";
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
