/** Training courses, conferences, seminars, dialogues for officials and guests. See README.md. */

export { tickAttendance } from "./attend.ts";
export { issueCertificates } from "./certify.ts";
export { listSessions as listCourseSessions, listVersions as listCourseVersions } from "./course.store.ts";
export { stampOf as courseStamp } from "./course.ts";
export { publishAsked, writeAsked } from "./follow-up.ts";
export { holdCourse, publishResult } from "./hold-course.ts";
export { approveCourse, submitCourse, writeCourse } from "./keep-course.ts";
export { addMaterial } from "./keep-materials.ts";
export { training } from "./routes.ts";
export { listParticipants as listCourseSeats } from "./seats.store.ts";
export { nominate, signUp } from "./take-seat.ts";
export { type TrainingForToday, trainingForToday } from "./training-for-today.ts";
