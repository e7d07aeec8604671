import {fill} from "../../site/messages/fill.js";

/**
 * A worked example of an indicator, rate or measure, and what to do with few pupils or schools.
 * The page writes `zh` and `en` with the numbers of `given` and `results`; a test gives the same `given` to the model and
 * asks for the same `results`, to the digits that are written here.
 */
export interface Example {
  /** Id of an indicator, rate or measure. */
  id: string;
  given: Readonly<Record<string, number | readonly number[]>>;
  results: Readonly<Record<string, number>>;
  /** Texts with {names} of given and results. */
  zh: string;
  en: string;
  /** Few pupils or schools: what is hidden, flagged or not computed; says so where nothing is. */
  smallN: {zh: string; en: string};
}

/** The example as a sentence, e.g. `1,250 ÷ …`; lists are separated as the language does it. */
export function exampleText({id, given, results, ...texts}: Pick<Example, "id" | "given" | "results" | "zh" | "en">, language: "zh" | "en"): string {
  return fill(texts[language], (name) => {
    const value = results[name] ?? given[name];
    return typeof value === "object" ? value.map(written).join(language === "zh" ? "、" : ", ") : value === undefined ? undefined : written(value);
  }, `example of ${id}`);
}

/** Made once: a new one for each number takes a third of what publishing a small workspace does. */
const digits = new Intl.NumberFormat("en", {maximumFractionDigits: 12});

/** A number to the digits that it is given with, with a true minus. */
function written(value: number): string {
  return digits.format(value).replace("-", "−");
}
