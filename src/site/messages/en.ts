import type {MessageKey} from "./zh.js";
import {frame} from "./en/frame.js";
import {overview} from "./en/overview.js";
import {indicators} from "./en/indicators.js";
import {districts} from "./en/districts.js";
import {school} from "./en/school.js";
import {rates} from "./en/rates.js";
import {exams} from "./en/exams.js";
import {training} from "./en/training.js";
import {quality} from "./en/quality.js";
import {methods} from "./en/methods.js";

/** The same texts in English, with the same keys. */
export const en: Record<MessageKey, string> = {...frame, ...overview, ...indicators, ...districts, ...school, ...rates, ...exams, ...training, ...quality, ...methods};
