export { approveItem } from "./approve-item.ts";
export { citingItems } from "./citing-documents.ts";
export { type ItemRow, listItems, listPublicItems, type PublicItem } from "./content.store.ts";
export type { Audience, ItemState, Topic } from "./item.ts";
export { deliverItemNow } from "./jobs/deliver-item.ts";
export { type FormSettings, formSettings } from "./renditions/load-renditions.ts";
export { content } from "./routes.ts";
export { submitItem } from "./submit-item.ts";
export { createItem } from "./write-item.ts";
