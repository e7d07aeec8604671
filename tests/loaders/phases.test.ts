import {expect, test} from "vitest";
import {schools} from "../../loaders/datasets/schools.js";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {phases} from "../../loaders/phases.js";
import type {LocalSource} from "../../loaders/sources/resolve_sources.js";

const of = (dataset: typeof schools) => ({dataset, source: {} as LocalSource, position: 0});
const datasets = (plan: ReturnType<typeof of>[]) => phases(plan).map((phase) => phase.map(({dataset}) => dataset.id));

test("the register is a phase of its own, all of its sources together, and everything else is one", () => {
  const [rates, enrolment] = [findDataset("rates", ""), findDataset("enrolment", "")];
  expect(datasets([of(schools), of(schools), of(rates), of(enrolment)])).toEqual([["schools", "schools"], ["rates", "enrolment"]]);
  expect([datasets([of(schools)]), datasets([])]).toEqual([[["schools"]], []]);
});
