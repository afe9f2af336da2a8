// Turns notices on this device on and off. Without script, or where the browser cannot do it, the box says so and the form below
// takes a number or a mail address. Nothing is asked of the reader before the button is pressed.
for (const box of document.querySelectorAll<HTMLElement>("[data-push]")) void start(box);

async function start(box: HTMLElement): Promise<void> {
  const { push: key = "", worker = "" } = box.dataset;
  const form = box.closest("form") as HTMLFormElement;
  const device = box.querySelector("input") as HTMLInputElement;
  const say = (...names: string[]): void => {
    for (const part of box.querySelectorAll<HTMLElement>("[data-say]"))
      part.hidden = !names.includes(part.dataset.say ?? "");
  };
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    // Telephones of Apple know notices only on pages that were put on the home screen.
    const isApple =
      /iP(hone|ad|od)/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
    return say(isApple ? "apple" : "none");
  }
  if (Notification.permission === "denied") return say("denied");
  const scope = worker.slice(0, worker.lastIndexOf("/") + 1);
  const bytes = Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const held = async (): Promise<PushSubscription | null> => {
    const known = await navigator.serviceWorker.getRegistration(scope);
    return (await known?.pushManager.getSubscription()) ?? null;
  };
  const keep = (subscription: PushSubscription): void => {
    device.value = JSON.stringify({ ...subscription.toJSON(), key });
  };
  const isOurs = (one: PushSubscription): boolean => {
    const with_ = one.options.applicationServerKey;
    return !with_ || String(new Uint8Array(with_)) === String(bytes);
  };
  const known = await held().catch(() => null);
  say("can", ...(known && isOurs(known) ? ["on"] : []));

  box.addEventListener("click", async (event) => {
    const act = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-do]");
    if (!act) return;
    event.preventDefault();
    say("busy");
    try {
      if (act.dataset.do === "on") {
        if ((await Notification.requestPermission()) !== "granted") return say("denied");
        const registration = await navigator.serviceWorker.register(worker, { scope });
        await active(registration);
        const before = await registration.pushManager.getSubscription();
        if (before && !isOurs(before)) await before.unsubscribe();
        keep(await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes }));
      } else {
        const subscription = await held();
        if (!subscription) return say("can");
        keep(subscription);
        if (act.dataset.do === "off") await subscription.unsubscribe();
        form.action = act.formAction;
      }
      form.submit();
    } catch {
      say("can", "failed");
    }
  });
}

/** A worker just registered needs a moment before it can be subscribed with. */
function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  return new Promise((done) => {
    if (!worker || worker.state === "activated") return done();
    worker.addEventListener("statechange", () => worker.state === "activated" && done());
  });
}
