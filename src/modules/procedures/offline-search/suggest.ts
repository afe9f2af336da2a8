/**
 * Waits beside every search box of the site as files, and opens the catalogue only when somebody comes to type: a page
 * that is only read loads nothing of it. Plain script, for the same reason as `browser.ts`.
 */
const own = (document.currentScript as HTMLScriptElement).src;

document.addEventListener("focusin", function open(event) {
  if (!(event.target as Element).matches?.("input[data-suggest]")) return;
  document.removeEventListener("focusin", open);
  const script = document.createElement("script");
  script.src = own.replace(/[^/]+$/, "tim.js");
  document.head.append(script);
});
