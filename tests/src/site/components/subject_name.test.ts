import {describe, expect, it} from "vitest";
import {subjectName, subjectOrder} from "../../../../src/site/components/subject_name.js";

const context = {manifest: {catalogue: {lists: {subjects: [{id: "chinese", zh: "语文"}, {id: "maths", zh: "数学"}, {id: "total", zh: "总分"}]}}}} as unknown as Parameters<typeof subjectName>[0];

describe("subjectName", () => {
  it("gives the catalogue's word, for all subjects together too", () => {
    expect(["maths", "total", "music"].map((subject) => subjectName(context, subject))).toEqual(["数学", "总分", "music"]);
  });
});

describe("subjectOrder", () => {
  it("follows the catalogue, with all together after the subjects and the unknown after them", () => {
    expect(["music", "total", "maths", "chinese"].sort((a, b) => subjectOrder(context, a) - subjectOrder(context, b))).toEqual(["chinese", "maths", "total", "music"]);
  });
});
