/** Slogans, designs and works that stand outside. See README.md. */
export { decideArtwork, designArtwork, submitArtwork } from "./artwork/keep-artwork.ts";
export { confirmReceipt, handOut, orderPrint, takeDelivery } from "./printing/keep-order.ts";
export { listPrintsBehind, type PrintBehind } from "./printing/prints-behind.ts";
export { visualWorks } from "./routes.ts";
export { decideSlogan, writeSlogan } from "./slogans/keep-slogan.ts";
export { listApprovedSlogans, listSlogansById } from "./slogans/slogans.store.ts";
export { type VisualForToday, visualsForToday } from "./visuals-for-today.ts";
export { checkWork, decideWork, proposeWork, putUp, submitWork } from "./works/keep-work.ts";
