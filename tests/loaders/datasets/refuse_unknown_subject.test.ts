import {expect, test} from "vitest";
import {refuseUnknownSubject} from "../../../loaders/datasets/refuse_unknown_subject.js";

const refuse = (subject: string | null) => refuseUnknownSubject({subjects: [{id: "labour", zh: "劳动", en: "Labour", words: []}] as never, examRules: [{exam: null, subject, excellent: 0.8, pass: 0.6, low: 0.4, clause: "测试"}]});

test("a rule of a subject that nobody has is refused by name, with the known ones", () => {
  expect(() => refuse("maths2")).toThrow(expect.objectContaining({code: "unknown_subject", place: "bureau.yaml › examRules.0.subject", message: 'there is no subject "maths2"', repair: expect.stringMatching(/Subjects: .*labour, total/)}));
});
test("a rule of all subjects, of their total and of a subject of the bureau's own holds", () => {
  expect([refuse(null), refuse("total"), refuse("labour")]).toEqual([undefined, undefined, undefined]);
});
