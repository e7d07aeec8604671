import {expect, test} from "vitest";
import {pupilsFitClasses} from "../../../loaders/checks/pupils_fit_classes.js";
import {screened} from "./screened.js";

const school = (pupils: number | null, classes: number | null): Record<string, readonly Record<string, string | number | null>[]> =>
  ({enrolment: [["pupils", pupils, "C"], ["classes", classes, "D"]].map(([item, value, col]) => ({school_id: "1", year: null, stage: "junior", item: item ?? "", value: value ?? null, col: col ?? ""}))});

test.each([[500, 0, ["D3 0: 在校生 500 人，班级 0 个"]], [12, 400, ["D3 400: 在校生 12 人，班级 400 个"]]])("%d pupils in %d classes offend", async (pupils, classes, found) => {
  expect(await screened(pupilsFitClasses, school(pupils, classes))).toMatchObject({severity: "fail", found});
});
test.each([[500, 10], [0, 0], [1, 1], [null, 10], [500, null]])("%s pupils in %s classes pass", async (pupils, classes) => {
  expect(await screened(pupilsFitClasses, school(pupils, classes))).toMatchObject({offending: 0});
});
test.each([[500, 10, true], [0, 0, true], [null, 10, false], [500, null, false]])("%s pupils beside %s classes: looked at %s", async (pupils, classes, looked) => {
  expect(await screened(pupilsFitClasses, school(pupils, classes), {source: "s", dataset: "enrolment"})).toMatchObject({looked});
});
