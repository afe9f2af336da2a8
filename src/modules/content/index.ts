export { approveItem } from "./approve-item.ts";
export {
  countItemsByState,
  findPublicItem,
  type ItemRow,
  listItems,
  listPublicItems,
  type PublicItem,
} from "./content.store.ts";
export { AUDIENCES, type Audience, ITEM_KINDS, type ItemKind, type ItemState, TOPICS, type Topic } from "./item.ts";
export { deliverItemNow } from "./jobs/deliver-item.ts";
export { content } from "./routes.ts";
export { submitItem } from "./submit-item.ts";
export { createItem } from "./write-item.ts";
