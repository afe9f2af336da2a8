import { api, type Route } from "../../../platform/http/index.ts";
import { audioApi, healthApi, interruptsApi, pairDeviceApi, playsApi, programmeApi } from "./pages/api/device-api.ts";
import {
  HealthAnswer,
  HealthBody,
  InterruptsAnswer,
  PairAnswer,
  PairBody,
  PlaysAnswer,
  PlaysBody,
  ProgrammeAnswer,
} from "./pages/api/schemas.ts";

/** No rule of people's roles: a device carries its own token, looked at by each of these (`deviceOf`). */
const DEVICE = { open: false } as const;

/** What loudspeaker players and board screens talk to. */
export const deviceApiRoutes: Route[] = [
  api(
    "POST",
    "/api/v1/devices/pair",
    "public",
    {
      summary: "A pairing code becomes the token of a device, once",
      body: PairBody,
      response: PairAnswer,
      status: 201,
    },
    pairDeviceApi,
    { perMinute: 10, bodyLimit: 10_000 },
  ),
  api(
    "GET",
    "/api/v1/device/programme",
    "public",
    {
      summary: "What this station plays today and in the coming week, with each recording's time, size and sum",
      response: ProgrammeAnswer,
      token: "device",
    },
    programmeApi,
    DEVICE,
  ),
  api(
    "GET",
    "/api/v1/device/interrupts",
    "public",
    { summary: "What goes before the programme now", response: InterruptsAnswer, token: "device" },
    interruptsApi,
    DEVICE,
  ),
  api(
    "GET",
    "/api/v1/device/audio/:sha256",
    "public",
    { summary: "A recording of the programme, whole or in parts", media: "audio/mpeg", token: "device" },
    audioApi,
    DEVICE,
  ),
  api(
    "POST",
    "/api/v1/device/health",
    "public",
    { summary: "How the device is", body: HealthBody, response: HealthAnswer, token: "device" },
    healthApi,
    { bodyLimit: 20_000 },
  ),
  api(
    "POST",
    "/api/v1/device/plays",
    "public",
    {
      summary: "What was really played; the same report again counts once",
      body: PlaysBody,
      response: PlaysAnswer,
      token: "device",
    },
    playsApi,
    { bodyLimit: 200_000 },
  ),
];
