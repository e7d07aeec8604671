import {frame} from "./zh/frame.js";
import {overview} from "./zh/overview.js";
import {indicators} from "./zh/indicators.js";
import {districts} from "./zh/districts.js";
import {school} from "./zh/school.js";
import {rates} from "./zh/rates.js";
import {exams} from "./zh/exams.js";
import {training} from "./zh/training.js";
import {quality} from "./zh/quality.js";
import {methods} from "./zh/methods.js";

/** Every text of the site in Chinese; one part a page. Names of indicators, clauses and code lists come from the release's manifest. */
export const zh = {...frame, ...overview, ...indicators, ...districts, ...school, ...rates, ...exams, ...training, ...quality, ...methods};

export type MessageKey = keyof typeof zh;
