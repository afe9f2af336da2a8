/** What comes of `work`, or a refusal once so many milliseconds are over. */
export function within<T>(work: Promise<T>, ms: number, giveUp?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("no answer"));
      if (giveUp) giveUp();
    }, ms);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** Asks for an address and reads the whole answer within a time: a line that is dead and does not say so is given up. */
export function fetchWithin<T>(
  ms: number,
  address: string | Request,
  init: RequestInit,
  read: (answer: Response) => T | Promise<T>,
): Promise<T> {
  // Younger than many telephones; without it the line stays open until the browser ends it.
  const controller = typeof AbortController === "undefined" ? null : new AbortController();
  const asked = fetch(address, controller ? { ...init, signal: controller.signal } : init);
  return within(asked.then(read), ms, () => controller?.abort());
}
