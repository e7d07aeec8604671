import {balanceExamples} from "./balance.js";
import type {Example} from "./example.js";
import {examExamples} from "./exams.js";
import {indicatorExamples} from "./indicators.js";
import {rateExamples, rateMeasureExamples} from "./rates.js";
import {schoolExamples} from "./schools.js";

/** One worked example for every indicator, rate and measure of the catalogue. */
export const examples: readonly Example[] = [...indicatorExamples, ...rateExamples, ...schoolExamples, ...balanceExamples, ...rateMeasureExamples, ...examExamples];
