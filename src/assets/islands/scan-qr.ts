/**
 * A camera or a photograph in the place of a hand scanner: what a code says is typed into the field, and the form is sent as a
 * scanner's Enter does. The picture stays on this device and is not kept. The reader is fetched when somebody presses.
 */
type Read = (image: ImageData) => string | null;
type Source = HTMLVideoElement | ImageBitmap;

/** What browsers call it where they have one (Shape Detection API). */
interface NativeReader {
  new (options: { formats: string[] }): { detect(source: Source): Promise<{ rawValue: string }[]> };
  getSupportedFormats(): Promise<string[]>;
}

const LOOK_MS = 200;
/** A camera nobody holds a code before is switched off. */
const GIVE_UP_MS = 90_000;
const MOST_PIXELS = 1_600;

const canvas = document.createElement("canvas");

function pixelsOf(source: Source, width: number, height: number): ImageData | null {
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context || canvas.width === 0) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The browser's own reader where it has one for these codes, else ours. */
async function readerOf(
  address: string,
): Promise<(source: Source, width: number, height: number) => Promise<string | null>> {
  const Native = (globalThis as { BarcodeDetector?: NativeReader }).BarcodeDetector;
  const formats = (await Native?.getSupportedFormats().catch(() => [])) ?? [];
  if (Native && formats.includes("qr_code")) {
    const detector = new Native({ formats: ["qr_code"] });
    return async (source) => (await detector.detect(source).catch(() => []))[0]?.rawValue || null;
  }
  const { readQr } = (await import(address)) as { readQr: Read };
  return async (source, width, height) => {
    const pixels = pixelsOf(source, width, height);
    return pixels && readQr(pixels);
  };
}

for (const box of document.querySelectorAll<HTMLElement>("[data-scan]")) {
  const { dataset } = box;
  const field = document.getElementById(dataset.scan ?? "") as HTMLInputElement | null;
  const part = <T extends HTMLElement>(name: string): T => box.querySelector<T>(`[data-part="${name}"]`) as T;
  const [start, stop, video, said] = [part("start"), part("stop"), part<HTMLVideoElement>("video"), part("said")];
  const photo = part<HTMLInputElement>("photo");
  let stream: MediaStream | null = null;
  if (!field) continue;

  const say = (words = ""): void => {
    said.textContent = words;
  };
  const end = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.srcObject = null;
    video.hidden = stop.hidden = true;
    start.hidden = false;
  };
  const take = (text: string): void => {
    end();
    say(dataset.done);
    field.value = text;
    const button = field.form?.querySelector<HTMLButtonElement>("button:not([type=button])");
    field.form?.requestSubmit(button);
  };

  start.addEventListener("click", async () => {
    say(dataset.looking);
    try {
      if (!navigator.mediaDevices) throw new DOMException("", "NotFoundError");
      start.hidden = true;
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1920 } },
      });
      const own = stream;
      video.srcObject = own;
      video.hidden = stop.hidden = false;
      await video.play();
      const read = await readerOf(dataset.reader ?? "");
      for (const since = performance.now(); stream === own; ) {
        const text = await read(video, video.videoWidth, video.videoHeight);
        if (stream !== own) return;
        if (text) return take(text);
        if (performance.now() - since > GIVE_UP_MS) {
          end();
          return say(dataset.unread);
        }
        await new Promise((done) => setTimeout(done, LOOK_MS));
      }
    } catch (error) {
      end();
      const { name } = error as Error;
      say(name === "NotAllowedError" ? dataset.refused : name === "NotFoundError" ? dataset.none : dataset.failed);
    }
  });
  stop.addEventListener("click", () => {
    end();
    say();
    start.focus();
  });
  addEventListener("pagehide", end);
  document.addEventListener("visibilitychange", () => document.hidden && stream && end());

  photo.addEventListener("change", async () => {
    const [file] = photo.files ?? [];
    if (!file) return;
    say(dataset.looking);
    let text: string | null = null;
    try {
      const picture = await createImageBitmap(file);
      text = await (await readerOf(dataset.reader ?? ""))(picture, picture.width, picture.height);
      picture.close();
    } catch {
      // No picture, or none this browser knows.
    }
    photo.value = "";
    if (text) take(text);
    else say(dataset.unreadPhoto);
  });
  box.hidden = false;
}
