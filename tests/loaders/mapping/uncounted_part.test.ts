import {expect, test} from "vitest";
import {uncountedPart} from "../../../loaders/mapping/uncounted_part.js";
import type {Column} from "../../../loaders/tables/header_columns.js";

const columns = (...paths: string[][]): Column[] => paths.map((path, index) => ({index, header: path.join(" › "), path, name: path.join("›"), unit: {shift: 0}, texts: []}));

test("what may belong to a sum of grades as they do is told from the whole, from other figures and from other people", () => {
  const grades = columns(["一年级", "人数"], ["二年级", "人数"]);
  const [, , multigrade] = columns([], [], ["复式班", "人数"]);
  expect(uncountedPart([...grades, multigrade!], grades)).toBe(multigrade);
  for (const group of ["合计", "招生", "学前班", "幼儿园", "随迁子女", "教师", "教职工"]) {
    expect(uncountedPart([...grades, ...columns([group, "人数"])], grades), group).toBeNull();
  }
});
