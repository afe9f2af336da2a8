/** Slogans, designs and works that stand outside. See README.md. */
export { decideArtwork, designArtwork, submitArtwork } from "./artwork/keep-artwork.ts";
export { visualWorks } from "./routes.ts";
export { decideSlogan, writeSlogan } from "./slogans/keep-slogan.ts";
export { checkWork, decideWork, proposeWork, putUp, submitWork } from "./works/keep-work.ts";
