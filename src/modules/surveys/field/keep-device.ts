import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { newPairingCode, PAIRING_MINUTES, plainPairingCode } from "../../../platform/offline/index.ts";
import { surveyRefusal } from "../keep-survey.ts";
import { note } from "../steps.ts";
import { lockSurvey } from "../survey.store.ts";
import type { Survey } from "../survey.ts";
import { SurveyRefused, SurveyUnknown } from "../surveys.errors.ts";
import { type FieldDevice, insertDevice, lockDevice, lockDeviceByCode, saveDevice } from "./device.store.ts";

async function forField(tx: Tx, actor: Actor, input: { surveyId: string; at: Date }): Promise<Survey> {
  const survey = await lockSurvey(tx, input.surveyId);
  if (!survey) throw new SurveyUnknown();
  const refusal = await surveyRefusal(tx, actor, "field", survey, input.at);
  if (refusal) throw new SurveyRefused(refusal);
  return survey;
}

const stepOf = (survey: Survey, act: string, at: Date) =>
  ({ kind: "survey", id: survey.id, unitId: survey.unitId, act, at }) as const;

/** A code that makes one tablet this device, shown once and kept as digest. */
async function codeFor(tx: Tx, deviceId: string, at: Date): Promise<string> {
  const code = newPairingCode();
  await saveDevice(tx, deviceId, {
    codeDigest: tokenHash(plainPairingCode(code)),
    codeExpiresAt: new Date(at.getTime() + PAIRING_MINUTES * 60_000),
  });
  return code;
}

/** Names a tablet for the survey. Returns its pairing code. */
export async function addDevice(
  tx: Tx,
  actor: Actor,
  input: { surveyId: string; name: string; at: Date },
): Promise<string> {
  const survey = await forField(tx, actor, input);
  const id = await insertDevice(tx, {
    surveyId: survey.id,
    name: input.name,
    madeByName: actor.name,
    madeAt: input.at,
  });
  await note(tx, actor, stepOf(survey, "addTablet", input.at), { note: input.name });
  return codeFor(tx, id, input.at);
}

async function deviceFor(
  tx: Tx,
  actor: Actor,
  input: { surveyId: string; deviceId: string; at: Date },
): Promise<{ survey: Survey; device: FieldDevice }> {
  const survey = await forField(tx, actor, input);
  const device = await lockDevice(tx, input.deviceId);
  if (device?.surveyId !== survey.id) throw new SurveyUnknown();
  return { survey, device };
}

/** Another code, for a tablet that was changed or lost; the token before holds until the code is used. */
export async function newCode(
  tx: Tx,
  actor: Actor,
  input: { surveyId: string; deviceId: string; at: Date },
): Promise<string> {
  const { survey, device } = await deviceFor(tx, actor, input);
  if (device.offAt) throw new SurveyRefused("device-off");
  await note(tx, actor, stepOf(survey, "codeOfTablet", input.at), { note: device.name });
  return codeFor(tx, device.id, input.at);
}

/** A lost tablet: its token holds no more, what it hands in is not taken. */
export async function switchOff(
  tx: Tx,
  actor: Actor,
  input: { surveyId: string; deviceId: string; at: Date },
): Promise<void> {
  const { survey, device } = await deviceFor(tx, actor, input);
  if (device.offAt) return;
  await saveDevice(tx, device.id, { offAt: input.at, codeDigest: null, codeExpiresAt: null });
  await note(tx, actor, stepOf(survey, "tabletOff", input.at), { note: device.name });
}

/** A tablet with a code gets its token; nobody sees it again. Null where the code is none, used or run out. */
export async function pairDevice(
  tx: Tx,
  input: { code: string; at: Date },
): Promise<{ token: string; device: FieldDevice } | null> {
  const device = await lockDeviceByCode(tx, tokenHash(plainPairingCode(input.code)), input.at);
  if (!device) return null;
  const token = randomToken();
  await saveDevice(tx, device.id, {
    tokenDigest: tokenHash(token),
    pairedAt: input.at,
    codeDigest: null,
    codeExpiresAt: null,
  });
  return { token, device };
}
