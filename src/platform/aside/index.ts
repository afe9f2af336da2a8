export { type Aside, createAside, TookTooLong } from "./aside.ts";
