/** The screen stays on: a telephone that sleeps plays nothing, and nobody reads a dark board. */
export async function stayAwake(): Promise<void> {
  const hold = () => navigator.wakeLock?.request("screen").catch(() => undefined);
  await hold();
  // The browser lets go of it whenever the page is out of sight.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void hold();
  });
}
