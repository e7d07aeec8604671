import {expect, it} from "vitest";
import {examName} from "../../../../src/site/components/exam_name.js";
import {t} from "../../../../src/site/messages/translate.js";

it("names an exam by year and kind, and an unlisted kind by itself", () => {
  const context = {t, manifest: {catalogue: {lists: {examKinds: [{id: "mock", zh: "模拟考试"}]}}}} as unknown as Parameters<typeof examName>[0];
  expect(examName(context, {year: 2013, kind: "mock"})).toBe("2013 年模拟考试");
  expect(examName(context, {year: 2013, kind: "weekly" as never})).toBe("2013 年 weekly");
});
