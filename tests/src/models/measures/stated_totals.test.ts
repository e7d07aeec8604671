import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels, type RawRows} from "../raw.js";

const stated = (statement: string, value: number, year = 2013) => ({year, statement, subject: "x", value, unit: "x"});
const member = (school_id: string, stage: string, district_id: string) => ({school_id, stage, district_id, district_name: district_id, role: "member", from_year: 2000});

async function totals(tables: RawRows) {
  const {connection, close} = await openModels(tables, {}, "marts.stated_totals");
  const found = await rows<Record<string, unknown>>(connection, "SELECT statement, stage, stated, computed, difference, state FROM marts.stated_totals ORDER BY statement");
  close();
  return found;
}

test("a stated count agrees or differs to the one", async () => {
  const training = [{year: 2013, district_id: "d", programme: "p", person_times: 100}, {year: 2013, district_id: "d", programme: "q", person_times: 80}];
  expect(await totals({training, stated_totals: [stated("培训教师", 180)]})).toEqual([{statement: "培训教师", stage: null, stated: 180, computed: 180, difference: 0, state: "agrees"}]);
  expect(await totals({training, stated_totals: [stated("培训教师", 181)]})).toMatchObject([{computed: 180, difference: -1, state: "differs"}]);
});

const rates = (numerator: number) => [{year: 2011, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator, denominator: 10_000}];

test("a stated percentage agrees to its two decimals", async () => {
  expect(await totals({rates: rates(9373), stated_totals: [stated("初中升学率", 93.73, 2011)]})).toMatchObject([{stage: "junior", state: "agrees"}]);
  expect(await totals({rates: rates(9374), stated_totals: [stated("初中升学率", 93.73, 2011)]})).toMatchObject([{difference: 0.01, state: "differs"}]);
});

test("a statement about each stage differs where one stage does", async () => {
  const memberships = [member("a", "junior", "j1"), member("b", "junior", "j2"), member("c", "primary", "p1"), member("d", "primary", "p2")];
  const enrolment = [{year: 2013, school_id: "a", stage: "junior", item: "pupils", value: 1}];
  expect(await totals({memberships, enrolment, stated_totals: [stated("学区数(每学段均分)", 2), stated("初中学校数", 2)]})).toMatchObject([{statement: "初中学校数", state: "agrees"}, {computed: 2, state: "agrees"}]);
  expect(await totals({memberships: memberships.slice(0, 3), enrolment, stated_totals: [stated("学区数(每学段均分)", 2)]})).toMatchObject([{computed: 1, difference: -1, state: "differs"}]);
});

test("a statement of another year, or of something that is not added up, has no counterpart", async () => {
  const training = [{year: 2013, district_id: "d", programme: "p", person_times: 100}];
  expect(await totals({training, stated_totals: [stated("培训教师", 180, 2012), stated("带课题", 17)]})).toMatchObject([{computed: null, state: "no_counterpart"}, {computed: null, state: "no_counterpart"}]);
});
