import { createPlayer } from "../player.ts";

declare global {
  interface Window {
    createPlayer: typeof createPlayer;
  }
}

// What plays, as a file of its own: it changes with the rules of playing, the page with its looks, and an old device fetches
// again only what changed. Browsers of 2017 know no other way from one file to the next than the window.
window.createPlayer = createPlayer;
