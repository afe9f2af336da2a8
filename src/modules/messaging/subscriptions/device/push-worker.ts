/**
 * Shows the notices a device asked for, and opens their page. It stands for nothing else: it answers no request, keeps no page and
 * tells nobody what was read. The pages of loudspeakers and boards have a worker of their own below other addresses.
 */
interface Notice {
  title: string;
  body: string;
  /** Who writes. */
  from: string;
  url: string;
  /** Where the reader ends it; null where there is nothing to end. */
  end: string | null;
  endLabel: string;
  tag: string;
  stays: boolean;
  /** In which language title and text are. */
  lang: string;
}

interface Event {
  waitUntil(work: Promise<unknown>): void;
}
interface PushEvent extends Event {
  data: { json(): unknown } | null;
}
interface ClickEvent extends Event {
  action: string;
  notification: { close(): void; data: { url: string; end: string | null } };
}
interface ChangeEvent extends Event {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}
interface Page {
  url: string;
  focus(): Promise<unknown>;
}
interface WorkerScope {
  addEventListener(type: "push", listener: (event: PushEvent) => void): void;
  addEventListener(type: "notificationclick", listener: (event: ClickEvent) => void): void;
  addEventListener(type: "pushsubscriptionchange", listener: (event: ChangeEvent) => void): void;
  addEventListener(type: "install", listener: (event: Event) => void): void;
  skipWaiting(): Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll(which: { type: "window"; includeUncontrolled: true }): Promise<Page[]>;
    openWindow(url: string): Promise<unknown>;
  };
}
const scope = self as unknown as WorkerScope;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener("push", (event) => {
  let notice: Partial<Notice> = {};
  try {
    notice = (event.data?.json() ?? {}) as Partial<Notice>;
  } catch {
    // Browsers want something to be shown for whatever came.
  }
  const {
    title = "Có tin mới",
    body = "",
    from = "",
    url = "/",
    end = null,
    endLabel = "",
    tag = "",
    stays,
    lang = "vi",
  } = notice;
  event.waitUntil(
    scope.registration.showNotification(title, {
      body: from && from !== title ? `${body}\n${from}` : body,
      tag,
      lang,
      icon: "/nhan-tin/bieu-trung",
      requireInteraction: stays === true,
      data: { url, end },
      ...(end ? { actions: [{ action: "end", title: endLabel }] } : {}),
    } as NotificationOptions),
  );
});

/** Never to another site, whatever a notice says. */
const own = (url: string): string => {
  const { origin, href } = new URL(url, location.origin);
  return origin === location.origin ? href : location.origin;
};

scope.addEventListener("notificationclick", (event) => {
  const { notification, action } = event;
  notification.close();
  const { url, end } = notification.data;
  event.waitUntil(open(own(action === "end" && end ? end : url)));
});

async function open(url: string): Promise<void> {
  const pages = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find((page) => page.url === url);
  await (there ? there.focus() : scope.clients.openWindow(url));
}

/** The browser gave the device another address: what was asked for goes on there. */
scope.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(move(event)));

async function move({ oldSubscription: before, newSubscription }: ChangeEvent): Promise<void> {
  const key = before?.options.applicationServerKey;
  if (!before || !key) return;
  const now =
    newSubscription ??
    (await scope.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  const name = btoa(String.fromCharCode(...new Uint8Array(key)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");
  await fetch("/nhan-tin/may/doi", {
    method: "POST",
    body: new URLSearchParams({ from: before.endpoint, device: JSON.stringify({ ...now.toJSON(), key: name }) }),
  });
}
