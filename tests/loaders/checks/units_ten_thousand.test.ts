import {expect, test} from "vitest";
import {unitsTenThousand} from "../../../loaders/checks/units_ten_thousand.js";
import {screened, type Line} from "./screened.js";

const equipment = (values: readonly number[], year: number | null = 2013): Line[] => values.map((value, index) => ({year, school_id: `s${index}`, stage: "junior", item: "equipment_yuan", value, col: "H"}));

test("元 among 万元: the one figure that is ten thousand times its peers offends", async () => {
  expect(await screened(unitsTenThousand, {resources: equipment([3e6, 2e6, 4e6, 1e6, 2.5e10])})).toEqual({offending: 1, severity: "fail", found: ["H6 25000000000: 同类学校一般在 3000000 左右"]});
  expect((await screened(unitsTenThousand, {resources: equipment([3e6, 2e6, 4e6, 1e6, 250], null)})).offending).toBe(1);
});
test("a whole column in another unit than last year offends once", async () => {
  const {found} = await screened(unitsTenThousand, {resources: [...equipment([1e6, 2e6, 3e6, 4e6, 5e6], 2012), ...equipment([100, 200, 300, 400, 500])]});
  expect(found).toEqual(["H7 300: 全列的中位数上年为 3000000"]);
});
test("large and small schools, zero and a few schools pass", async () => {
  expect((await screened(unitsTenThousand, {resources: equipment([2e6, 3e6, 4e6, 1e4, 1e8, 0])})).offending).toBe(0);
  expect((await screened(unitsTenThousand, {resources: equipment([2e6, 3e6, 4e6, 2e10])})).offending).toBe(0);
});
test("per pupil where every school's pupils are known: the small school that has little is none", async () => {
  const pupils = [1000, 1000, 1000, 1000, 2].map((value, index) => ({year: 2013, school_id: `s${index}`, stage: "junior", item: "pupils", value, col: "C"}));
  const resources = equipment([2e6, 3e6, 4e6, 3e6, 600]);
  expect((await screened(unitsTenThousand, {resources, enrolment: pupils})).offending).toBe(0);
});
test("without pupils a total has to be closer to the power: a twelve-pupil school with little is none", async () => {
  expect((await screened(unitsTenThousand, {resources: equipment([12e5, 15e5, 11e5, 17e5, 125e4, 400])})).offending).toBe(0);
  expect((await screened(unitsTenThousand, {resources: equipment([12e5, 15e5, 11e5, 17e5, 125e4, 120])})).offending).toBe(1);
});
test("a file in which no item has five schools was not looked at, whatever other files have", async () => {
  const looked = async (resources: Line[]): Promise<boolean | undefined> => (await screened(unitsTenThousand, {resources}, {source: "s", dataset: "resources"})).looked;
  const five = equipment([2e6, 3e6, 4e6, 5e6, 6e6]);
  expect(await looked(five)).toBe(true);
  expect(await looked(five.slice(1))).toBe(false);
  expect(await looked([...five.slice(1), ...equipment([1e6], 2012)])).toBe(false);
  expect(await looked(five.map((line, index) => ({...line, value: index === 0 ? 0 : 1e6})))).toBe(false);
  expect(await looked(five.map((line, index) => ({...line, source_id: index === 0 ? "s" : "last"})))).toBe(true);
  expect(await looked(five.map((line) => ({...line, source_id: "last"})))).toBe(false);
});
