import {expect, test} from "vitest";
import {schoolSuccession} from "../../../loaders/checks/school_succession.js";
import {screened, type Line} from "./screened.js";

const reported = (school_id: string, ...years: number[]): Line[] => years.map((year) => ({year, school_id, stage: "junior", item: "pupils", value: 500, col: "C"}));
const enrolment = [...reported("a", 2011, 2012, 2013), ...reported("b", 2011, 2012), ...reported("c", 2012, 2013)];
const member = (school_id: string, from_year: number, to_year: number | null): Line => ({school_id, stage: "junior", district_id: "J1", from_year, to_year});

test("schools that stop or start unsaid offend", async () => {
  expect(await screened(schoolSuccession, {enrolment, memberships: [member("b", 2000, null), member("c", 2000, null)]})).toEqual({offending: 2, severity: "warn", found: ["6 b: 2012学年以后不再上报，没有登记停办", "7 c: 2012学年才开始上报，没有登记新设"]});
});
test("a membership that ends or begins with them says so", async () => {
  expect(await screened(schoolSuccession, {enrolment, memberships: [member("b", 2000, 2012), member("c", 2012, null)]})).toMatchObject({offending: 0});
});
test("one year, or another stage's years, say nothing", async () => {
  expect(await screened(schoolSuccession, {enrolment: reported("a", 2013)})).toMatchObject({offending: 0});
  expect(await screened(schoolSuccession, {enrolment: [...reported("a", 2013), ...reported("b", 2011, 2012).map((line) => ({...line, stage: "primary"}))]})).toMatchObject({offending: 0});
});
test("a recorded succession says what became of them", async () => {
  const successions: Line[] = [{year: 2013, kind: "closed", predecessor_id: "b", successor_id: null}, {year: 2012, kind: "opened", predecessor_id: null, successor_id: "c"}];
  expect(await screened(schoolSuccession, {enrolment, successions})).toMatchObject({offending: 0});
  expect(await screened(schoolSuccession, {enrolment, successions: successions.map((line) => ({...line, year: 2011}))})).toMatchObject({offending: 2});
});
