import {expect, test} from "vitest";
import {openWorkspace} from "../../src/workspace.js";
import {rawLines, workspaceDir} from "./raw_file.js";

const lines = rawLines("california", "apipop_elementary.csv");

test("4,421 elementary schools with ids of fourteen digits, as text", () => {
  expect(lines).toHaveLength(4421);
  expect(new Set(lines.map(line => line["cds"]))).toHaveProperty("size", 4421);
  expect(lines.every(line => /^\d{14}$/.test(line["cds"]!))).toBe(true);
  expect(lines.some(line => line["cds"]!.startsWith("0"))).toBe(true);
  expect(new Set(lines.map(line => line["stype"]))).toEqual(new Set(["E"]));
});

test("679 districts by county and number, 235 of one school; the number alone is not unique in name", () => {
  const districts = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const line of lines) {
    const id = `${line["cnum"]}/${line["dnum"]}`;
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
    districts.set(id, (districts.get(id) ?? new Set()).add(line["dname"]!));
  }
  expect(sizes.size).toBe(679);
  expect([...sizes.values()].filter(size => size === 1)).toHaveLength(235);
  expect([...districts.values()].every(names => names.size === 1)).toBe(true);
  expect(new Set(lines.map(line => line["cnum"]))).toHaveProperty("size", 57);
});

test("24 schools without enrolment and one without the share of qualified teachers", () => {
  expect(lines.filter(line => line["enroll"] === "")).toHaveLength(24);
  expect(lines.filter(line => line["full"] === "")).toHaveLength(1);
});

test("the enrolment-weighted CV of api00 is 0.205861505", () => {
  const counted = lines.filter(line => line["enroll"] !== "" && line["api00"] !== "").map(line => ({n: Number(line["enroll"]), x: Number(line["api00"])}));
  const total = counted.reduce((sum, {n}) => sum + n, 0);
  const mean = counted.reduce((sum, {n, x}) => sum + n * x, 0) / total;
  const variance = counted.reduce((sum, {n, x}) => sum + n * (x - mean) ** 2, 0) / total;
  expect(Math.sqrt(variance) / mean).toBeCloseTo(0.205861505, 9);
});

test("its limit is local, its standard none, and both are said in the clause", () => {
  const {bureau} = openWorkspace(workspaceDir("california"));
  expect(bureau).toMatchObject({standard: null, leads: false, stages: ["primary"], levels: {parent: "县"}});
  expect(bureau.indicators.map(({id}) => id)).toEqual(["api", "full_qualified_share"]);
  expect(bureau.limits).toHaveLength(1);
  expect(bureau.limits[0]!.clause).toContain("没有任何官方来源");
});
