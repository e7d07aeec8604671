import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";
import {yearsApart} from "../years_apart.js";

const stated = (statement: string, value: number, year = 2013) => ({year, statement, subject: "x", value, unit: "x"});
const member = (school_id: string, stage: string, district_id: string) => ({school_id, stage, district_id, district_name: district_id, role: "member", from_year: 2000});

const totals = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.stated_totals");
  const found = await rows<Record<string, unknown> & {year: number}>(connection, "SELECT year, statement, stage, stated, computed, difference, state FROM marts.stated_totals ORDER BY statement");
  close();
  return found;
});

const training = [{year: 2013, district_id: "d", programme: "p", person_times: 100}, {year: 2013, district_id: "d", programme: "q", person_times: 80}];
const [agreeing, differing] = [180, 181].map((value) => totals({training, stated_totals: [stated("培训教师", value)]})) as [ReturnType<typeof totals>, ReturnType<typeof totals>];

test("a stated count agrees or differs to the one", async () => {
  expect(await agreeing()).toEqual([{year: 2013, statement: "培训教师", stage: null, stated: 180, computed: 180, difference: 0, state: "agrees"}]);
  expect(await differing()).toMatchObject([{computed: 180, difference: -1, state: "differs"}]);
});

const rates = (numerator: number) => [{year: 2011, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator, denominator: 10_000}];

const [near, off] = [9373, 9374].map((numerator) => totals({rates: rates(numerator), stated_totals: [stated("初中升学率", 93.73, 2011)]})) as [typeof agreeing, typeof agreeing];

test("a stated percentage agrees to its two decimals", async () => {
  expect(await near()).toMatchObject([{stage: "junior", state: "agrees"}]);
  expect(await off()).toMatchObject([{difference: 0.01, state: "differs"}]);
});

const memberships = [member("a", "junior", "j1"), member("b", "junior", "j2"), member("c", "primary", "p1"), member("d", "primary", "p2")];
const enrolment = [{year: 2013, school_id: "a", stage: "junior", item: "pupils", value: 1}];
const everywhere = totals({memberships, enrolment, stated_totals: [stated("学区数(每学段均分)", 2), stated("初中学校数", 2)]});
const atOne = totals({memberships: memberships.slice(0, 3), enrolment, stated_totals: [stated("学区数(每学段均分)", 2)]});

test("a statement about each stage differs where one stage does", async () => {
  expect(await everywhere()).toMatchObject([{statement: "初中学校数", state: "agrees"}, {computed: 2, state: "agrees"}]);
  expect(await atOne()).toMatchObject([{computed: 1, difference: -1, state: "differs"}]);
});

const other = totals({training: training.slice(0, 1), stated_totals: [stated("培训教师", 180, 2012), stated("带课题", 17)]});

test("a statement of another year, or of something that is not added up, has no counterpart", async () => {
  expect(await other()).toMatchObject([{computed: null, state: "no_counterpart"}, {computed: null, state: "no_counterpart"}]);
});
