import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { AudioRefused, acceptAudio } from "../files/index.ts";
import { decode } from "./decode.ts";
import { encodeMp3, encodeOgg } from "./encode.ts";
import { CHIME_SECONDS, createStudio, SoundError, type Speaking } from "./index.ts";
import { integratedLoudness } from "./loudness.ts";
import { moovFirst } from "./moov-first.ts";

// Every sound is made in a process of its own, below others that want the processor: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

const studio = createStudio({ loudness: -16, voiceService: null });
afterAll(() => studio.close());

const TEXT =
  "Kính thưa bà con. Ủy ban nhân dân xã An Xuyên xin thông báo.\nTừ ngày mười lăm tháng ba, bà con làm giấy khai sinh không phải nộp phí.";
const RADIO: Speaking = { voice: "south", speed: 150, chime: false, quality: "radio" };
const PAGE: Speaking = { ...RADIO, quality: "page" };

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, "samples", name));
const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => {
      if (error instanceof SoundError || error instanceof AudioRefused) return error.code;
      throw error;
    },
  );

describe("a text is spoken", () => {
  test("as MP3 of 128 kbit/s and Ogg of one channel at 44.1 kHz, as loud as asked and as long as said", async () => {
    const sound = await studio.speak(TEXT, RADIO);
    expect(sound).toMatchObject({ voiceName: "eSpeak NG", passedOver: null });
    const mp3 = await acceptAudio(sound.mp3, 1e9, 1e4);
    const ogg = await acceptAudio(sound.ogg as Buffer, 1e9, 1e4);
    expect([mp3.codec, ogg.codec]).toEqual(["mp3", "vorbis"]);
    expect((sound.mp3.length * 8) / sound.seconds / 1000).toBeCloseTo(128, -1);
    for (const audio of [mp3, ogg]) {
      const heard = await decode(audio.bytes, audio.codec, { maxSeconds: 1e4, seconds: 0 });
      expect(heard.rate).toBe(44_100);
      expect(Math.abs(heard.samples.length / heard.rate - sound.seconds)).toBeLessThan(0.1);
      expect(Math.abs(integratedLoudness([heard.samples], heard.rate) + 16)).toBeLessThan(0.6);
    }
    expect(sound.peak).toBeLessThan(-1);
    // 33 syllables at 150 a minute, and three breaths.
    expect(sound.seconds).toBeGreaterThan(11);
    expect(sound.seconds).toBeLessThan(20);
  });

  test("slower, faster, with the bell before it, in three accents", async () => {
    const text = "Bà con làm giấy khai sinh không phải nộp phí.";
    const seconds = async (how: Partial<Speaking>) => (await studio.speak(text, { ...PAGE, ...how })).seconds;
    const usual = await seconds({});
    expect(await seconds({ speed: 120 })).toBeGreaterThan(usual * 1.1);
    expect(await seconds({ speed: 200 })).toBeLessThan(usual * 0.9);
    expect((await seconds({ chime: true })) - usual).toBeCloseTo(CHIME_SECONDS, 1);
    const voices = await Promise.all(
      (["north", "central", "south"] as const).map(async (voice) => (await studio.speak(text, { ...PAGE, voice })).mp3),
    );
    expect(new Set(voices.map((one) => one.toString("latin1"))).size).toBe(3);
  });

  test("the same way each time", async () => {
    const [a, b] = await Promise.all([studio.speak(TEXT, PAGE), studio.speak(TEXT, PAGE)]);
    expect(a.mp3.equals(b.mp3)).toBe(true);
    expect(a.ogg).toBeNull();
  });

  test.each([
    "-w /tmp/x",
    "--path=/",
    "<audio src='x'/> <voice name='en'>xin chào</voice> & hết",
    "[[ph@]] xin chào bà con",
  ])("%j is words, not an order to the program", async (text) => {
    expect((await studio.speak(`${text} xin chào bà con`, PAGE)).seconds).toBeGreaterThan(1);
  });

  test("nothing, signs only and far too much are refused", async () => {
    expect(await failure(studio.speak("  \n ", PAGE))).toBe("silent");
    expect(await failure(studio.speak("a ".repeat(20_000), PAGE))).toBe("too-long");
  });

  test("a full queue, a text that takes too long and a closed studio have codes", async () => {
    const small = createStudio({ loudness: -16, voiceService: null, queue: 1, timeoutMs: 20 });
    const three = await Promise.all([1, 2, 3].map(() => failure(small.speak(TEXT, PAGE))));
    expect(three).toEqual(["timeout", "timeout", "queue-full"]);
    await small.close();
    expect(await failure(small.speak(TEXT, PAGE))).toBe("stopped");
  });
});

describe("what somebody recorded", () => {
  const treat = async (bytes: Buffer, seconds = 60) =>
    studio.treat(await acceptAudio(bytes, 20 * 1024 * 1024, 600), { seconds });

  /** A voice of 3 s with silence around it. */
  const voice = async (rate: number, gain = 1, around = 2) => {
    const { samples } = await decode(sample("telephone.m4a"), "aac", { maxSeconds: 60, seconds: 3 });
    const silence = around * rate;
    const all = new Float32Array(samples.length + 2 * silence);
    all.set(
      samples.map((one) => Math.max(-1, Math.min(1, one * gain))),
      silence,
    );
    return all;
  };
  const wav = (samples: Float32Array, rate: number): Buffer => {
    const head = Buffer.alloc(44);
    head.write("RIFF", 0);
    head.writeUInt32LE(36 + samples.length * 2, 4);
    head.write("WAVEfmt ", 8);
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(1, 20);
    head.writeUInt16LE(1, 22);
    head.writeUInt32LE(rate, 24);
    head.writeUInt32LE(rate * 2, 28);
    head.writeUInt16LE(2, 32);
    head.writeUInt16LE(16, 34);
    head.write("data", 36);
    head.writeUInt32LE(samples.length * 2, 40);
    const body = Buffer.alloc(samples.length * 2);
    samples.forEach((one, n) => {
      body.writeInt16LE(Math.round(Math.max(-1, Math.min(1, one)) * 32_767), n * 2);
    });
    return Buffer.concat([head, body]);
  };

  test("with a telephone, an application, a recorder: cut, as loud as everything else, MP3 and Ogg", async () => {
    const recorded = await voice(44_100);
    const files = {
      telephone: sample("telephone.m4a"),
      oldTelephone: sample("old-telephone.3gp"),
      message: sample("message.ogg"),
      mp3: await encodeMp3(recorded, 44_100, 128),
      vorbis: await encodeOgg(recorded, 44_100),
      wav: wav(recorded, 44_100),
    };
    for (const bytes of Object.values(files)) {
      const sound = await treat(bytes);
      expect(sound.seconds).toBeGreaterThan(1.8);
      expect(sound.seconds).toBeLessThan(4);
      expect(Math.abs(sound.loudness + 16)).toBeLessThan(0.6);
      expect(sound.faults).toEqual([]);
      expect((await acceptAudio(sound.mp3, 1e9, 1e4)).codec).toBe("mp3");
      expect((await acceptAudio(sound.ogg as Buffer, 1e9, 1e4)).codec).toBe("vorbis");
    }
  });

  test("too softly, or with the microphone turned up too far: taken, and told", async () => {
    expect((await treat(wav(await voice(44_100, 0.02), 44_100))).faults).toEqual(["quiet"]);
    expect((await treat(wav(await voice(44_100, 30), 44_100))).faults).toEqual(["clipped"]);
  });

  test("nobody speaks, a moment only, longer than allowed", async () => {
    expect(await failure(treat(wav(new Float32Array(3 * 44_100), 44_100)))).toBe("silent");
    const { samples } = await decode(sample("telephone.m4a"), "aac", { maxSeconds: 60, seconds: 3 });
    const click = new Float32Array(3 * 44_100);
    click.set(samples.subarray(0, 15_000), 44_100);
    expect(await failure(treat(wav(click, 44_100)))).toBe("too-short");
    expect(await failure(treat(wav(await voice(44_100), 44_100), 4))).toBe("too-long");
  });

  test("with the table of contents before or after the sound it is the same sound", async () => {
    const last = sample("telephone.m4a");
    expect(last.indexOf("moov")).toBeGreaterThan(last.indexOf("mdat"));
    const first = moovFirst(last);
    expect(Buffer.from(first).indexOf("moov")).toBeLessThan(Buffer.from(first).indexOf("mdat"));
    expect(moovFirst(first)).toBe(first);
    const [a, b] = await Promise.all([treat(last), treat(Buffer.from(first))]);
    expect(a.mp3.equals(b.mp3)).toBe(true);
    for (const odd of [Buffer.alloc(0), last.subarray(0, 500), Buffer.from("ftypmoovmdat")])
      expect(moovFirst(odd)).toBe(odd);
  });

  test("what calls itself a recording and is none", async () => {
    const half = sample("telephone.m4a");
    const noise = Buffer.from(half);
    // The frames are noise, the tables are whole.
    for (let n = noise.indexOf("mdat") + 4, seed = 7; n < noise.indexOf("moov") - 4; n++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      noise[n] = seed >> 16;
    }
    expect(["undecodable", "silent", "too-short"]).toContain(await failure(treat(noise)));
    expect(await failure(treat(Buffer.from("<html>Không phải âm thanh</html>")))).toBe("wrong-type");
    expect(await failure(treat(Buffer.concat([Buffer.from("RIFF\0\0\0\0WAVEfmt "), Buffer.alloc(200)])))).not.toBe(
      "done",
    );
    // Cut off in the middle: what is there is there.
    const whole = await encodeMp3(await voice(44_100), 44_100, 128);
    expect((await treat(whole.subarray(0, 64_000))).seconds).toBeLessThan(3);
  });
});

describe("a better voice by a service", () => {
  let answer: (req: IncomingMessage, res: ServerResponse, body: string) => void = () => {};
  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (part) => {
      body += part;
    });
    req.on("end", () => answer(req, res, body));
  });
  const asked = async () => {
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/speak`;
    const voiced = createStudio({
      loudness: -16,
      voiceService: { url, name: "Giọng Sông Hậu", key: "khóa" },
      serviceTimeoutMs: 400,
    });
    closers.push(() => voiced.close());
    return voiced.speak("xin chào bà con", PAGE);
  };
  const closers: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closers) await close();
    server.closeAllConnections();
    server.close();
  });

  test("speaks where it is there, and is asked with text, accent and speed", async () => {
    let seen: unknown;
    answer = (req, res, body) => {
      seen = { ...JSON.parse(body), key: req.headers.authorization, type: req.headers["content-type"] };
      res.setHeader("content-type", "audio/mp4").end(sample("telephone.m4a"));
    };
    expect(await asked()).toMatchObject({ voiceName: "Giọng Sông Hậu", passedOver: null });
    expect(seen).toEqual({
      language: "vi",
      text: "xin chào bà con",
      voice: "south",
      speed: 150,
      key: "Bearer khóa",
      type: "application/json",
    });
  });

  test.each<[string, string, typeof answer]>([
    ["does not answer in time", "too-slow", () => {}],
    ["breaks down", "refused", (_req, res) => res.writeHead(500).end("x")],
    ["sends elsewhere", "no-answer", (_req, res) => res.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
    ["hangs up", "no-answer", (req) => req.socket.destroy()],
    ["answers with a page", "no-sound", (_req, res) => res.setHeader("content-type", "audio/wav").end("<html>")],
    ["answers with nothing", "no-sound", (_req, res) => res.end()],
  ])("that %s is passed over; the built-in voice speaks", async (_what, code, misbehave) => {
    answer = misbehave;
    const sound = await asked();
    expect(sound).toMatchObject({ voiceName: "eSpeak NG", passedOver: code });
    expect(sound.seconds).toBeGreaterThan(1);
  });

  test("that says far less than the text is passed over", async () => {
    answer = (_req, res) => res.end(sample("telephone.m4a"));
    const voiced = createStudio({
      loudness: -16,
      voiceService: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, name: "Giọng", key: null },
    });
    closers.push(() => voiced.close());
    expect(await voiced.speak(`${TEXT}\n${TEXT}`, PAGE)).toMatchObject({
      voiceName: "eSpeak NG",
      passedOver: "no-sound",
    });
  });
});
