import type {Manifest} from "../publish/manifest.js";
import {datasetName, type Translate} from "./messages/translate.js";
import type {Release} from "./release.js";

export type Indicator = Manifest["catalogue"]["indicators"][number];
type Bilingual = {zh: string; en: string};

/** What every section is built from: the release, its year, and the words for its ids. */
export interface Context {
  release: Release;
  manifest: Manifest;
  year: number;
  t: Translate;
  /** Name of a code in one of the manifest's lists; the code itself when the list does not have it. */
  label: (list: string, id: string | null) => string;
  /** The text of a bilingual entry in the report's language. */
  say: (text: Bilingual) => string;
  dataset: (id: string) => string;
  indicator: (id: string) => Indicator;
  /** What the levels are called here: 学区, 学校, … */
  levels: {area: string; district: string; school: string};
  /** Adds a chart's SVG and returns the name under which the template finds it. */
  chart: (name: string, svg: string) => string;
}

export function createContext(release: Release, t: Translate, charts: Map<string, string>): Context {
  const {manifest} = release;
  const say = (text: Bilingual) => text[t.language];
  return {
    release, manifest, year: manifest.year, t, say,
    levels: {area: manifest.workspace.levels.area, district: manifest.workspace.levels.district, school: manifest.workspace.levels.school},
    label(list, id) {
      const entry = manifest.catalogue.lists[list]?.find((item) => item["id"] === id || item["code"] === id);
      return entry === undefined ? id ?? "" : say(entry);
    },
    dataset: (id) => datasetName(t, id),
    indicator(id) {
      const found = manifest.catalogue.indicators.find((item) => item.id === id);
      if (found === undefined) {
        throw new Error(`The release has values of ${id} and no catalogue entry for it`);
      }
      return found;
    },
    chart(name, svg) {
      charts.set(name, svg);
      return name;
    },
  };
}
