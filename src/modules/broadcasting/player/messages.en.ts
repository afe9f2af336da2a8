import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  faults: {
    "no-sound": "recording not at hand at its time",
    "sound-failed": "no sound came out",
    "sound-stuck": "a recording got stuck",
    "not-fetched": "a recording was not fetched",
    "no-room": "no room left",
    "not-saved": "nothing can be written down",
    "needs-press": "waits for somebody to press start on the device",
    "no-answer": "the server answers wrongly",
    unexpected: "another fault",
  },
  box: {
    usage: "node danbiet-loa.mjs pair <address> <pairing code> [name]\nnode danbiet-loa.mjs run",
    usualName: "Linux box",
    badAddress: (address) => `“${address}” is no address. Example: https://province.example`,
    codeRefused: (status) => `The server refused the code (${status}). Take a new one from the page of the station.`,
    noNetwork: (address) => `${address} does not answer. Look at the network and the address.`,
    paired: (station) => `Paired with ${station}.`,
    notPaired: "Not paired yet: node danbiet-loa.mjs pair <address> <pairing code>",
    playing: (title) => `Playing: ${title}`,
    silent: "Nothing is playing.",
    offline: (since) => `No network since ${since}.`,
    online: "The network is back.",
    waiting: (count) => `Reports that wait: ${count}`,
    ready: (day) => `Ready through ${day}`,
    notReady: "Recordings are missing.",
    fault: (fault) => `Fault: ${fault}`,
    refused: (count) => `Reports refused: ${count}`,
    revoked: "This device was revoked. Pair it again.",
  },
};
