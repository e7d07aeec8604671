import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {ofWorkspace} from "../../../loaders/datasets/of_workspace.js";
import {withSubjects} from "../../../loaders/datasets/with_subjects.js";
import {meaning, nearestHeaders, suggestions} from "../../../loaders/mapping/nearest_headers.js";
import type {Bureau} from "../../../src/workspace.js";

const enrolment = findDataset("enrolment", "test");

describe("the accepted headers nearest to an unknown one", () => {
  test("come best first, one for each field or item, and no more than are wanted", () => {
    const near = nearestHeaders(["在校生总数"], enrolment);
    expect(near[0]).toMatchObject({target: "pupils", zh: "在校生数"});
    expect(near.map(({likeness}) => likeness)).toEqual(near.map(({likeness}) => likeness).toSorted((x, y) => y - x));
    expect(new Set(near.map(({target}) => target)).size).toBe(near.length);
    expect(nearestHeaders(["在校生总数"], enrolment, () => true, 1)).toEqual(near.slice(0, 1));
    expect(nearestHeaders(["学校在校学生班级数"], enrolment).length).toBeLessThanOrEqual(3);
  });
  test("are looked for by each of the names, and among what may be meant only", () => {
    expect(nearestHeaders(["甲乙丙丁", "班级总数"], enrolment)[0]?.target).toBe("classes");
    expect(nearestHeaders(["在校生总数"], enrolment, (target) => target !== "pupils").map(({target}) => target)).not.toContain("pupils");
    expect(nearestHeaders(["在校生总数"], enrolment, () => false)).toEqual([]);
  });
  test("are none of what is like nothing", () => {
    expect(nearestHeaders(["@#"], enrolment)).toEqual([]);
    expect(nearestHeaders([""], enrolment)).toEqual([]);
    expect(nearestHeaders([], enrolment)).toEqual([]);
  });
  test("an accepted header itself is wholly like", () => {
    expect(nearestHeaders(["班级数"], enrolment)[0]).toEqual({header: "班级数", target: "classes", zh: "班级数", likeness: 1});
  });
});

describe("what a field or item means", () => {
  test("is told in the words of the catalogue, a bureau's own subject in its own", () => {
    const scores = withSubjects(findDataset("exam_scores", "test"), {subjects: [{id: "labour", zh: "劳动", en: "Labour", words: []}]});
    expect([meaning(enrolment, "pupils"), meaning(scores, "maths"), meaning(scores, "labour")]).toEqual(["在校生数", "数学", "劳动"]);
  });
  test("of a field is the note of its dataset, else that of the field, else its name", () => {
    expect(meaning(findDataset("schools", "test"), "school_id")).not.toBe(meaning(enrolment, "school_id"));
    expect(meaning(enrolment, "toString")).toBe("toString");
    expect(meaning(ofWorkspace(findDataset("indicator_values", "test"), {headers: {}, bureau: {indicators: [], subjects: []} as unknown as Bureau}), "gdp")).toBe("gdp");
  });
});

test("suggestions are told with what they mean", () => {
  expect(suggestions([{header: "在校生数", target: "pupils", zh: "在校生数", likeness: 1}, {header: "班数", target: "classes", zh: "班级数", likeness: 0.5}])).toBe('"在校生数" (pupils: 在校生数) or "班数" (classes: 班级数)');
  expect(suggestions([])).toBe("");
});
