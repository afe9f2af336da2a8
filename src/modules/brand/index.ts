export { emblemPath } from "./brand.ts";
export { type BrandOnPaper, brandOnPaper, emblemOnPaper, emblemsOnPaper, listEmblemReaches } from "./find-brand.ts";
export { keepBrand } from "./keep-brand.ts";
export { readEmblem } from "./read-emblem.ts";
export { brand } from "./routes.ts";
