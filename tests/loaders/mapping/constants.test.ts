import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {withSubjects} from "../../../loaders/datasets/with_subjects.js";
import {storedValue} from "../../../loaders/mapping/constants.js";

const scores = findDataset("exam_scores", "test");
const stored = (name: string, given: string | number) => storedValue("sources.yaml", scores, name, given);

describe("a value of sources.yaml", () => {
  test.each<[string, string | number, string | null]>([
    ["kind", "中考", "zhongkao"], ["kind", " ZHONGKAO", "zhongkao"], ["stage", "初中", "junior"], ["year", 2013, "2013"], ["year", "2013-2014学年", "2013"], ["exam_id", "０1", "01"], ["full_mark", 120, "120.000"],
    ["intake", "", null], ["grade", "", null],
  ])("%s: %j is stored as a cell of the field is", (name, given, value) => {
    expect(stored(name, given)).toBe(value);
  });
  test("may be a subject of the bureau's own", () => {
    const own = withSubjects(scores, {subjects: [{id: "labour", zh: "劳动", en: "Labour", words: []}]});
    expect(storedValue("sources.yaml", own, "subject", "劳动")).toBe("labour");
  });
  test.each<[string, string | number, string]>([
    ["kind", "大考", "unknown_word"], ["kind", "", "missing_key"], ["year", "13", "unreadable_value"], ["full_mark", "一百", "unreadable_value"], ["full_mark", 0, "out_of_range"], ["full_mark", 1e21, "unreadable_value"], ["toString", "1", "unknown field"],
  ])("%s: %j is refused, and told why", (name, given, why) => {
    expect(() => stored(name, given)).toThrow(expect.objectContaining({code: "invalid_constant", place: "sources.yaml", message: expect.stringContaining(`(${why})`)}));
  });
  test("that is none of a list's words is told the list, else where to correct it", () => {
    expect(() => stored("stage", "高小")).toThrow(expect.objectContaining({repair: "use one of primary, junior"}));
    expect(() => stored("full_mark", "一百")).toThrow(expect.objectContaining({repair: "correct it in sources.yaml"}));
  });
});
