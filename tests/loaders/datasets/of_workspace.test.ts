import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {ofWorkspace, refuseWrongHeaders} from "../../../loaders/datasets/of_workspace.js";
import type {Bureau, Headers} from "../../../src/workspace.js";

const bureau = {indicators: [{id: "net_rate", unit: {zh: "%", en: "%"}}], subjects: []} as unknown as Bureau;
const of = (id: string, headers: Headers) => ofWorkspace(findDataset(id, "test"), {headers, bureau});

describe("a dataset with the names of headers.yaml", () => {
  test("takes them before the accepted ones, for fields and for items, one or several", () => {
    const enrolment = of("enrolment", {enrolment: {pupils: ["学生总量", "全校 › 人数"], school_id: "单位代码"}, rates: {numerator: "甲"}});
    expect(enrolment.items?.headers.get("pupils")?.slice(0, 3)).toEqual(["学生总量", "全校 › 人数", "在校生数"]);
    expect(enrolment.fields.get("school_id")?.headers[0]).toBe("单位代码");
  });
  test("leaves the dataset itself as it was, and other workspaces with it", () => {
    of("enrolment", {enrolment: {pupils: "学生总量"}});
    expect(findDataset("enrolment", "test").items?.headers.get("pupils")).not.toContain("学生总量");
  });
  test("knows the bureau's own indicators, with their units", () => {
    const values = of("indicator_values", {indicator_values: {net_rate: "净入学率"}});
    expect(values.items?.headers.get("net_rate")).toEqual(["净入学率"]);
    expect(values.items?.units.get("net_rate")).toBe("%");
  });
  test.each([
    ["a field that does not exist, with the nearest", {pupil: "人"}, "unknown_field", "pupils"],
    ["a name that is accepted for something else", {classes: "在校生数"}, "two_meanings", "path"],
    ["a name that is given twice", {classes: "人数", pupils: "人 数"}, "two_meanings", "path"],
  ])("refuses %s", (_, given, code, repair) => {
    expect(() => of("enrolment", {enrolment: given})).toThrow(expect.objectContaining({code, repair: expect.stringContaining(repair)}));
  });
  test("a dataset that does not exist is refused", () => {
    expect(() => refuseWrongHeaders({headers: {enrollment: {}}, bureau})).toThrow(expect.objectContaining({code: "unknown_dataset", place: "headers.yaml"}));
  });
});
